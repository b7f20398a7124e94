package se.liggaren.command.dokument;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A row of a sheet or a CSV document.
 *
 * @param kalltext the row as it stands
 * @param fel      what the row could not be parted by
 */
public record Celler(Radintervall plats, List<String> celler, String kalltext, Optional<String> fel) {

    /** The row as the cells alone tell it. */
    static Celler av(int radnr, List<String> celler) {
        Radintervall plats = new Radintervall(radnr, radnr);
        List<String> korta = celler.stream().map(Skrift::kort).toList();
        Celler rad = new Celler(plats, korta, Skrift.kort(korta.stream().filter(cell -> !cell.isBlank())
                .collect(Collectors.joining(" | "))), Optional.empty());
        return rad.tom() ? new Celler(plats, List.of(), "", Optional.empty()) : rad;
    }

    /** The cell's text; empty to the right of the row's last cell. */
    public String cell(int kolumn) {
        return kolumn >= 0 && kolumn < celler.size() ? celler.get(kolumn) : "";
    }

    /** The rows at the place as they stand. */
    public static String text(List<Celler> rader, Radintervall plats) {
        return rader.stream()
                .filter(rad -> rad.plats().forsta() >= plats.forsta() && rad.plats().sista() <= plats.sista())
                .map(Celler::kalltext).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    public boolean tom() {
        return celler.stream().allMatch(cell -> Skrift.lak(cell).isEmpty());
    }
}
