package se.liggaren.webkit;

/**
 * The heading of a table's column that the reader can sort by.
 *
 * @param adress  where the table stands sorted by this column, the other way when it already is
 * @param sortera how the table is sorted by it now, as {@code aria-sort} says it: {@code ascending}, {@code descending}
 *                or {@code none}
 * @param klass   the class of the column's cells, empty for none
 */
public record Kolumn(String text, String adress, String sortera, String klass) {
}
