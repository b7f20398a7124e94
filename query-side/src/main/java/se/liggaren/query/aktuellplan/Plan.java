package se.liggaren.query.aktuellplan;

import java.util.List;
import java.util.Optional;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
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

/** A year's plan as it stood after the events of some day, but for its rows. */
record Plan(int ar, Planlage lage) {

    /** What the plan was, from each day on which something came to hold. */
    static List<Segment<Plan>> segment(List<Registrerad<PlanEvent>> registrerade) {
        Vikning vikning = new Vikning();
        return Segment.dela(registrerade, vikning::tillampa, vikning::plan);
    }

    /** The rows that the event takes in. */
    static List<Planrad> tarIn(PlanEvent event) {
        return switch (event) {
            case UpphandlingIntagenIPlan e -> List.of(e.rad());
            case UpphandlingOverford e -> List.of(e.rad());
            case PlanJusterad e -> e.tasIn();
            case PlanUpprattad _, SammantradesplanFaststalld _, PlanFaststalld _, PlanUppfoljdIBokslut _,
                    UppfoljningGodkand _, PlanStangd _ -> List.of();
        };
    }

    private static final class Vikning {

        private Optional<Integer> ar = Optional.empty();
        private Planlage lage = Planlage.UTKAST;

        void tillampa(PlanEvent event) {
            switch (event) {
                case PlanUpprattad e -> ar = Optional.of(e.ar());
                case PlanFaststalld _ -> lage = Planlage.FASTSTALLD;
                case PlanJusterad _ -> lage = Planlage.JUSTERAD;
                case PlanStangd _ -> lage = Planlage.STANGD;
                case UpphandlingIntagenIPlan _, UpphandlingOverford _ -> { /* a row of its own */ }
                case SammantradesplanFaststalld _ -> { /* the meetings have a plan of their own */ }
                case PlanUppfoljdIBokslut _, UppfoljningGodkand _ -> { /* told in the year-end accounts */ }
            }
        }

        Optional<Plan> plan() {
            return ar.map(a -> new Plan(a, lage));
        }
    }
}
