package se.liggaren.command.sammantradesimport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.liggaren.command.dokument.Skrift;

/** The columns of the meeting plan's table. In the board's own, time and form stand with the date. */
enum Kolumn {
    DATUM("Mötesdatum", "Datum"),
    TID("Tid"),
    FORM("Form", "Mötesform"),
    AMNE("Ämnesområde", "Ämne"),
    FOREDRAGANDE("Föredragande");

    /** The columns without which there is no plan. */
    static final List<Kolumn> KRAVS = List.of(DATUM, AMNE);

    private final List<String> rubriker;

    Kolumn(String... rubriker) {
        this.rubriker = List.of(rubriker);
    }

    /** The heading as the board writes it. */
    String rubrik() {
        return rubriker.getFirst();
    }

    static Optional<Kolumn> av(String text) {
        String nyckel = Skrift.nyckel(text);
        return Arrays.stream(values())
                .filter(kolumn -> kolumn.rubriker.stream().map(Skrift::nyckel).anyMatch(nyckel::equals)).findFirst();
    }
}
