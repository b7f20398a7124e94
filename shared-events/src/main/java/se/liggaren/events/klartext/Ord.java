package se.liggaren.events.klartext;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.Leverantor;

/** The Swedish words for the values of events, as they stand in running text. */
public final class Ord {

    static final Locale SVENSKA = Locale.of("sv", "SE");

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", SVENSKA);

    private Ord() {
    }

    /** A day as it is written in running text, e.g. {@code 11 maj 2026}. */
    public static String dag(LocalDate dag) {
        return DAG.format(dag);
    }

    public static String av(Avser avser) {
        return switch (avser) {
            case UPPHANDLING -> "upphandlingen";
            case AVBRYTANDE -> "beslutet att avbryta";
            case AVTAL -> "avtalets giltighet";
        };
    }

    public static String av(Instans instans) {
        return switch (instans) {
            case FORVALTNINGSRATT -> "förvaltningsrätten";
            case KAMMARRATT -> "kammarrätten";
            case HOGSTA_FORVALTNINGSDOMSTOLEN -> "Högsta förvaltningsdomstolen";
        };
    }

    public static String av(Domslut utfall) {
        return switch (utfall) {
            case AVSLAG -> "avslag";
            case RATTAS -> "upphandlingen ska rättas";
            case GORAS_OM -> "upphandlingen ska göras om";
            case AVVISAD -> "avvisad";
            case AVSKRIVEN -> "avskriven";
            case ATERFORVISAD -> "återförvisad";
            case AVTAL_OGILTIGT -> "avtalet är ogiltigt";
        };
    }

    /** The suppliers by name, each with the lots it was awarded. */
    public static String av(List<Leverantor> leverantorer) {
        return leverantorer.stream()
                .map(l -> l.delomraden().isEmpty() ? l.namn()
                        : l.namn() + " (" + String.join(", ", l.delomraden()) + ")")
                .collect(Collectors.joining(", "));
    }
}
