package se.liggaren.events.mal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Handelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Kallrad;

/** Every event of the Verksamhetsmal stream. Stored for ever: add, never change. */
public sealed interface MalEvent extends Handelse {

    /**
     * @param strategisktMal    the goal of the regional plan that it serves
     * @param uppdrag           the task it carries out, when there is one
     * @param uppdragBeslutatAv who gave the task
     * @param mal               the goal or activity itself
     * @param matt              what it is measured by
     * @param beslutadAv        who decided the goal
     */
    record MalFaststallt(Underlag underlag, int ar, Optional<String> strategisktMal, Optional<String> uppdrag,
            Optional<String> uppdragBeslutatAv, String mal, String matt, String beslutadAv,
            Optional<Kallrad> kallrad) implements MalEvent {
    }

    /**
     * @param motivering   the evidence in words
     * @param sammantraden the meetings at which it was done
     */
    record UtfallRegistrerat(Underlag underlag, Malutfall utfall, String motivering, List<UUID> sammantraden,
            Optional<Kallrad> kallrad) implements MalEvent {
    }

    /** The outcome that was registered was wrong; this is the right one. */
    record UtfallRattat(Underlag underlag, Malutfall utfall, String motivering, List<UUID> sammantraden,
            Optional<Kallrad> kallrad) implements MalEvent {
    }
}
