package se.liggaren.query.aktuellplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.Registrerad;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanFaststalld;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.plan.PlanEvent.PlanStangd;
import se.liggaren.events.plan.PlanEvent.PlanUppfoljdIBokslut;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.SammantradesplanFaststalld;
import se.liggaren.events.plan.PlanEvent.UppfoljningGodkand;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.PlanEvent.UpphandlingOverford;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.Segment;

/**
 * A year's plan as it stood after the events of some day.
 *
 * @param rader in the order they were taken in
 */
record Plan(int ar, Planlage lage, List<Planrad> rader) {

    /** What the plan was, from each day on which something came to hold. */
    static List<Segment<Plan>> segment(List<Registrerad<PlanEvent>> registrerade) {
        Vikning vikning = new Vikning();
        return Segment.dela(registrerade, vikning::tillampa, vikning::plan);
    }

    private static final class Vikning {

        private Optional<Integer> ar = Optional.empty();
        private Planlage lage = Planlage.UTKAST;
        private final List<Planrad> rader = new ArrayList<>();

        void tillampa(PlanEvent event) {
            switch (event) {
                case PlanUpprattad e -> ar = Optional.of(e.ar());
                case UpphandlingIntagenIPlan e -> rader.add(e.rad());
                case UpphandlingOverford e -> rader.add(e.rad());
                case SammantradesplanFaststalld _ -> { /* the meetings have a plan of their own */ }
                case PlanFaststalld _ -> lage = Planlage.FASTSTALLD;
                case PlanJusterad e -> {
                    lage = Planlage.JUSTERAD;
                    rader.removeIf(r -> e.tasUt().contains(r.radId()));
                    rader.addAll(e.tasIn());
                }
                case PlanUppfoljdIBokslut _, UppfoljningGodkand _ -> { /* told in the year-end accounts */ }
                case PlanStangd _ -> lage = Planlage.STANGD;
            }
        }

        Optional<Plan> plan() {
            return ar.map(a -> new Plan(a, lage, List.copyOf(rader)));
        }
    }
}
