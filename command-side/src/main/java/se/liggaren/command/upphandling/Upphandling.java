package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.command.Rattning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfall.Accepterat;
import se.liggaren.command.Utfall.Avvisat;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.lage.TecknatAvtal;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.Lage;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.Paminnelse;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.*;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/**
 * A procurement as its decisions see it: the facts in the order they were registered, and what they come to in the
 * world's order, with corrections applied.
 */
public final class Upphandling implements Lage {

    private final List<Registrerad<UpphandlingEvent>> registrerade;
    private final List<Registrerad<UpphandlingEvent>> tidslinje;

    private Skede skede = new Skede.EjStartad();
    private Optional<UpphandlingUpplagd> upplagd = Optional.empty();
    private String ansvarigRegion = "";
    private Bemanning bemanning = Bemanning.EJ_ANGIVEN;
    private Optional<String> upphandlare = Optional.empty();
    private boolean pausad;
    private boolean uppskjuten;
    private Optional<OsakertDatum> planeradAvtalsstart = Optional.empty();
    private List<Mal> mal = List.of();
    private boolean avbrytandetUnderkant;
    private List<Leverantor> leverantorer = List.of();
    private List<TecknatAvtal> avtal = List.of();
    private boolean efterannonserad;
    private List<PaminnelseUtfardad> paminnelser = List.of();

    private Upphandling(List<Registrerad<UpphandlingEvent>> registrerade) {
        this.registrerade = List.copyOf(registrerade);
        this.tidslinje = Tidslinje.ordna(registrerade);
    }

    /** A procurement that nobody has entered yet. */
    public static Upphandling tom() {
        return new Upphandling(List.of());
    }

    /** The procurement that the facts, in the order they were registered, come to. */
    public static Upphandling av(List<Registrerad<UpphandlingEvent>> registrerade) {
        Upphandling upphandling = new Upphandling(registrerade);
        upphandling.tidslinje.forEach(r -> upphandling.tillampa(r.handelse()));
        return upphandling;
    }

    /** The procurement once one more fact is stored. */
    public Upphandling evolve(Registrerad<UpphandlingEvent> ny) {
        List<Registrerad<UpphandlingEvent>> alla = new ArrayList<>(registrerade);
        alla.add(ny);
        return av(alla);
    }

    /** The procurement as it was on a day, by what is known of it now. */
    Upphandling vid(LocalDate dag) {
        Upphandling da = new Upphandling(registrerade);
        tidslinje.stream().map(Registrerad::handelse).takeWhile(e -> !e.gallerFran().isAfter(dag))
                .forEach(da::tillampa);
        return da;
    }

    /** Decides on a command: the only way to new facts. */
    public Utfall<UpphandlingEvent> utfarda(UpphandlingCommand command, Utfardande utfardande) {
        UpphandlingsKommando regel = command.regel();
        if (command instanceof LaggUppUpphandling) {
            return upplagd.isPresent() ? Utfall.avvisat(Avvisningsskal.REDAN_UPPLAGD)
                    : command.decide(this, utfardande);
        }
        if (!regel.faser().contains(fas())) {
            return Utfall.avvisat(Avvisningsskal.FASEN_TILLATER_INTE,
                    "kommando", regel.klartext(),
                    "fas", fas().klartext(),
                    "tillatnaFaser", regel.faser().stream().map(Fas::klartext).collect(Collectors.joining(", ")),
                    "oppna", UpphandlingsKommando.oppnaFor(this).stream().map(UpphandlingsKommando::klartext)
                            .collect(Collectors.joining(", ")));
        }
        var hinder = regel.hinder(this);
        if (hinder.isPresent()) {
            return Utfall.avvisat(hinder.get(), "kommando", regel.klartext());
        }
        return switch (command.decide(this, utfardande)) {
            case Avvisat<UpphandlingEvent> nej -> nej;
            case Accepterat<UpphandlingEvent> ja -> provaTidslinjen(ja, utfardande);
        };
    }

