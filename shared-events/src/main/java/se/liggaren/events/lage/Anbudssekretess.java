package se.liggaren.events.lage;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent.UtvarderingPaborjad;

/**
 * Secrecy of tenders: until the award, what tells of tenders and tenderers is for those who handle the procurement and
 * for the auditor (OSL 19 kap. 3 §).
 */
public final class Anbudssekretess {

    /** The fields that are secret until the award, by the event they stand in. */
    private static final Map<Class<? extends UpphandlingEvent>, Set<String>> HEMLIGA = Map.of(
            UtvarderingPaborjad.class, Set.of("antalAnbud"),
            OverprovningRegistrerad.class, Set.of("sokande"));

    private static final Set<String> HEMLIGA_NAMN =
            HEMLIGA.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** A correction of a secret field tells of it in its values and may do so in its reason. */
    private static final Set<String> HEMLIGA_I_RATTELSE = Set.of("feltVarde", "rattVarde", "skal");

    private static final Set<Roll> FAR_SE =
            EnumSet.of(Roll.UPPHANDLARE, Roll.INKOPSCHEF, Roll.DELEGAT, Roll.JURIST, Roll.REVISOR);

    private Anbudssekretess() {
    }

    /** Whether somebody in these roles may see what is secret. */
    public static boolean farSe(Set<Roll> roller) {
        return !Collections.disjoint(FAR_SE, roller);
    }

    /** Whether the procurement has not been awarded, as far as is known now. */
    public static boolean galler(List<Registrerad<UpphandlingEvent>> registrerade) {
        List<Registrerad<UpphandlingEvent>> ordnade = Tidslinje.ordna(registrerade);
        return Upphandlingslage.segment(ordnade).stream().allMatch(s -> s.varde().anbudssekretess());
    }

    /** The event's fields that are secret until the award; {@code skal} is the field of its grounds. */
    public static Set<String> hemligaFalt(UpphandlingEvent event) {
        if (event instanceof UppgiftRattad rattelse) {
            return HEMLIGA_NAMN.contains(rattelse.falt()) ? HEMLIGA_I_RATTELSE : Set.of();
        }
        return HEMLIGA.getOrDefault(event.getClass(), Set.of());
    }
}
