package se.liggaren.events.lage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.Miljokrav;
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

/** The fold of one procurement's events, taken one at a time in the world's order. */
final class Vikning {

    private Optional<UpphandlingUpplagd> upplagd = Optional.empty();
    private String ansvarigRegion = "";
    private Fas fas = Fas.EJ_STARTAD;
    private Optional<Kallrad> tidigareLage = Optional.empty();
    private Bemanning bemanning = Bemanning.EJ_ANGIVEN;
    private Optional<String> upphandlare = Optional.empty();
    private Optional<String> uppgiftslamnare = Optional.empty();
    private Optional<Paus> paus = Optional.empty();
    private Optional<OsakertDatum> planeradAvtalsstart = Optional.empty();
    private Optional<UpphandlingAnnonserad> annons = Optional.empty();
    private Optional<LocalDate> sistaAnbudsdag = Optional.empty();
    private List<Leverantor> leverantorer = List.of();
    private Optional<LocalDate> sistaSparrdag = Optional.empty();
    private final List<Overprovning> overprovningar = new ArrayList<>();
    private Optional<AvbrytandeSkal> avbrytandeSkal = Optional.empty();
    private Optional<LocalDate> sistaOverprovningsdag = Optional.empty();
    private boolean avbrytandetUnderkant;
    private Optional<UUID> ersattAv = Optional.empty();
    private final List<TecknatAvtal> avtal = new ArrayList<>();
    private Optional<LocalDate> efterannonserad = Optional.empty();
    private Optional<Miljokrav> miljokrav = Optional.empty();
    private LocalDate senastBekraftad = LocalDate.MIN;
    private boolean anbudssekretess = true;

    void tillampa(UpphandlingEvent event) {
        if (!(event instanceof PaminnelseUtfardad)) {
            bekrafta(event.gallerFran());
        }
        switch (event) {
            case UpphandlingUpplagd e -> {
                upplagd = Optional.of(e);
                ansvarigRegion = e.ansvarigRegion();
                planeradAvtalsstart = e.planeradAvtalsstart();
                e.kallrad().map(Kallrad::kalladatum).ifPresent(this::bekrafta);
            }
            case TidigareLageInlast e -> {
                till(e.fas());
                tidigareLage = Optional.of(e.kallrad());
                if (e.overprovning()) {
                    overprovningar.add(Overprovning.urDokument());
                }
                bekrafta(e.kallrad().kalladatum());
            }
            case UpphandlareUtsedd e -> {
                bemanning = Bemanning.UTSEDD;
                upphandlare = Optional.of(e.upphandlare());
            }
            case UpphandlareSaknas _ -> {
                bemanning = Bemanning.SAKNAS;
                upphandlare = Optional.empty();
            }
            case UpphandlingStartad e -> {
                till(Fas.PAGAR);
                uppgiftslamnare = e.uppgiftslamnare();
            }
            case PlaneradAvtalsstartAndrad e -> planeradAvtalsstart = Optional.of(e.till());
            case AnsvarigRegionBytt e -> ansvarigRegion = e.till();
            case UpphandlingUppskjuten e ->
                    paus = Optional.of(new Paus(true, e.orsak(), e.gallerFran(), e.omvarldshandelseId()));
            case UpphandlingPausad e ->
                    paus = Optional.of(new Paus(false, e.orsak(), e.gallerFran(), e.omvarldshandelseId()));
            case UpphandlingAterupptagen _ -> paus = Optional.empty();
            case UpphandlingAnnonserad e -> {
                till(Fas.ANNONSERAD);
                annons = Optional.of(e);
                sistaAnbudsdag = Optional.of(e.sistaAnbudsdag());
            }
            case AnnonsAndrad _ -> { /* what was changed stands in the history */ }
            case AnbudstidForlangd e -> sistaAnbudsdag = Optional.of(e.till());
            case AnnonsAterkallad e -> avbruten(e.skalKod(), e.sistaOverprovningsdag());
            case UtvarderingPaborjad _ -> till(Fas.UTVARDERING);
            case AvtalTilldelat e -> {
                till(Fas.TILLDELAD);
                leverantorer = e.leverantorer();
                sistaSparrdag = e.sistaSparrdag();
            }
            case AvtalssparrForlangd e -> sistaSparrdag = Optional.of(e.till());
            case TilldelningAterkallad _ -> tilldelningenFaller();
            case AvtalTecknat e -> avtal.add(new TecknatAvtal(e.avtalId(), e.leverantorer(), e.start(), e.slut(),
                    e.gallerFran(), Optional.empty(), Optional.empty()));
            case AvtalStartat e -> {
                till(Fas.AVTALET_STARTAT);
                avtal.replaceAll(a -> a.avtalId().equals(e.avtalId()) ? a.startat(e.gallerFran()) : a);
            }
            case AvtalstidAvslutad e -> {
                avtal.replaceAll(a -> a.avtalId().equals(e.avtalId()) ? a.avslutat(e.gallerFran()) : a);
                if (avtal.stream().allMatch(a -> a.avslutat().isPresent())) {
                    till(Fas.AVTAL_SLUT);
                }
            }
            case UpphandlingEfterannonserad e -> efterannonserad = Optional.of(e.gallerFran());
            case OverprovningRegistrerad e -> {
                overprovningar.removeIf(o -> o.malnummer().isEmpty());
                overprovningar.add(
                        Overprovning.registrerad(e.malnummer(), e.domstol(), e.avser(), e.inkom()));
            }
            case InterimistisktBeslutRegistrerat e ->
                    mal(e.malnummer(), o -> o.interimistiskt(e.instans(), e.beviljat()));
            case DomRegistrerad e -> mal(e.malnummer(),
                    o -> o.domd(new Overprovning.Dom(e.instans(), e.utfall(), e.gallerFran())));
            case DomOverklagad e -> mal(e.malnummer(), o -> o.overklagadTill(e.instans()));
            case OverprovningAvslutad e -> {
                avbrytandetUnderkant = avbrytandetUnderkant();
                overprovningar.replaceAll(Overprovning::avslutad);
                if (e.nyFas() == Fas.UTVARDERING) {
                    tilldelningenFaller();
                } else {
                    till(e.nyFas());
                    sistaSparrdag = e.sistaSparrdag().or(() -> sistaSparrdag);
                }
            }
            case UpphandlingAvbruten e -> avbruten(e.skalKod(), e.sistaOverprovningsdag());
            case AvbrytandeUpphavt e -> {
                till(e.nyFas());
                avbrytandetUnderkant = false;
            }
            case UpphandlingErsatt e -> ersattAv = Optional.of(e.nyUpphandlingId().varde());
            case UpphandlingStruken _ -> till(Fas.STRUKEN);
            case MiljokravAngivet e -> miljokrav = Optional.of(e.miljokrav());
            case MiljoaspekterGranskade _ -> { /* the board's review is a fact of its meeting */ }
            case UppgiftBekraftad e -> uppgiftslamnare = Optional.of(e.uppgiftslamnare());
            case PaminnelseUtfardad _ -> { /* a reminder changes nothing */ }
            case UppgiftRattad _ -> { /* already worked into the event it corrects */ }
        }
    }

