package se.liggaren.command.planimport;

import java.util.List;
import se.liggaren.command.dokument.Radintervall;

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
}
