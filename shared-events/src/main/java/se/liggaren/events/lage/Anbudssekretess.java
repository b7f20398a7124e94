package se.liggaren.events.lage;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent.UtvarderingPaborjad;

/**
 * Secrecy of tenders in one procurement: until the award, what tells of tenders and tenderers is for those who handle
 * procurements and for the auditor (OSL 19 kap. 3 §). It is judged by what is known now, whatever moment is asked for,
 * so an award that turns out never to have been made is secret too.
 */
public final class Anbudssekretess {

    /**
     * The fields that are secret until the award, by the event they stand in. {@code skal} is the field of the grounds:
     * what somebody writes of an evaluation or an application tells of tenders.
     */
    private static final Map<Class<? extends UpphandlingEvent>, Set<String>> HEMLIGA = Map.of(
            UtvarderingPaborjad.class, Set.of("antalAnbud", "skal"),
            OverprovningRegistrerad.class, Set.of("sokande", "skal"),
            AvtalTilldelat.class, Set.of("leverantorer", "delomraden", "skal"),
            AvtalTecknat.class, Set.of("leverantorer", "sarskildaSkal", "skal"));

    /** A correction of a secret field tells of it in its values, and one of any other field beside it in its reason. */
    private static final Set<String> HEMLIGA_I_RATTELSE = Set.of("feltVarde", "rattVarde", "skal");

    private static final Set<Roll> HANDLAGGER =
            EnumSet.of(Roll.UPPHANDLARE, Roll.INKOPSCHEF, Roll.DELEGAT, Roll.JURIST);

    private final boolean galler;
    private final Map<UUID, Class<? extends UpphandlingEvent>> handelser = new HashMap<>();

    private Anbudssekretess(List<Registrerad<UpphandlingEvent>> registrerade) {
        this.galler = Upphandlingslage.segment(Tidslinje.ordna(registrerade)).stream()
                .allMatch(s -> s.varde().anbudssekretess());
        registrerade.forEach(r -> handelser.put(r.handelseId(), r.handelse().getClass()));
    }

    /** @param registrerade every event of the procurement's stream, whatever moment is asked for */
    public static Anbudssekretess i(List<Registrerad<UpphandlingEvent>> registrerade) {
        return new Anbudssekretess(registrerade);
    }

    /** Whether somebody in these roles handles procurements, and so may see what is secret. */
    public static boolean handlagger(Set<Roll> roller) {
        return !Collections.disjoint(HANDLAGGER, roller);
    }

    /** Whether somebody in these roles may see what is secret, as one who handles it or as auditor. */
    public static boolean farSe(Set<Roll> roller) {
        return handlagger(roller) || roller.contains(Roll.REVISOR);
    }

    /** Whether the event may have something secret in it, in any procurement. */
    public static boolean kanHaHemligt(UpphandlingEvent event) {
        return event instanceof UppgiftRattad || HEMLIGA.containsKey(event.getClass());
    }

    /** Whether the procurement has not been awarded, as far as is known now. */
    public boolean galler() {
        return galler;
    }

    /** The fields of the procurement's event that are secret now; none once it is awarded. */
    public Set<String> hemligaFalt(UpphandlingEvent event) {
        if (!galler) {
            return Set.of();
        }
        if (!(event instanceof UppgiftRattad rattelse)) {
            return HEMLIGA.getOrDefault(event.getClass(), Set.of());
        }
        Set<String> iDetSomRattas = HEMLIGA.getOrDefault(handelser.get(rattelse.avserHandelseId()), Set.of());
        return iDetSomRattas.contains(rattelse.falt()) ? HEMLIGA_I_RATTELSE
                : iDetSomRattas.isEmpty() ? Set.of() : Set.of("skal");
    }
}
