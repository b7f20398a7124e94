package se.liggaren.query.lage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.liggaren.events.klartext.Ord;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.query.platform.Tidpunkt;

/** The Swedish words for what a person reads of a procurement. */
public final class Klartext {

    private static final Locale SVENSKA = Locale.of("sv", "SE");
    private static final DateTimeFormatter DAG_UTAN_AR = DateTimeFormatter.ofPattern("d MMMM", SVENSKA);
    private static final DateTimeFormatter OGONBLICK =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm", SVENSKA).withZone(Tidpunkt.STOCKHOLM);

    private Klartext() {
    }

    /** A day as it is written in running text, e.g. {@code 11 maj 2026}. */
    public static String dag(LocalDate dag) {
        return Ord.dag(dag);
    }

    /** A day whose year is said already, e.g. {@code 11 maj}. */
    public static String dagUtanAr(LocalDate dag) {
        return DAG_UTAN_AR.format(dag);
    }

    /** An instant as the clock showed it in Sweden, e.g. {@code 12 maj 2026 kl. 09.30}. */
    public static String ogonblick(Instant ogonblick) {
        return OGONBLICK.format(ogonblick);
    }

    /** The moment that is asked for, when it is not the present, e.g. {@code så som det var 11 maj 2026}. */
    public static Optional<String> av(Tidpunkt tidpunkt) {
        return Stream.of(tidpunkt.giltigt().map(dag -> "så som det var " + dag(dag)),
                        tidpunkt.kant().map(ogonblick -> "så som vi visste det " + ogonblick(ogonblick)))
                .flatMap(Optional::stream).reduce((dag, ogonblick) -> dag + ", " + ogonblick);
    }

    public static String av(Avser avser) {
        return Ord.av(avser);
    }

    public static String av(Instans instans) {
        return Ord.av(instans);
    }

    public static String av(Domslut utfall) {
        return Ord.av(utfall);
    }

    /** The suppliers by name, each with the lots it was awarded. */
    public static String av(List<Leverantor> leverantorer) {
        return Ord.av(leverantorer);
    }

    /** How a status word is marked: as calm, active, done, a warning or a stop. */
    public static String ton(String status) {
        return switch (status) {
            case "Pågår", "Annonserad", "Utvärdering" -> "aktiv";
            case "Tilldelad", "Avtalet startat" -> "klar";
            case Upphandlingslage.OVERPROVNING, Upphandlingslage.SAKNAR_UPPHANDLARE -> "varning";
            case "Avbruten", "Struken" -> "stopp";
            default -> "lugn";
        };
    }
}
