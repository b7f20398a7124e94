package se.liggaren.events.klartext;

import static se.liggaren.events.klartext.Ord.dag;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.liggaren.events.Handelse;
import se.liggaren.events.Rattelse;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Kallrad;
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

/** What happened, as a Swedish sentence. */
public final class Handelsetext {

    private Handelsetext() {
    }

    /** @param hemliga the event's fields that the sentence must not tell of */
    public static String av(UpphandlingEvent event, Set<String> hemliga) {
        return switch (event) {
            case UpphandlingUpplagd e -> "Upplagd som %s %s med %s som ansvarig region%s.".formatted(
                    e.lopnummer(), e.namn(), e.ansvarigRegion(),
                    e.planeradAvtalsstart().map(s -> " och planerad avtalsstart " + s.text()).orElse(""));
            case TidigareLageInlast e -> "Läget %s togs över från %s.".formatted(lage(e), kalla(e.kallrad()));
            case UpphandlareUtsedd e -> "Upphandlare utsedd: " + e.upphandlare() + ".";
            case UpphandlareSaknas _ -> "Upphandlare saknas.";
            case UpphandlingStartad e -> "Startad" + e.uppgiftslamnare().map(u -> ", enligt " + u).orElse("") + ".";
            case PlaneradAvtalsstartAndrad e -> "Planerad avtalsstart ändrad%s till %s.".formatted(
                    e.fran().map(f -> " från " + f.text()).orElse(""), e.till().text());
            case AnsvarigRegionBytt e -> "Ansvarig region bytt från %s till %s.".formatted(e.fran(), e.till());
            case UpphandlingUppskjuten e -> "Uppskjuten: " + e.orsak() + ".";
            case UpphandlingPausad e -> "Pausad: " + e.orsak() + ".";
            case UpphandlingAterupptagen _ -> "Återupptagen.";
            case UpphandlingAnnonserad e -> "Annonserad i %s (%s%s), sista anbudsdag %s.".formatted(e.annonsdatabas(),
                    e.annonsId(), e.tedNummer().map(t -> ", TED " + t).orElse(""), dag(e.sistaAnbudsdag()));
            case AnnonsAndrad e -> "Annonsen ändrad: " + e.andring() + ".";
            case AnbudstidForlangd e -> "Anbudstiden förlängd%s till %s.".formatted(
                    e.fran().map(f -> " från " + dag(f)).orElse(""), dag(e.till()));
            case AnnonsAterkallad e -> "Annonsen återkallad och upphandlingen avbruten: %s%s.".formatted(
                    gemen(e.skalKod().klartext()), overprovas(e.sistaOverprovningsdag()));
            case UtvarderingPaborjad e -> hemliga.contains("antalAnbud") ? "Utvärdering påbörjad."
                    : "Utvärdering påbörjad med %d anbud.".formatted(e.antalAnbud());
            case AvtalTilldelat e -> "Avtal tilldelat%s%s.".formatted(
                    hemliga.contains("leverantorer") ? "" : " " + Ord.av(e.leverantorer()),
                    e.sistaSparrdag().map(d -> ", avtalsspärr till och med " + dag(d)).orElse(", utan avtalsspärr"));
            case AvtalssparrForlangd e -> "Avtalsspärren förlängd från %s till %s.".formatted(
                    dag(e.fran()), dag(e.till()));
            case TilldelningAterkallad _ -> "Tilldelningen återkallad; utvärderingen är öppen igen.";
            case AvtalTecknat e -> "%s tecknat%s, %s–%s.".formatted(e.ramavtal() ? "Ramavtal" : "Avtal",
                    hemliga.contains("leverantorer") ? "" : " med " + Ord.av(e.leverantorer()),
                    dag(e.start()), dag(e.slut()));
            case AvtalStartat _ -> "Avtalet startat.";
            case AvtalstidAvslutad _ -> "Avtalstiden avslutad.";
            case UpphandlingEfterannonserad e -> "Efterannonserad i %s (%s%s).".formatted(e.annonsdatabas(),
                    e.annonsId(), e.tedNummer().map(t -> ", TED " + t).orElse(""));
            case OverprovningRegistrerad e -> "Överprövning av %s begärd%s i %s, mål %s, inkommen %s.".formatted(
                    Ord.av(e.avser()),
                    hemliga.contains("sokande") ? "" : e.sokande().map(s -> " av " + s).orElse(""),
                    e.domstol(), e.malnummer(), dag(e.inkom()));
            case InterimistisktBeslutRegistrerat e -> e.beviljat()
                    ? "Interimistiskt beslut i mål %s: avtal får inte ingås tills vidare.".formatted(e.malnummer())
                    : "Interimistiskt beslut i mål %s: inget förbud mot att ingå avtal.".formatted(e.malnummer());
            case DomRegistrerad e -> "Dom i mål %s i %s: %s.".formatted(
                    e.malnummer(), Ord.av(e.instans()), Ord.av(e.utfall()));
            case DomOverklagad e -> "Domen i mål %s överklagad till %s.".formatted(
                    e.malnummer(), Ord.av(e.instans()));
            case OverprovningAvslutad e -> "Överprövningen avslutad; fasen är %s%s.".formatted(
                    gemen(e.nyFas().klartext()),
                    e.sistaSparrdag().map(d -> ", avtalsspärr till och med " + dag(d)).orElse(""));
            case UpphandlingAvbruten e -> "Avbruten: %s%s.".formatted(
                    gemen(e.skalKod().klartext()), overprovas(e.sistaOverprovningsdag()));
            case AvbrytandeUpphavt e -> "Avbrytandet upphävt; fasen är " + gemen(e.nyFas().klartext()) + ".";
            case UpphandlingErsatt e -> "Ersatt av en ny upphandling, " + e.nyUpphandlingId() + ".";
            case UpphandlingStruken _ -> "Struken ur planen.";
            case MiljokravAngivet e -> "Miljökrav: " + gemen(e.miljokrav().klartext()) + ".";
            case MiljoaspekterGranskade e -> "Miljöaspekterna granskade (%s): %s.".formatted(
                    gemen(e.granskning().klartext()), e.iakttagelse());
            case UppgiftBekraftad e -> "Uppgifterna bekräftade av %s.".formatted(e.uppgiftslamnare());
            case PaminnelseUtfardad e -> "Påminnelse: %s (%s).".formatted(
                    gemen(e.paminnelse().klartext()), dag(e.forfallodag()));
            case UppgiftRattad e -> rattelse(e, avsedd(e), hemliga);
        };
    }

