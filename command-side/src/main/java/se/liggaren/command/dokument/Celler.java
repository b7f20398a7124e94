package se.liggaren.command.dokument;

import java.util.List;
import java.util.Optional;

/**
 * A row of a sheet or a CSV document.
 *
 * @param kalltext the row as it stands
 * @param fel      what the row could not be parted by
 */
public record Celler(Radintervall plats, List<String> celler, String kalltext, Optional<String> fel) {

    /** The cell's text; empty to the right of the row's last cell. */
    public String cell(int kolumn) {
        return kolumn >= 0 && kolumn < celler.size() ? celler.get(kolumn) : "";
    }

    public boolean tom() {
        return celler.stream().allMatch(cell -> Skrift.lak(cell).isEmpty());
    }
}
