package se.liggaren.command.dokument;

import java.util.List;

/**
 * A part of a Word document or a PDF, as its reader gives it.
 *
 * @param namn   how a person knows it, such as {@code sida 2} or {@code tabell 1}
 * @param tabell whether the rows have cells of their own; a line of text is a row of one cell
 */
record Dokumentdel(String namn, boolean tabell, List<List<String>> rader) {

    static final int FLEST_RADER = 20_000;
    static final int FLEST_KOLUMNER = 200;
}
