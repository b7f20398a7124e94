package se.liggaren.query.ko;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Segment;
import se.liggaren.events.lage.Paus;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;

/**
 * As much of a procurement as the queue tells.
 *
 * @param oppen  whether it is to be begun, or is in progress, so that it needs somebody to handle it
 * @param vantar what it waits for; nothing when it is not in the queue
 * @param sedan  the earliest day from which it has waited for any of that
 */
record Kolage(String lopnummer, String namn, Optional<String> delomrade, String ansvarigRegion, Optional<String> cpv,
        Fas fas, String status, Bemanning bemanning, boolean oppen, Optional<Paus> paus,
        Optional<PlaneradStart> planeradAvtalsstart, Optional<UUID> ersattAv, List<Vantar> vantar,
        Optional<LocalDate> sedan) {

    /** What the queue says of it, from each day on which something came to hold. */
    static List<Segment<Kolage>> segment(List<Segment<Upphandlingslage>> lagen) {
        List<Segment<Kolage>> segment = new ArrayList<>();
        Map<Skal, LocalDate> vantat = new EnumMap<>(Skal.class);
        for (Segment<Upphandlingslage> ett : lagen) {
            List<Skal> skal = skal(ett.varde());
            vantat.keySet().retainAll(skal);
            skal.forEach(s -> vantat.putIfAbsent(s, ett.fran()));
            segment.add(new Segment<>(ett.fran(), av(ett.varde(), vantat)));
        }
        return List.copyOf(segment);
    }

    private static Kolage av(Upphandlingslage lage, Map<Skal, LocalDate> vantat) {
        return new Kolage(lage.lopnummer(), lage.namn(), lage.delomrade(), lage.ansvarigRegion(), lage.cpv(),
                lage.fas(), lage.status(), lage.bemanning(), lage.fas().oppen(), lage.paus(),
                lage.planeradAvtalsstart(), lage.ersattAv(),
                vantat.entrySet().stream().map(v -> new Vantar(v.getKey(), v.getValue())).toList(),
                vantat.values().stream().min(LocalDate::compareTo));
    }

    private static List<Skal> skal(Upphandlingslage lage) {
        List<Skal> skal = new ArrayList<>();
        if (lage.fas().oppen()) {
            if (lage.fas() == Fas.EJ_STARTAD) {
                skal.add(Skal.EJ_STARTAD);
            }
            lage.paus().ifPresent(paus -> skal.add(paus.uppskjuten() ? Skal.UPPSKJUTEN : Skal.PAUSAD));
            if (lage.bemanning() == Bemanning.SAKNAS) {
                skal.add(Skal.SAKNAR_UPPHANDLARE);
            }
        }
        return skal;
    }

    /** What a procurement can wait for. */
    enum Skal {
        EJ_STARTAD("Ej startad"),
        UPPSKJUTEN("Uppskjuten"),
        PAUSAD("Pausad"),
        SAKNAR_UPPHANDLARE("Saknar upphandlare");

        private final String klartext;

        Skal(String klartext) {
            this.klartext = klartext;
        }

        public String klartext() {
            return klartext;
        }
    }

    /** @param sedan first day of the wait */
    record Vantar(Skal skal, LocalDate sedan) {
    }
}