    /**
     * Facts that come last in the world's order rest on the state that was just judged. Back-dated facts and
     * corrections change what later facts rested on, so the whole course is tried again.
     */
    private Utfall<UpphandlingEvent> provaTidslinjen(Accepterat<UpphandlingEvent> ja, Utfardande utfardande) {
        List<Registrerad<UpphandlingEvent>> alla = new ArrayList<>(registrerade);
        for (UpphandlingEvent ny : ja.handelser()) {
            alla.add(new Registrerad<>(new UUID(0, alla.size()), alla.size() + 1L, utfardande.anvandare(), ny));
        }
        List<Registrerad<UpphandlingEvent>> provad = Tidslinje.ordna(alla);
        boolean rattelse = ja.handelser().stream().anyMatch(UppgiftRattad.class::isInstance);
        if (!rattelse && provad.subList(0, Math.min(tidslinje.size(), provad.size())).equals(tidslinje)) {
            return ja;
        }
        Upphandling forlopp = new Upphandling(List.of());
        List<UpphandlingEvent> medFoljder = new ArrayList<>(ja.handelser());
        for (Registrerad<UpphandlingEvent> r : provad) {
            if (!forlopp.kanFoljasAv(r.handelse())) {
                return rattelse ? new Avvisat<>(Rattning.motsagdAv(r.handelse()))
                        : forTidigDag(ja.handelser().getFirst());
            }
            Optional<UppgiftRattad> foljd = ja.handelser().getFirst() instanceof UppgiftRattad orsak
                    ? forlopp.foljdrattelse(r, orsak) : Optional.empty();
            foljd.ifPresent(medFoljder::add);
            forlopp.tillampa(foljd.flatMap(f -> Rattelse.ratta(r.handelse(), f.falt(), f.rattVarde()))
                    .orElse(r.handelse()));
        }
        return new Accepterat<>(List.copyOf(medFoljder));
    }

    /** A correction moves the standstill that was computed from the corrected facts when a review ended. */
    private Optional<UppgiftRattad> foljdrattelse(Registrerad<UpphandlingEvent> r, UppgiftRattad orsak) {
        if (!(r.handelse() instanceof OverprovningAvslutad e) || e.nyFas() != Fas.TILLDELAD) {
            return Optional.empty();
        }
        String felt = Rattelse.varde(e, "sistaSparrdag");
        String ratt = Domstolsprovning.sparrEfterDom(this).map(LocalDate::toString).orElse("");
        return felt.equals(ratt) ? Optional.empty() : Optional.of(new UppgiftRattad(orsak.underlag(), r.handelseId(),
                "sistaSparrdag", felt, ratt, orsak.upptacktDatum()));
    }

    private Utfall<UpphandlingEvent> forTidigDag(UpphandlingEvent ny) {
        LocalDate upplagdFran = tidslinje.getFirst().handelse().gallerFran();
        return ny.gallerFran().isBefore(upplagdFran)
                ? Utfall.avvisat(Avvisningsskal.GALLER_FRAN_FORE_UPPLAGGNINGEN,
                        "gallerFran", ny.gallerFran(), "tidigast", upplagdFran)
                : Utfall.avvisat(Avvisningsskal.FASEN_GALLER_FRAN_SENARE_DAG,
                        "gallerFran", ny.gallerFran(),
                        "fas", fas().klartext(),
                        "tidigast", tidslinje.getLast().handelse().gallerFran());
    }

