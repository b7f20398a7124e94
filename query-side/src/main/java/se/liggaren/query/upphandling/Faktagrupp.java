package se.liggaren.query.upphandling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.liggaren.events.lage.Paus;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.lage.Sparr;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.platform.namn.Namn;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Tidpunkt;

/** Facts of a procurement that belong together, as a person reads them. */
record Faktagrupp(String rubrik, List<Faktarad> rader) {

    /** @param lank where the text leads, when it leads anywhere */
    record Faktarad(String rubrik, String text, Optional<String> lank) {
    }

    /**
     * Every fact that there is something to say of, in the order of the process; groups without any are left out.
     *
     * @param tidpunkt the moment that is shown, which the ways to other procurements keep
     * @param namnen   what people are called, to the reader
     */
    static List<Faktagrupp> av(Upphandling upphandling, Tidpunkt tidpunkt, Namn namnen) {
        return Stream.of(om(upphandling.lage(), namnen), tider(upphandling.lage()), annons(upphandling.lage()),
                        tilldelning(upphandling), avbrytande(upphandling, tidpunkt), kallor(upphandling.lage()))
                .filter(grupp -> !grupp.rader().isEmpty()).toList();
    }

    private static Faktagrupp om(Upphandlingslage lage, Namn namnen) {
        Rader rader = new Rader();
        rader.med("Löpnummer", lage.lopnummer());
        rader.om("Delområde", lage.delomrade());
        rader.med("Ansvarig region", lage.ansvarigRegion());
        if (!lage.deltagande().isEmpty()) {
            rader.med("Deltar", String.join(", ", lage.deltagande()));
        }
        rader.med("Upphandlare", lage.bemanning() == Bemanning.SAKNAS ? "Saknas"
                : lage.upphandlare().map(id -> namnen.namn().getOrDefault(id, id)).orElse("Ej angiven"));
        rader.om("Uppgiftslämnare", lage.uppgiftslamnare());
        rader.om("Förfarande", lage.forfarande().map(Forfarande::klartext));
        rader.om("CPV-kod", lage.cpv());
        rader.om("Diarienummer", lage.diarienummer());
        rader.om("Miljökrav", lage.miljokrav().map(Miljokrav::klartext));
        return new Faktagrupp("Om upphandlingen", rader.alla);
    }

    private static Faktagrupp tider(Upphandlingslage lage) {
        Rader rader = new Rader();
        rader.om("Planerad avtalsstart", lage.planeradAvtalsstart().map(Faktagrupp::start));
        rader.om("Avtalet startade", lage.faktiskAvtalsstart().map(Klartext::dag));
        rader.om("Paus", lage.paus().map(Faktagrupp::paus));
        rader.med("Senast bekräftad", Klartext.dag(lage.senastBekraftad()));
        return new Faktagrupp("Tider", rader.alla);
    }

    private static Faktagrupp annons(Upphandlingslage lage) {
        Rader rader = new Rader();
        rader.om("Annons", lage.annonsId());
        rader.om("Annonsdatabas", lage.annonsdatabas());
        rader.om("TED-nummer", lage.tedNummer());
        rader.om("Upphandlings-id", lage.upphandlingsId());
        rader.om("Sista anbudsdag", lage.sistaAnbudsdag().map(Klartext::dag));
        return new Faktagrupp("Annons och anbud", rader.alla);
    }

    private static Faktagrupp tilldelning(Upphandling upphandling) {
        Upphandlingslage lage = upphandling.lage();
        Rader rader = new Rader();
        if (!lage.leverantorer().isEmpty()) {
            rader.med("Tilldelade leverantörer", Klartext.av(lage.leverantorer()));
        }
        upphandling.sparr().ifPresent(sparr -> {
            rader.med("Avtalsspärr", sparr(sparr));
            rader.om("Avtal får tecknas från", sparr.tidigastAvtal().map(Klartext::dag));
        });
        rader.om("Efterannonserad", lage.efterannonserad().map(Klartext::dag));
        return new Faktagrupp("Tilldelning och avtalsspärr", rader.alla);
    }

    private static Faktagrupp avbrytande(Upphandling upphandling, Tidpunkt tidpunkt) {
        Upphandlingslage lage = upphandling.lage();
        Rader rader = new Rader();
        rader.om("Avbruten därför att", lage.avbrytandeSkal().map(AvbrytandeSkal::klartext));
        rader.om("Kan överprövas till och med", lage.sistaOverprovningsdag().map(Klartext::dag));
        upphandling.ersatter().forEach(id -> rader.lank("Ersätter", "En tidigare upphandling", id, tidpunkt));
        lage.ersattAv().ifPresent(id -> rader.lank("Ersatt av", "En ny upphandling", id, tidpunkt));
        return new Faktagrupp("Avbrytande och ersättning", rader.alla);
    }

    private static Faktagrupp kallor(Upphandlingslage lage) {
        Rader rader = new Rader();
        rader.om("Läget övertaget från", lage.tidigareLage().map(Faktagrupp::kalla));
        rader.om("Inläst från", lage.kallrad().filter(rad -> !lage.tidigareLage().equals(Optional.of(rad)))
                .map(Faktagrupp::kalla));
        return new Faktagrupp("Källor", rader.alla);
    }

    private static String paus(Paus paus) {
        return "%s sedan %s: %s".formatted(paus.uppskjuten() ? "Uppskjuten" : "Pausad", Klartext.dag(paus.sedan()),
                paus.orsak());
    }

    private static String start(PlaneradStart start) {
        return start.osaker() ? start.text() + " (osäkert)" : start.text();
    }

    private static String sparr(Sparr sparr) {
        LocalDate sista = sparr.sistaSparrdag();
        return switch (sparr.status()) {
            case LOPER -> "Löper till och med " + Klartext.dag(sista);
            case FORLANGD -> "Förlängd av överprövning, hade annars löpt till och med " + Klartext.dag(sista);
            case LOPT_UT -> "Har löpt ut, sista dag var " + Klartext.dag(sista);
        };
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

        void lank(String rubrik, String text, UUID id, Tidpunkt tidpunkt) {
            alla.add(new Faktarad(rubrik, text, Optional.of(tidpunkt.adress("/upphandlingar/" + id))));
        }
    }
}
