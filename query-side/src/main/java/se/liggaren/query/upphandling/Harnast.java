package se.liggaren.query.upphandling;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.lage.Sparr;
import se.liggaren.events.lage.TecknatAvtal;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.query.lage.Klartext;

/** What happens next to a procurement, and by when, as one says it. */
final class Harnast {

    private Harnast() {
    }

    /** @param dag the day by which what has passed is judged */
    static String av(Upphandlingslage lage, LocalDate dag) {
        if (lage.paus().isPresent()) {
            return "Arbetet ligger nere sedan %s. Det går vidare när upphandlingen återupptas."
                    .formatted(Klartext.dag(lage.paus().get().sedan()));
        }
        return switch (lage.fas()) {
            case AVTALET_STARTAT, AVTAL_SLUT, STRUKEN -> iFasen(lage, dag);
            case EJ_STARTAD, PAGAR, ANNONSERAD, UTVARDERING, TILLDELAD, AVBRUTEN, OKAND ->
                    lage.overprovningPagar() ? underProvning(lage) : iFasen(lage, dag);
        };
    }

    private static String underProvning(Upphandlingslage lage) {
        String vantar = lage.malPagar() && lage.allaMalAvgjorda()
                ? "Domstolen har avgjort målet. Nästa steg är att avsluta överprövningen, om domen inte överklagas."
                : "Upphandlingen väntar på domstolens avgörande.";
        return lage.sistaSparrdag().isEmpty() ? vantar
                : vantar + " Avtal får inte tecknas förrän överprövningen är avslutad.";
    }

    private static String iFasen(Upphandlingslage lage, LocalDate dag) {
        return switch (lage.fas()) {
            case EJ_STARTAD -> (lage.upphandlareSaknas() ? "Nästa steg är att utse en upphandlare."
                    : "Nästa steg är att starta upphandlingen.") + planerat(lage, dag);
            case PAGAR -> (lage.direktupphandling() ? "Nästa steg är att tilldela avtal."
                    : "Nästa steg är att annonsera upphandlingen.") + planerat(lage, dag);
            case ANNONSERAD -> lage.sistaAnbudsdag().map(sista -> anbudstid(sista, dag))
                    .orElse("Nästa steg är att påbörja utvärderingen när anbudstiden är ute. Sista anbudsdag är inte känd.");
            case UTVARDERING -> "Nästa steg är att besluta om tilldelning." + planerat(lage, dag);
            case TILLDELAD -> lage.avtalTecknat() ? tecknat(lage, dag) : sparr(lage, dag);
            case AVTALET_STARTAT -> "Avtalet löper. Dess sista dag och möjligheter att förlänga står under Avtal.";
            case AVTAL_SLUT -> "Avtalet har slutat. Inget återstår i upphandlingen.";
            case AVBRUTEN -> avbruten(lage, dag);
            case STRUKEN -> "Upphandlingen är struken ur planen. Inget återstår.";
            case OKAND -> "Fasen är inte känd. Nästa steg är att registrera vad som har hänt.";
        };
    }

    private static String anbudstid(LocalDate sista, LocalDate dag) {
        return dag.isAfter(sista)
                ? "Anbudstiden gick ut %s. Nästa steg är att påbörja utvärderingen.".formatted(Klartext.dag(sista))
                : "Anbud kan lämnas till och med %s; utvärderingen får påbörjas från %s.".formatted(
                        Klartext.dag(sista), foljande(sista));
    }

    private static String sparr(Upphandlingslage lage, LocalDate dag) {
        Optional<Sparr> sparr = lage.sparr(dag);
        if (sparr.isEmpty()) {
            return lage.direktupphandling() ? "Ingen avtalsspärr gäller. Nästa steg är att teckna avtal."
                    : "Nästa steg är att teckna avtal när avtalsspärren har löpt ut. Dess sista dag är inte känd.";
        }
        LocalDate sista = sparr.get().sistaSparrdag();
        return sparr.get().status() == Sparr.Status.LOPT_UT
                ? "Avtalsspärren löpte ut %s. Nästa steg är att teckna avtal.".formatted(Klartext.dag(sista))
                : "Avtalsspärren löper till och med %s; avtal får tecknas från %s.".formatted(
                        Klartext.dag(sista), foljande(sista));
    }

    private static String tecknat(Upphandlingslage lage, LocalDate dag) {
        LocalDate start = lage.avtal().stream().map(TecknatAvtal::start).min(LocalDate::compareTo).orElseThrow();
        return start.isAfter(dag) ? "Avtalet är tecknat och börjar löpa %s.".formatted(Klartext.dag(start))
                : "Avtalet skulle börja löpa %s. Nästa steg är att registrera att det har startat."
                        .formatted(Klartext.dag(start));
    }

    private static String avbruten(Upphandlingslage lage, LocalDate dag) {
        if (lage.avbrytandetUnderkant()) {
            return "Domstolen har underkänt avbrytandet. Nästa steg är att häva det.";
        }
        String overprovas = lage.sistaOverprovningsdag().filter(sista -> !dag.isAfter(sista))
                .map(sista -> "Beslutet att avbryta kan överprövas till och med " + Klartext.dag(sista) + ".")
                .orElse("Upphandlingen är slut utan avtal.");
        return lage.ersatt() ? overprovas + " En ny upphandling har tagit över." : overprovas;
    }

    private static String planerat(Upphandlingslage lage, LocalDate dag) {
        return lage.planeradAvtalsstart().map(PlaneradStart::text).map(text -> lage.passeradPlaneradStart(dag)
                ? " Den planerade avtalsstarten " + text + " har passerat." : " Avtalet är planerat att starta " + text + ".")
                .orElse("");
    }

    /** The day after, without its year when that has just been said. */
    private static String foljande(LocalDate dag) {
        LocalDate nasta = dag.plusDays(1);
        return nasta.getYear() == dag.getYear() ? Klartext.dagUtanAr(nasta) : Klartext.dag(nasta);
    }
}