    /** Whether the event can come next in a course of events that has come this far. */
    private boolean kanFoljasAv(UpphandlingEvent event) {
        if (event instanceof UpphandlingUpplagd) {
            return upplagd.isEmpty();
        }
        UpphandlingsKommando regel = regel(event);
        return upplagd.isPresent() && regel.faser().contains(fas()) && regel.hinder(this).isEmpty()
                && switch (event) {
                    case UtvarderingPaborjad e -> anbudstidenUte(e.gallerFran());
                    case AnnonsAndrad e -> sistaAnbudsdag().filter(e.gallerFran()::isAfter).isEmpty();
                    case AnbudstidForlangd e -> sistaAnbudsdag()
                            .filter(sista -> e.gallerFran().isAfter(sista) || !e.till().isAfter(sista)).isEmpty();
                    case AvtalssparrForlangd e -> sistaSparrdag().filter(sista -> !e.gallerFran().isAfter(sista)
                            && !e.underrattade().isAfter(sista) && e.till().isAfter(sista)).isPresent();
                    case AvtalTecknat e -> sistaSparrdag().filter(sista -> !e.gallerFran().isAfter(sista)).isEmpty();
                    case AvtalStartat e -> avtal.stream().anyMatch(a -> a.avtalId().equals(e.avtalId())
                            && a.startat().isEmpty() && !e.gallerFran().isBefore(a.start()));
                    case AvtalstidAvslutad e -> avtal.stream().anyMatch(a -> a.avtalId().equals(e.avtalId())
                            && a.startat().isPresent() && a.avslutat().isEmpty());
                    case OverprovningRegistrerad e -> mal(e.malnummer()).isEmpty()
                            && e.avser() == Domstolsprovning.provbart(this);
                    case InterimistisktBeslutRegistrerat e ->
                            Domstolsprovning.iInstans(this, e.malnummer(), e.instans()).isEmpty();
                    case DomRegistrerad e ->
                            Domstolsprovning.kanAvgoras(this, e.malnummer(), e.instans(), e.utfall()).isEmpty();
                    case DomOverklagad e ->
                            Domstolsprovning.kanOverklagas(this, e.malnummer(), e.instans()).isEmpty();
                    case OverprovningAvslutad e -> Domstolsprovning.foljer(this).contains(e.nyFas());
                    case AvbrytandeUpphavt e -> e.nyFas() == fasForeAvbrytandet();
                    default -> true;
                };
    }

