package se.liggaren.query.platform.fil;

import java.util.List;

/**
 * A sheet of a workbook: a heading for each column and rows below.
 *
 * @param kolumner with as many of them as each row has cells
 * @param rader    cells that are text, numbers or days (LocalDate)
 */
public record Blad(String namn, List<Kolumn> kolumner, List<List<Object>> rader) {

    public Blad {
        kolumner = List.copyOf(kolumner);
        rader = rader.stream().map(List::copyOf).toList();
    }

    /** @param bredd in characters */
    public record Kolumn(String rubrik, int bredd) {
    }
}
