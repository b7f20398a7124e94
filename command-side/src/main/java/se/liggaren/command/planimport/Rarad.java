package se.liggaren.command.planimport;

import java.util.List;
import java.util.stream.Stream;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.dokument.Skrift;

/**
 * A row of the table, parted in its columns but not yet judged.
 *
 * @param avstavad     whether a word was mended where a line ended in a hyphen
 * @param anmarkningar what the reader of the format saw that a person should look at
 * @param fel          what the reader of the format could not make sense of
 */
record Rarad(Radintervall plats, String kalltext, String namn, String region, String status, String datum,
        boolean avstavad, List<String> anmarkningar, List<String> fel) {

    /** A row that cannot even be parted in columns. */
    static Rarad oformlig(Radintervall plats, String kalltext, String fel) {
        return new Rarad(plats, kalltext, "", "", "", "", false, List.of(), List.of(fel));
    }

    /** The row with one more thing that a person should look at. */
    Rarad med(String anmarkning) {
        return new Rarad(plats, kalltext, namn, region, status, datum, avstavad,
                Stream.concat(anmarkningar.stream(), Stream.of(anmarkning)).toList(), fel);
    }

    /** The row as a person wrote it, who saw what the reader of the format remarked on. */
    Rarad omskriven(Radtext text) {
        return new Rarad(plats, kalltext, text.namn(), text.ansvarigRegion(), text.status(),
                text.planeradAvtalsstart(), false, List.of(), List.of());
    }

    Radtext text() {
        return new Radtext(Skrift.lak(namn), Skrift.lak(region), Skrift.lak(status), Skrift.lak(datum));
    }
}