    /** The row of the command table that lets the event come about. */
    static UpphandlingsKommando regel(UpphandlingEvent event) {
        return switch (event) {
            case UpphandlingUpplagd e -> UpphandlingsKommando.LAGG_UPP_UPPHANDLING;
            case TidigareLageInlast e -> UpphandlingsKommando.LAS_IN_TIDIGARE_LAGE;
            case UpphandlareUtsedd e -> UpphandlingsKommando.TILLDELA_UPPHANDLARE;
            case UpphandlareSaknas e -> UpphandlingsKommando.ANMAL_AVSAKNAD_AV_UPPHANDLARE;
            case UpphandlingStartad e -> UpphandlingsKommando.STARTA_UPPHANDLING;
            case PlaneradAvtalsstartAndrad e -> UpphandlingsKommando.ANDRA_PLANERAD_AVTALSSTART;
            case AnsvarigRegionBytt e -> UpphandlingsKommando.BYT_ANSVARIG_REGION;
            case UpphandlingUppskjuten e -> UpphandlingsKommando.SKJUT_UPP_UPPHANDLING;
            case UpphandlingPausad e -> UpphandlingsKommando.PAUSA_UPPHANDLING;
            case UpphandlingAterupptagen e -> UpphandlingsKommando.ATERUPPTA_UPPHANDLING;
            case UpphandlingAnnonserad e -> UpphandlingsKommando.ANNONSERA_UPPHANDLING;
            case AnnonsAndrad e -> UpphandlingsKommando.ANDRA_ANNONS;
            case AnbudstidForlangd e -> UpphandlingsKommando.FORLANG_ANBUDSTID;
            case AnnonsAterkallad e -> UpphandlingsKommando.ATERKALLA_ANNONS;
            case UtvarderingPaborjad e -> UpphandlingsKommando.PABORJA_UTVARDERING;
            case AvtalTilldelat e -> UpphandlingsKommando.TILLDELA_AVTAL;
            case AvtalssparrForlangd e -> UpphandlingsKommando.FORLANG_AVTALSSPARR;
            case TilldelningAterkallad e -> UpphandlingsKommando.ATERKALLA_TILLDELNING;
            case AvtalTecknat e -> UpphandlingsKommando.TECKNA_AVTAL;
            case AvtalStartat e -> UpphandlingsKommando.STARTA_AVTAL;
            case AvtalstidAvslutad e -> UpphandlingsKommando.AVSLUTA_AVTALSTID;
            case UpphandlingEfterannonserad e -> UpphandlingsKommando.EFTERANNONSERA_UPPHANDLING;
            case OverprovningRegistrerad e -> UpphandlingsKommando.REGISTRERA_OVERPROVNING;
            case InterimistisktBeslutRegistrerat e -> UpphandlingsKommando.REGISTRERA_INTERIMISTISKT_BESLUT;
            case DomRegistrerad e -> UpphandlingsKommando.REGISTRERA_DOM;
            case DomOverklagad e -> UpphandlingsKommando.OVERKLAGA_DOM;
            case OverprovningAvslutad e -> UpphandlingsKommando.AVSLUTA_OVERPROVNING;
            case UpphandlingAvbruten e -> UpphandlingsKommando.AVBRYT_UPPHANDLING;
            case AvbrytandeUpphavt e -> UpphandlingsKommando.HAV_AVBRYTANDE;
            case UpphandlingErsatt e -> UpphandlingsKommando.ERSATT_UPPHANDLING;
            case UpphandlingStruken e -> UpphandlingsKommando.STRYK_UR_PLAN;
            case MiljokravAngivet e -> UpphandlingsKommando.ANGE_MILJOKRAV;
            case MiljoaspekterGranskade e -> UpphandlingsKommando.GRANSKA_MILJOASPEKTER;
            case UppgiftBekraftad e -> UpphandlingsKommando.BEKRAFTA_UPPGIFT;
            case PaminnelseUtfardad e -> UpphandlingsKommando.UTFARDA_PAMINNELSE;
            case UppgiftRattad e -> UpphandlingsKommando.RATTA_UPPGIFT;
        };
    }

