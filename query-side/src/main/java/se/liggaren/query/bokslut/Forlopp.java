package se.liggaren.query.bokslut;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.Underlag;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Miljogranskning;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AnbudstidForlangd;
import se.liggaren.events.upphandling.UpphandlingEvent.AnnonsAndrad;
import se.liggaren.events.upphandling.UpphandlingEvent.AnnonsAterkallad;
import se.liggaren.events.upphandling.UpphandlingEvent.AnsvarigRegionBytt;
import se.liggaren.events.upphandling.UpphandlingEvent.AvbrytandeUpphavt;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalStartat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalssparrForlangd;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalstidAvslutad;
import se.liggaren.events.upphandling.UpphandlingEvent.DomOverklagad;
import se.liggaren.events.upphandling.UpphandlingEvent.DomRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.InterimistisktBeslutRegistrerat;
import se.liggaren.events.upphandling.UpphandlingEvent.MiljoaspekterGranskade;
import se.liggaren.events.upphandling.UpphandlingEvent.MiljokravAngivet;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningAvslutad;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.PaminnelseUtfardad;
import se.liggaren.events.upphandling.UpphandlingEvent.PlaneradAvtalsstartAndrad;
import se.liggaren.events.upphandling.UpphandlingEvent.TidigareLageInlast;
import se.liggaren.events.upphandling.UpphandlingEvent.TilldelningAterkallad;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftBekraftad;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAnnonserad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAterupptagen;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAvbruten;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingEfterannonserad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingErsatt;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingPausad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStartad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStruken;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUppskjuten;
import se.liggaren.events.upphandling.UpphandlingEvent.UtvarderingPaborjad;
import se.liggaren.query.bokslut.Hinder.Slag;

/**
 * How a procurement has gone: its facets, the days that count in the accounts, what stood in its way and how the board
 * looked at the environment.
 *
 * @param startad       day on which it was begun; none when a document first showed it in mid-process
 * @param annonserad    day on which the notice was published
 * @param avslutad      day on which it was finished: the first contract was signed, or it was cancelled
 * @param miljokravSkal why it makes demands on the environment, or does not
 */