    /** Empty until the procurement has been entered in the ledger. */
    Optional<Upphandlingslage> lage() {
        return upplagd.map(u -> new Upphandlingslage(
                u.lopnummer(),
                u.namn(),
                u.delomrade(),
                ansvarigRegion,
                u.deltagande(),
                u.forfarande(),
                u.cpv(),
                u.diarienummer(),
                u.kallrad(),
                fas,
                Upphandlingslage.status(fas, bemanning, overprovningar.stream().anyMatch(Overprovning::oppen)),
                tidigareLage,
                bemanning,
                upphandlare,
                uppgiftslamnare,
                paus,
                planeradAvtalsstart.map(PlaneradStart::av),
                annons.map(UpphandlingAnnonserad::annonsId),
                annons.map(UpphandlingAnnonserad::annonsdatabas),
                annons.flatMap(UpphandlingAnnonserad::tedNummer),
                annons.flatMap(UpphandlingAnnonserad::upphandlingsId),
                sistaAnbudsdag,
                tilldelad(fas) ? leverantorer : List.of(),
                sistaSparrdag.filter(_ -> tilldelad(fas)),
                List.copyOf(overprovningar),
                avbrytandeSkal.filter(_ -> fas == Fas.AVBRUTEN),
                sistaOverprovningsdag.filter(_ -> fas == Fas.AVBRUTEN),
                avbrytandetUnderkant(),
                ersattAv,
                List.copyOf(avtal),
                efterannonserad,
                miljokrav,
                senastBekraftad,
                anbudssekretess));
    }

    /** The secrecy of the tenders ends with the award and does not come back; each cancellation is replaced by itself. */
    private void till(Fas ny) {
        if (ny == Fas.AVBRUTEN && fas != Fas.AVBRUTEN) {
            ersattAv = Optional.empty();
        }
        fas = ny;
        anbudssekretess = anbudssekretess && !tilldelad(ny);
    }

    /** The award that comes next has suppliers, a standstill and an award notice of its own. */
    private void tilldelningenFaller() {
        till(Fas.UTVARDERING);
        leverantorer = List.of();
        sistaSparrdag = Optional.empty();
        efterannonserad = Optional.empty();
    }

    private void avbruten(AvbrytandeSkal skal, Optional<LocalDate> sistaDag) {
        till(Fas.AVBRUTEN);
        avbrytandeSkal = Optional.of(skal);
        sistaOverprovningsdag = sistaDag;
    }

    private void mal(String malnummer, UnaryOperator<Overprovning> andring) {
        for (int i = 0; i < overprovningar.size(); i++) {
            Overprovning mal = overprovningar.get(i);
            if (mal.oppen() && mal.malnummer().filter(malnummer::equals).isPresent()) {
                overprovningar.set(i, andring.apply(mal));
            }
        }
    }

    private boolean avbrytandetUnderkant() {
        return avbrytandetUnderkant
                || overprovningar.stream().anyMatch(o -> o.oppen() && o.underkannerAvbrytandet());
    }

    private void bekrafta(LocalDate dag) {
        senastBekraftad = dag.isAfter(senastBekraftad) ? dag : senastBekraftad;
    }

    private static boolean tilldelad(Fas fas) {
        return switch (fas) {
            case TILLDELAD, AVTALET_STARTAT, AVTAL_SLUT -> true;
            case EJ_STARTAD, PAGAR, ANNONSERAD, UTVARDERING, AVBRUTEN, STRUKEN, OKAND -> false;
        };
    }
}