    private void tillampa(UpphandlingEvent event) {
        switch (event) {
            case UpphandlingUpplagd e -> {
                upplagd = Optional.of(e);
                ansvarigRegion = e.ansvarigRegion();
                planeradAvtalsstart = e.planeradAvtalsstart();
            }
            case TidigareLageInlast e -> {
                skede = Skede.av(e.fas());
                if (e.overprovning()) {
                    mal = List.of(Mal.inkommet(Optional.empty(), Avser.UPPHANDLING, true));
                }
            }
            case UpphandlareUtsedd e -> {
                bemanning = Bemanning.UTSEDD;
                upphandlare = Optional.of(e.upphandlare());
            }
            case UpphandlareSaknas e -> {
                bemanning = Bemanning.SAKNAS;
                upphandlare = Optional.empty();
            }
            case UpphandlingStartad e -> skede = new Skede.Pagar();
            case PlaneradAvtalsstartAndrad e -> planeradAvtalsstart = Optional.of(e.till());
            case AnsvarigRegionBytt e -> ansvarigRegion = e.till();
            case UpphandlingUppskjuten e -> uppskjuten = true;
            case UpphandlingPausad e -> pausad = true;
            case UpphandlingAterupptagen e -> {
                pausad = false;
                uppskjuten = false;
            }
            case UpphandlingAnnonserad e -> skede = new Skede.Annonserad(Optional.of(e.sistaAnbudsdag()));
            case AnnonsAndrad e -> { /* the notice's text is not part of any decision */ }
            case AnbudstidForlangd e -> skede = new Skede.Annonserad(Optional.of(e.till()));
            case AnnonsAterkallad e -> avbryt();
            case UtvarderingPaborjad e -> skede = new Skede.Utvardering();
            case AvtalTilldelat e -> {
                skede = new Skede.Tilldelad(e.sistaSparrdag());
                leverantorer = e.leverantorer();
            }
            case AvtalssparrForlangd e -> skede = new Skede.Tilldelad(Optional.of(e.till()));
            case TilldelningAterkallad e -> {
                skede = new Skede.Utvardering();
                tilldelningenFaller();
            }
            case AvtalTecknat e -> andraAvtal(Stream.concat(avtal.stream(), Stream.of(new TecknatAvtal(e.avtalId(),
                    e.leverantorer(), e.start(), e.slut(), e.gallerFran(), Optional.empty(), Optional.empty()))));
            case AvtalStartat e -> {
                skede = new Skede.AvtaletStartat();
                andraAvtal(avtal.stream().map(a -> a.avtalId().equals(e.avtalId()) ? a.startat(e.gallerFran()) : a));
            }
            case AvtalstidAvslutad e -> {
                andraAvtal(avtal.stream().map(a -> a.avtalId().equals(e.avtalId()) ? a.avslutat(e.gallerFran()) : a));
                if (avtal.stream().allMatch(a -> a.avslutat().isPresent())) {
                    skede = new Skede.AvtalSlut();
                }
            }
            case UpphandlingEfterannonserad e -> efterannonserad = true;
            case OverprovningRegistrerad e -> registreraMal(e);
            case InterimistisktBeslutRegistrerat e -> andraMal(e.malnummer(), m -> m.medForbud(e.beviljat()));
            case DomRegistrerad e -> andraMal(e.malnummer(),
                    m -> m.medDom(e.instans(), e.utfall(), e.gallerFran()));
            case DomOverklagad e -> andraMal(e.malnummer(), m -> m.overklagat(e.instans()));
            case OverprovningAvslutad e -> {
                mal = List.of();
                skede = efterOverprovning(e);
                if (e.nyFas() == Fas.UTVARDERING) {
                    tilldelningenFaller();
                }
            }
            case UpphandlingAvbruten e -> avbryt();
            case AvbrytandeUpphavt e -> {
                avbrytandetUnderkant = false;
                skede = skede instanceof Skede.Avbruten a && a.fore().fas() == e.nyFas() ? a.fore()
                        : Skede.av(e.nyFas());
            }
            case UpphandlingErsatt e -> skede = skede instanceof Skede.Avbruten a
                    ? new Skede.Avbruten(a.fore(), true) : skede;
            case UpphandlingStruken e -> skede = new Skede.Struken();
            case MiljokravAngivet e -> { /* no decision rests on it */ }
            case MiljoaspekterGranskade e -> { /* no decision rests on it */ }
            case UppgiftBekraftad e -> { /* no decision rests on it */ }
            case PaminnelseUtfardad e -> paminnelser = Stream.concat(paminnelser.stream(), Stream.of(e)).toList();
            case UppgiftRattad e -> { /* already applied to the event it names */ }
        }
    }

    /** The award that comes next has suppliers and an award notice of its own. */
    private void tilldelningenFaller() {
        leverantorer = List.of();
        efterannonserad = false;
    }

    private void andraAvtal(Stream<TecknatAvtal> andrade) {
        avtal = andrade.toList();
    }

    private void registreraMal(OverprovningRegistrerad e) {
        List<Mal> oppna = new ArrayList<>(mal.stream().filter(m -> m.malnummer().isPresent()).toList());
        boolean underSparren = sistaSparrdag().filter(sista -> !e.inkom().isAfter(sista)).isPresent();
        boolean okandSparr = skede instanceof Skede.Okant
                || skede instanceof Skede.Tilldelad t && t.sistaSparrdag().isEmpty() && !direktupphandling();
        oppna.add(Mal.inkommet(Optional.of(e.malnummer()), e.avser(),
                e.avser() == Avser.UPPHANDLING && (underSparren || okandSparr)));
        mal = List.copyOf(oppna);
    }