record Forlopp(Upphandlingslage lage, Optional<LocalDate> startad, Optional<LocalDate> annonserad,
        Optional<LocalDate> avslutad, List<Hinder> hinder, Optional<String> miljokravSkal,
        List<Granskning> granskningar) {

    /**
     * How it had gone, from each day on which something came to hold.
     *
     * @param ordnade the events corrected and in the world's order
     */
    static List<Segment<Forlopp>> segment(List<Registrerad<UpphandlingEvent>> ordnade) {
        Map<LocalDate, Upphandlingslage> lagen = Upphandlingslage.segment(ordnade).stream()
                .collect(Collectors.toMap(Segment::fran, Segment::varde));
        Vikning vikning = new Vikning();
        return Segment.dela(ordnade, vikning::tillampa, () -> Optional.of(vikning)
                .filter(v -> v.upplagd).map(v -> v.forlopp(lagen.get(v.dag))));
    }

    /** Whether work on it had begun; a procurement first seen in mid-process had. */
    boolean paborjad() {
        return switch (lage.fas()) {
            case EJ_STARTAD -> false;
            case STRUKEN -> startad.isPresent();
            case PAGAR, ANNONSERAD, UTVARDERING, TILLDELAD, AVTALET_STARTAT, AVTAL_SLUT, AVBRUTEN, OKAND -> true;
        };
    }

    /** First day of the first contract, as it turned out or, until then, as signed. */
    Optional<LocalDate> avtalsstart() {
        return lage.avtal().stream().map(a -> a.startat().orElse(a.start())).min(LocalDate::compareTo);
    }

    /** The board looked at the environmental aspects at a meeting. */
    record Granskning(Miljogranskning granskning, UUID sammantradeId, String iakttagelse) {
    }

    private static final class Vikning {

        private static final Set<Slag> PAUSER = EnumSet.of(Slag.UPPSKJUTEN, Slag.PAUSAD);

        private boolean upplagd;
        private LocalDate dag = LocalDate.MIN;
        private Optional<LocalDate> startad = Optional.empty();
        private Optional<LocalDate> annonserad = Optional.empty();
        private Optional<LocalDate> tecknad = Optional.empty();
        private Optional<LocalDate> avbruten = Optional.empty();
        private final List<Hinder> hinder = new ArrayList<>();
        private Optional<String> miljokravSkal = Optional.empty();
        private final List<Granskning> granskningar = new ArrayList<>();

        void tillampa(UpphandlingEvent event) {
            dag = event.gallerFran();
            switch (event) {
                case UpphandlingUpplagd _ -> upplagd = true;
                case TidigareLageInlast e -> {
                    if (e.overprovning()) {
                        moter(Slag.OVERPROVNING, Optional.of("enligt " + e.kallrad().kalla()));
                    }
                }
                case UpphandlareSaknas e -> {
                    upphor(EnumSet.of(Slag.SAKNAR_UPPHANDLARE));
                    moter(Slag.SAKNAR_UPPHANDLARE, e.underlag().skal());
                }
                case UpphandlareUtsedd _ -> upphor(EnumSet.of(Slag.SAKNAR_UPPHANDLARE));
                case UpphandlingStartad _ -> startad = Optional.of(dag);
                case PlaneradAvtalsstartAndrad e -> e.fran().filter(f -> f.senast().isBefore(e.till().senast()))
                        .ifPresent(f -> flyttad(f, e.till(), e.underlag()));
                case UpphandlingUppskjuten e -> pausad(Slag.UPPSKJUTEN, e.orsak(), e.omvarldshandelseId());
                case UpphandlingPausad e -> pausad(Slag.PAUSAD, e.orsak(), e.omvarldshandelseId());
                case UpphandlingAterupptagen _ -> upphor(PAUSER);
                case UpphandlingAnnonserad _ -> annonserad = Optional.of(dag);
                case AnnonsAterkallad e -> avbruten(skal(e.skalKod(), e.underlag()));
                case UpphandlingAvbruten e -> avbruten(skal(e.skalKod(), e.underlag()));
                case AvbrytandeUpphavt _ -> oppnas();
                case AvtalTecknat _ -> tecknad = tecknad.or(() -> Optional.of(dag));
                case OverprovningRegistrerad e -> moter(Slag.OVERPROVNING,
                        Optional.of("mål %s i %s".formatted(e.malnummer(), e.domstol())));
                case OverprovningAvslutad e -> {
                    upphor(EnumSet.of(Slag.OVERPROVNING));
                    if (e.nyFas() != Fas.AVBRUTEN) {
                        oppnas();
                    } else if (avbruten.isEmpty()) {
                        avbruten("efter överprövning");
                    }
                }
                case UpphandlingStruken e -> moter(Slag.STRUKEN, e.underlag().skal());
                case MiljokravAngivet e -> miljokravSkal = e.underlag().skal();
                case MiljoaspekterGranskade e ->
                        granskningar.add(new Granskning(e.granskning(), e.sammantradeId(), e.iakttagelse()));
                case AnsvarigRegionBytt _, AnnonsAndrad _, AnbudstidForlangd _, UtvarderingPaborjad _,
                        AvtalTilldelat _, AvtalssparrForlangd _, TilldelningAterkallad _, AvtalStartat _,
                        AvtalstidAvslutad _, UpphandlingEfterannonserad _, InterimistisktBeslutRegistrerat _,
                        DomRegistrerad _, DomOverklagad _, UpphandlingErsatt _, UppgiftBekraftad _,
                        PaminnelseUtfardad _ -> { /* what the accounts need of it stands in the facets */ }
                case UppgiftRattad _ -> { /* already worked into the event it corrects */ }
            }
        }

        Forlopp forlopp(Upphandlingslage lage) {
            return new Forlopp(lage, startad, annonserad, tecknad.or(() -> avbruten), List.copyOf(hinder),
                    miljokravSkal, List.copyOf(granskningar));
        }

        private void pausad(Slag slag, String orsak, Optional<UUID> omvarldshandelse) {
            upphor(PAUSER);
            hinder.add(Hinder.oppet(slag, dag, Optional.of(orsak)).medOrsak(omvarldshandelse));
        }

        private void flyttad(OsakertDatum fran, OsakertDatum till, Underlag underlag) {
            String text = Stream.concat(Stream.of("från %s till %s".formatted(fran.text(), till.text())),
                    underlag.skal().stream()).collect(Collectors.joining(": "));
            hinder.add(Hinder.oppet(Slag.AVTALSSTART_FLYTTAD, dag, Optional.of(text)).upphort(dag));
        }

        private void avbruten(String skal) {
            avbruten = Optional.of(dag);
            moter(Slag.AVBRUTEN, Optional.of(skal));
        }

        private void oppnas() {
            avbruten = Optional.empty();
            upphor(EnumSet.of(Slag.AVBRUTEN));
        }

        private static String skal(AvbrytandeSkal kod, Underlag underlag) {
            return Stream.concat(Stream.of(kod.klartext()), underlag.skal().stream())
                    .collect(Collectors.joining(": "));
        }

        private void moter(Slag slag, Optional<String> text) {
            hinder.add(Hinder.oppet(slag, dag, text));
        }

        private void upphor(Set<Slag> slag) {
            hinder.replaceAll(h -> slag.contains(h.slag()) && h.upphort().isEmpty() ? h.upphort(dag) : h);
        }
    }
}
