package se.liggaren.command.plan;

import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanKommando;

/** Every command on a plan, in the order of the year. */
public sealed interface PlanCommand extends Kommando permits
        UpprattaPlan,
        TaInIPlan,
        OverforTillPlan,
        FaststallSammantradesplan,
        FaststallPlan,
        JusteraPlan,
        FoljUppPlanIBokslut,
        GodkannUppfoljning,
        StangPlan {

    /** Decides on a plan in a state that {@link #regel()} allows. Ask {@link Plan#utfarda} rather than this. */
    Utfall<PlanEvent> decide(Plan plan, Utfardande utfardande);

    @Override
    default PlanKommando regel() {
        return PlanKommando.valueOf(Kommando.regelnamn(getClass()));
    }
}
