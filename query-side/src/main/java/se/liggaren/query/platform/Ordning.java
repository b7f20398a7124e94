package se.liggaren.query.platform;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Kolumn;

/**
 * The order that a list is asked for in, by {@code sortera} and {@code riktning}.
 *
 * @param kolumn the column it is sorted by, empty for the order that is the list's own
 */
public record Ordning(String kolumn, boolean fallande) {

    /** The order that is the list's own. */
    public static final Ordning EGEN = new Ordning("", false);

    public static final String SORTERA = "sortera";
    public static final String RIKTNING = "riktning";

    private static final String STIGANDE = "stigande";
    private static final String FALLANDE = "fallande";

    /**
     * Reads what is asked; what cannot be understood leaves the list in its own order.
     *
     * @param kolumner the columns that the list can be sorted by
     * @param fel      where what cannot be understood is told
     */
    public static Ordning las(Optional<String> sortera, Optional<String> riktning, Collection<String> kolumner,
            List<Faltfel> fel) {
        String kolumn = sortera.map(String::strip).orElse("");
        String at = riktning.map(String::strip).orElse("");
        if (!kolumn.isEmpty() && !kolumner.contains(kolumn)) {
            fel.add(new Faltfel(SORTERA, "Det går inte att sortera så. Välj någon av "
                    + String.join(", ", kolumner) + "."));
            return EGEN;
        }
        if (!at.isEmpty() && !at.equals(STIGANDE) && !at.equals(FALLANDE)) {
            fel.add(new Faltfel(RIKTNING, "Välj stigande eller fallande."));
        }
        return new Ordning(kolumn, at.equals(FALLANDE));
    }

    /** Whether the list stands in its own order. */
    public boolean egen() {
        return kolumn.isEmpty();
    }

    /** The heading of one of the columns: it sorts by the column, and turns the list around when it already is. */
    public Kolumn rubrik(String denna, String text, String klass, Listadress har) {
        boolean sorterad = kolumn.equals(denna);
        Listadress dit = har.utan(RIKTNING).med(SORTERA, denna);
        return new Kolumn(text, (sorterad && !fallande ? dit.med(RIKTNING, FALLANDE) : dit).toString(),
                !sorterad ? "none" : fallande ? "descending" : "ascending", klass);
    }

    /** {@code asc} or {@code desc}. */
    public String sql() {
        return fallande ? "desc" : "asc";
    }
}
