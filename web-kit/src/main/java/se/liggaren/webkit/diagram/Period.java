package se.liggaren.webkit.diagram;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days in a row.
 *
 * @param forsta the first of them
 * @param sista  the last of them; may be the first
 */
public record Period(LocalDate forsta, LocalDate sista) {

    /** @throws IllegalArgumentException when the last day is before the first */
    public Period {
        if (sista.isBefore(forsta)) {
            throw new IllegalArgumentException(sista + " is before " + forsta);
        }
    }

    /**
     * In which lane each of the periods lies when no two in a lane may share a day: the first lane that is free.
     *
     * @param perioder by first day
     * @return the lanes from 0, in the order of the periods
     */
    public static List<Integer> banor(List<Period> perioder) {
        List<LocalDate> upptagna = new ArrayList<>();
        List<Integer> banor = new ArrayList<>();
        for (Period period : perioder) {
            int bana = 0;
            while (bana < upptagna.size() && !upptagna.get(bana).isBefore(period.forsta)) {
                bana++;
            }
            if (bana == upptagna.size()) {
                upptagna.add(period.sista);
            } else {
                upptagna.set(bana, period.sista);
            }
            banor.add(bana);
        }
        return List.copyOf(banor);
    }
}
