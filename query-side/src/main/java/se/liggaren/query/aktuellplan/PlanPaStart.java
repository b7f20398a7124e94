package se.liggaren.query.aktuellplan;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.bevakning.Startavsnitt;

/** The ways to the plans, on the start page. */
@Component
@Order(20)
class PlanPaStart implements Startavsnitt {

    private final AktuellPlan planer;

    PlanPaStart(AktuellPlan planer) {
        this.planer = planer;
    }

    @Override
    public String mall() {
        return "aktuellplan/pa-start";
    }

    /** The years that there is a plan for, the latest first. */
    @Override
    public List<Integer> innehall(Inloggad lasare) {
        return planer.ar();
    }
}