    private void andraMal(String malnummer, UnaryOperator<Mal> andring) {
        mal = mal.stream().map(m -> m.malnummer().equals(Optional.of(malnummer)) ? andring.apply(m) : m).toList();
        avbrytandetUnderkant = mal.stream().anyMatch(Mal::underkannerAvbrytandet);
    }

    private void avbryt() {
        skede = new Skede.Avbruten(skede, false);
        avbrytandetUnderkant = false;
    }

    private Skede efterOverprovning(OverprovningAvslutad e) {
        if (e.nyFas() == Fas.TILLDELAD) {
            return new Skede.Tilldelad(e.sistaSparrdag().or(this::sistaSparrdag));
        }
        if (e.nyFas() == fas()) {
            return skede;
        }
        return e.nyFas() == Fas.AVBRUTEN ? new Skede.Avbruten(skede, false) : Skede.av(e.nyFas());
    }

    @Override
    public Fas fas() {
        return skede.fas();
    }

    @Override
    public boolean direktupphandling() {
        return upplagd.flatMap(UpphandlingUpplagd::forfarande).filter(Forfarande.DIREKTUPPHANDLING::equals).isPresent();
    }

    @Override
    public boolean pausad() {
        return pausad || uppskjuten;
    }

    @Override
    public boolean overprovningPagar() {
        return !mal.isEmpty();
    }

    @Override
    public boolean malPagar() {
        return mal.stream().anyMatch(m -> m.malnummer().isPresent());
    }

    @Override
    public boolean allaMalAvgjorda() {
        return mal.stream().allMatch(Mal::avgjort);
    }

    @Override
    public boolean avbrytandetUnderkant() {
        return avbrytandetUnderkant;
    }

    @Override
    public boolean avtalTecknat() {
        return !avtal.isEmpty();
    }

    @Override
    public boolean orord() {
        return registrerade.size() <= 1;
    }

    @Override
    public boolean upphandlareSaknas() {
        return bemanning == Bemanning.SAKNAS;
    }

    @Override
    public boolean avtalKanStarta(LocalDate dag) {
        return avtal.stream().anyMatch(a -> a.startat().isEmpty() && !a.start().isAfter(dag));
    }

    @Override
    public boolean avtalLoper() {
        return avtal.stream().anyMatch(TecknatAvtal::loper);
    }

    @Override
    public boolean resultatetAnnonserat() {
        return efterannonserad;
    }

    @Override
    public boolean ersatt() {
        return skede instanceof Skede.Avbruten avbruten && avbruten.ersatt();
    }

    @Override
    public boolean domKanOverklagas() {
        return mal.stream().anyMatch(Mal::kanOverklagas);
    }

    /** How many contracts have ever been registered as signed, those that never were among them. */
    long registreradeAvtal() {
        return registrerade.stream().filter(r -> r.handelse() instanceof AvtalTecknat).count();
    }

    /**
     * Decides on one contract: the one that is named, or else the only one that the command can be about.
     *
     * @param villkor what a contract must be for the command to be about it
     */
    Utfall<UpphandlingEvent> avtal(Optional<UUID> avtalId, Predicate<TecknatAvtal> villkor,
            Function<TecknatAvtal, Utfall<UpphandlingEvent>> beslut) {
        List<TecknatAvtal> mojliga = avtal.stream().filter(villkor)
                .filter(a -> avtalId.map(a.avtalId()::equals).orElse(true)).toList();
        return mojliga.size() == 1 ? beslut.apply(mojliga.getFirst())
                : Utfall.avvisat(mojliga.isEmpty() ? Avvisningsskal.INGET_SADANT_AVTAL : Avvisningsskal.VILKET_AVTAL,
                        "avtal", avtal.stream().filter(villkor).map(TecknatAvtal::avtalId).toList());
    }

    /** The suppliers of the latest award; none when the award was taken over from a document. */
    List<Leverantor> leverantorer() {
        return leverantorer;
    }

