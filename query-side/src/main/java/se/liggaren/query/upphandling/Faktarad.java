package se.liggaren.query.upphandling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.query.lage.Klartext;
import se.liggaren.events.lage.Overprovning;
import se.liggaren.events.lage.Paus;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.lage.Sparr;
import se.liggaren.events.lage.Upphandlingslage;

/**
 * A line of the facts on a procurement's page.
 *
 * @param lank where the text leads, when it leads anywhere
 */
record Faktarad(String rubrik, String text, Optional<String> lank) {

    /** Every facet that there is something to say of, in the order of the process. */
    static List<Faktarad> av(Upphandling upphandling) {
        Upphandlingslage lage = upphandling.lage();
        Rader rader = new Rader();
        rader.med("Löpnummer", lage.lopnummer());
        rader.om("Delområde", lage.delomrade());
        rader.med("Ansvarig region", lage.ansvarigRegion());
        if (!lage.deltagande().isEmpty()) {
            rader.med("Deltar", String.join(", ", lage.deltagande()));
        }
        rader.med("Fas", lage.fas().klartext());
        rader.med("Upphandlare", bemanning(lage));
        rader.om("Uppgiftslämnare", lage.uppgiftslamnare());
        rader.om("Paus", lage.paus().map(Faktarad::paus));
        rader.om("Planerad avtalsstart", lage.planeradAvtalsstart().map(Faktarad::start));
        rader.om("Förfarande", lage.forfarande().map(Forfarande::klartext));
        rader.om("CPV-kod", lage.cpv());
        rader.om("Diarienummer", lage.diarienummer());
        rader.om("Annons", lage.annonsId().map(id -> id + lage.annonsdatabas().map(d -> " i " + d).orElse("")
                + lage.tedNummer().map(t -> ", TED " + t).orElse("")));
        rader.om("Upphandlings-id", lage.upphandlingsId());
        rader.om("Sista anbudsdag", lage.sistaAnbudsdag().map(Klartext::dag));
        if (!lage.leverantorer().isEmpty()) {
            rader.med("Tilldelade leverantörer", Klartext.av(lage.leverantorer()));
        }
        rader.om("Avtalsspärr", upphandling.sparr().map(Faktarad::sparr));
        lage.overprovningar().forEach(o -> rader.med("Överprövning", overprovning(o)));
        rader.om("Avbruten därför att", lage.avbrytandeSkal().map(s -> s.klartext()));
        rader.om("Avbrytandet kan överprövas till och med", lage.sistaOverprovningsdag().map(Klartext::dag));
        upphandling.ersatter().forEach(id -> rader.lank("Ersätter", "En tidigare upphandling", "/upphandlingar/" + id));
        lage.ersattAv().ifPresent(id -> rader.lank("Ersatt av", "En ny upphandling", "/upphandlingar/" + id));
        rader.om("Läget övertaget från", lage.tidigareLage().map(Faktarad::kalla));
        rader.om("Inläst från", lage.kallrad().map(Faktarad::kalla));
        rader.med("Senast bekräftad", Klartext.dag(lage.senastBekraftad()));
        return List.copyOf(rader.alla);
    }

    private static String bemanning(Upphandlingslage lage) {
        return lage.bemanning() == Bemanning.SAKNAS ? "Saknas" : lage.upphandlare().orElse("Ej angiven");
    }

    private static String paus(Paus paus) {
        return "%s sedan %s: %s".formatted(paus.uppskjuten() ? "Uppskjuten" : "Pausad", Klartext.dag(paus.sedan()),
                paus.orsak());
    }

    private static String start(PlaneradStart start) {
        return start.osaker() ? start.text() + " (osäkert)" : start.text();
    }

    private static String sparr(Sparr sparr) {
        return sparr.status().klartext() + switch (sparr.status()) {
            case LOPER -> " till och med " + Klartext.dag(sparr.sistaSparrdag());
            case FORLANGD -> ", hade annars löpt till och med " + Klartext.dag(sparr.sistaSparrdag());
            case LOPT_UT -> ", sista dag var " + Klartext.dag(sparr.sistaSparrdag());
        };
    }

    private static String overprovning(Overprovning mal) {
        return mal.malnummer().map(nr -> "Mål " + nr).orElse("Mål utan känt målnummer")
                + mal.avser().map(a -> ", avser " + Klartext.av(a)).orElse("")
                + mal.inkom().map(d -> ", inkom " + Klartext.dag(d)).orElse("")
                + mal.instans().map(i -> ", i " + Klartext.av(i)).orElse("")
                + mal.utfall().map(u -> ": " + Klartext.av(u)).orElse("")
                + (mal.overklagad() ? " (överklagad)" : "")
                + (mal.oppen() ? ", pågår" : ", avslutad");
    }

    private static String kalla(Kallrad rad) {
        return rad.kalla() + rad.radnr().map(nr -> ", rad " + nr).orElse("")
                + rad.text().map(t -> ": ”" + t + "”").orElse("");
    }

    private static final class Rader {

        private final List<Faktarad> alla = new ArrayList<>();

        void med(String rubrik, String text) {
            alla.add(new Faktarad(rubrik, text, Optional.empty()));
        }

        void om(String rubrik, Optional<String> text) {
            text.ifPresent(t -> med(rubrik, t));
        }

        void lank(String rubrik, String text, String adress) {
            alla.add(new Faktarad(rubrik, text, Optional.of(adress)));
        }
    }
}