    /**
     * What was corrected, with the old value and the new.
     *
     * @param avsedd what kind of event the correction is of
     */
    public static String rattelse(UppgiftRattad e, Class<? extends Handelse> avsedd, Set<String> hemliga) {
        if (e.falt().equals(Rattelse.HELA_HANDELSEN)) {
            return "Rättelse: ”%s” har aldrig inträffat.".formatted(Faktaord.handelse(avsedd));
        }
        String falt = Faktaord.falt(avsedd, e.falt());
        if (hemliga.contains("rattVarde")) {
            return "Rättelse av ”%s”.".formatted(falt);
        }
        String fel = Faktaord.varde(avsedd, e.falt(), e.feltVarde());
        String ratt = Faktaord.varde(avsedd, e.falt(), e.rattVarde());
        return ratt.isEmpty() ? "Rättelse av ”%s”: ”%s” ska inte stå där.".formatted(falt, fel)
                : fel.isEmpty() ? "Rättelse av ”%s”: ”%s” saknades.".formatted(falt, ratt)
                : "Rättelse av ”%s”: ”%s” ska vara ”%s”.".formatted(falt, fel, ratt);
    }

    /** What kind of event a correction is of, as far as its field tells. */
    private static Class<? extends Handelse> avsedd(UppgiftRattad e) {
        return Stream.of(UpphandlingEvent.class.getPermittedSubclasses())
                .<Class<? extends Handelse>>map(klass -> klass.asSubclass(UpphandlingEvent.class))
                .filter(klass -> e.falt().equals(Rattelse.HELA_HANDELSEN)
                        ? klass.getSimpleName().equals(e.feltVarde()) : Rattelse.falt(klass).contains(e.falt()))
                .findFirst().orElse(UppgiftRattad.class);
    }

    private static String lage(TidigareLageInlast e) {
        if (!e.overprovning()) {
            return e.fas().klartext();
        }
        return e.fas() == Fas.OKAND ? "Överprövning" : "Överprövning, med fasen " + e.fas().klartext() + " därunder,";
    }

    private static String kalla(Kallrad rad) {
        return "%s, som visar läget %s".formatted(rad.kalla(), dag(rad.kalladatum()));
    }

    private static String overprovas(Optional<LocalDate> sistaDag) {
        return sistaDag.map(d -> "; beslutet kan överprövas till och med " + dag(d)).orElse("");
    }

    private static String gemen(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
