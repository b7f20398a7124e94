package se.liggaren.query.sammantrade;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.query.lage.Klartext;

/**
 * A meeting as a person reads it.
 *
 * @param rubrik what it is and its day, e.g. {@code Ordinarie sammanträde 11 maj 2026}
 * @param tid    from when to when, as far as is told
 * @param utfall what became of it, with the reason
 * @param ton    how that is marked
 */
record Mote(UUID id, String rubrik, String dag, String tid, String utfall, String ton, Sammantrade uppgifter) {

    private static final DateTimeFormatter KLOCKSLAG = DateTimeFormatter.ofPattern("HH.mm");

    static Mote av(Sammantradesbild bild) {
        Sammantrade s = bild.sammantrade();
        return new Mote(bild.id(), s.typ().klartext() + " " + Klartext.dag(s.datum()), Klartext.dag(s.datum()),
                tid(s), s.lage().klartext(), ton(s.lage()), s);
    }

    private static String tid(Sammantrade s) {
        return s.start().map(start -> "kl. " + KLOCKSLAG.format(start)
                + s.slut().map(slut -> "–" + KLOCKSLAG.format(slut)).orElse("")).orElse("");
    }

    private static String ton(Sammantradeslage lage) {
        return switch (lage) {
            case PLANERAT -> "aktiv";
            case GENOMFORT -> "klar";
            case INSTALLT -> "stopp";
            case ERSATT -> "varning";
        };
    }

    /** Whether it is to come, so that it can be prepared. */
    public boolean kommer() {
        return uppgifter.lage() == Sammantradeslage.PLANERAT;
    }

    /** The document that it was read from, with the words as they stand there. */
    public Optional<Kalla> kalla() {
        return uppgifter.kallrad().map(rad -> new Kalla(
                rad.kalla() + rad.radnr().map(nr -> ", rad " + nr).orElse(""), rad.text().orElse("")));
    }

    /** Its decisions, in the order they were made. */
    public List<Beslutsrad> beslut() {
        return uppgifter.beslut().stream().map(Beslutsrad::av).toList();
    }

    /** A document, and the words that stand there. */
    record Kalla(String dokument, String text) {
    }

    /**
     * A decision as a person reads it.
     *
     * @param iKraft       its first day in force, or that it is not known
     * @param godkannanden who has approved
     * @param aterstar     who has not yet
     */
    record Beslutsrad(String paragraf, String diarienummer, String rubrik, String lydelse, String beslutat,
            String iKraft, List<String> godkannanden, List<String> aterstar) {

        static Beslutsrad av(FattatBeslut b) {
            return new Beslutsrad(b.paragraf(), b.diarienummer().orElse(""), b.rubrik(), b.lydelse().orElse(""),
                    Klartext.dag(b.beslutsdatum()), b.iKraft().map(Klartext::dag).orElse("inte känt"),
                    b.godkannanden().stream().map(g -> "%s %s%s%s".formatted(g.organ(), Klartext.dag(g.datum()),
                            g.paragraf().map(p -> ", " + p).orElse(""),
                            g.diarienummer().map(d -> ", " + d).orElse(""))).toList(),
                    b.aterstar());
        }
    }
}
