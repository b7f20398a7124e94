package se.liggaren.query.lage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.query.platform.Tidpunkt;

/** The Swedish words for what a person reads of a procurement. */
public final class Klartext {

    private static final Locale SVENSKA = Locale.of("sv", "SE");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", SVENSKA);
    private static final DateTimeFormatter OGONBLICK =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm", SVENSKA).withZone(Tidpunkt.STOCKHOLM);

    private Klartext() {
    }

    /** A day as it is written in running text, e.g. {@code 11 maj 2026}. */
    public static String dag(LocalDate dag) {
        return DAG.format(dag);
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

    public static String av(Forfarande forfarande) {
        return switch (forfarande) {
            case OPPET -> "Öppet förfarande";
            case SELEKTIVT -> "Selektivt förfarande";
            case FORHANDLAT_FOREGAENDE_ANNONSERING -> "Förhandlat förfarande med föregående annonsering";
            case FORHANDLAT_UTAN_ANNONSERING -> "Förhandlat förfarande utan föregående annonsering";
            case KONKURRENSPRAGLAD_DIALOG -> "Konkurrenspräglad dialog";
            case INNOVATIONSPARTNERSKAP -> "Innovationspartnerskap";
            case ANNONSERAT_19_KAP -> "Annonserad upphandling enligt 19 kap. LOU";
            case DIREKTUPPHANDLING -> "Direktupphandling";
        };
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