    /** Whether the supplier was awarded the lots that it names, or may have been. */
    boolean tilldelad(Leverantor leverantor) {
        return leverantorer.isEmpty() || leverantorer.stream().anyMatch(l -> l.namn().equals(leverantor.namn())
                && (l.delomraden().isEmpty() || l.delomraden().containsAll(leverantor.delomraden())));
    }

    /** Whether a time of the kind is running, or has run out, with that last day. */
    boolean harTid(Paminnelse paminnelse, LocalDate forfallodag) {
        return Optional.of(forfallodag).equals(switch (paminnelse) {
            case ANBUDSTIDEN_UTE -> sistaAnbudsdag();
            case AVTALSSPARREN_UTE -> sistaSparrdag().filter(_ -> mal.isEmpty() && avtal.isEmpty());
        });
    }

    /** Whether it has been said that the time ran out on the day. */
    boolean pamind(Paminnelse paminnelse, LocalDate forfallodag) {
        return paminnelser.stream()
                .anyMatch(p -> p.paminnelse() == paminnelse && p.forfallodag().equals(forfallodag));
    }

    /** The phase to which the procurement returns when its cancellation is set aside. */
    Fas fasForeAvbrytandet() {
        return skede instanceof Skede.Avbruten avbruten ? avbruten.fore().fas() : Fas.OKAND;
    }

    Skede skede() {
        return skede;
    }

    /** What a court may be asked to review now. */
    public Avser kanOverprovas() {
        return Domstolsprovning.provbart(this);
    }

    /** The phases that the judgments leave open; none while a case is undecided. */
    public Set<Fas> faserEfterDomarna() {
        return malPagar() && allaMalAvgjorda() ? Domstolsprovning.foljer(this) : Set.of();
    }

    List<Mal> mal() {
        return mal;
    }

    Optional<Mal> mal(String malnummer) {
        return mal.stream().filter(m -> m.malnummer().equals(Optional.of(malnummer))).findFirst();
    }

    String ansvarigRegion() {
        return ansvarigRegion;
    }

    Bemanning bemanning() {
        return bemanning;
    }

    Optional<String> upphandlare() {
        return upphandlare;
    }

    Optional<OsakertDatum> planeradAvtalsstart() {
        return planeradAvtalsstart;
    }

    @Override
    public Optional<LocalDate> sistaAnbudsdag() {
        return skede instanceof Skede.Annonserad a ? a.sistaAnbudsdag() : Optional.empty();
    }

    /** Whether the time for tenders is over on the day; unknown last days are taken as past. */
    boolean anbudstidenUte(LocalDate dag) {
        return sistaAnbudsdag().map(dag::isAfter).orElse(true);
    }

    @Override
    public Optional<LocalDate> sistaSparrdag() {
        return skede instanceof Skede.Tilldelad t ? t.sistaSparrdag() : Optional.empty();
    }

    /** The event as it was registered, not as it may have been corrected. */
    Optional<Registrerad<UpphandlingEvent>> registrerad(UUID handelseId) {
        return registrerade.stream().filter(r -> r.handelseId().equals(handelseId)).findFirst();
    }

    /** The event as it stands after the corrections so far; empty when it never happened. */
    Optional<UpphandlingEvent> rattad(UUID handelseId) {
        return tidslinje.stream().filter(r -> r.handelseId().equals(handelseId)).findFirst().map(Registrerad::handelse);
    }

    /** Whether two procurements were built from the same facts and came to the same state. */
    @Override
    public boolean equals(Object annan) {
        return annan instanceof Upphandling u && registrerade.equals(u.registrerade) && lage().equals(u.lage());
    }

    @Override
    public int hashCode() {
        return registrerade.hashCode();
    }

    private List<Object> lage() {
        return List.of(skede, upplagd, ansvarigRegion, bemanning, upphandlare, pausad, uppskjuten, planeradAvtalsstart,
                mal, avbrytandetUnderkant, leverantorer, avtal, efterannonserad, paminnelser);
    }

    @Override
    public String toString() {
        return "Upphandling" + lage();
    }
}
