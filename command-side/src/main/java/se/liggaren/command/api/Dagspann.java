package se.liggaren.command.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days that a field can hold, as far as they are known before it is filled in. */
record Dagspann(Optional<LocalDate> tidigast, Optional<LocalDate> senast) {

    static final Dagspann OKANT = new Dagspann(Optional.empty(), Optional.empty());

    static Dagspann tidigast(LocalDate dag) {
        return new Dagspann(Optional.of(dag), Optional.empty());
    }

    static Dagspann senast(LocalDate dag) {
        return new Dagspann(Optional.empty(), Optional.of(dag));
    }

    static Dagspann mellan(LocalDate tidigast, LocalDate senast) {
        return new Dagspann(Optional.of(tidigast), Optional.of(senast));
    }

    /** The days that both allow. */
    Dagspann och(Dagspann annat) {
        return new Dagspann(Stream.of(tidigast, annat.tidigast).flatMap(Optional::stream).max(LocalDate::compareTo),
                Stream.of(senast, annat.senast).flatMap(Optional::stream).min(LocalDate::compareTo));
    }

    /** The days as a sentence; empty when nothing is known of them. */
    String klartext() {
        String dagar = Stream.of(tidigast.map(dag -> "tidigast " + dag), senast.map(dag -> "senast " + dag))
                .flatMap(Optional::stream).collect(Collectors.joining(" och "));
        return dagar.isEmpty() ? "" : Character.toUpperCase(dagar.charAt(0)) + dagar.substring(1) + ".";
    }
}
