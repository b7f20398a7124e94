package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import se.liggaren.events.legend.StatuslegendKommando;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.lage.Klartext;

/**
 * What a meeting would be given if the report were frozen now, and what to look at before that.
 *
 * @param forandringar what differs from the last report of the year's plan; absent when there has been none
 * @param brister      what makes the report say less than it should
 */
record Forberedelse(LocalDate dag, Planbild plan, Optional<Jamforelse> forandringar, List<Brist> brister) {

    /** A kind of fault, with each place where it is and the form that mends it. */
    record Brist(String rubrik, String varfor, List<Bevakning> stallen) {
    }

    static Forberedelse av(LocalDate dag, Planbild plan, Optional<Jamforelse> forandringar, Fraga fraga) {
        List<Brist> brister = new ArrayList<>();
        brister.add(new Brist("För gamla uppgifter",
                "En annan region är ansvarig, och det den senast berättade är för gammalt.",
                stallen(plan, Planbild.Rad::foraldrad, fraga, UpphandlingsKommando.BEKRAFTA_UPPGIFT,
                        rad -> "Senast bekräftad " + Klartext.dag(rad.senastBekraftad()))));
        brister.add(new Brist("Passerad planerad avtalsstart", "Dagen har gått utan att avtalet har startat.",
                stallen(plan, rad -> rad.passeradPlaneradStart() && rad.fas().oppen(), fraga,
                        UpphandlingsKommando.ANDRA_PLANERAD_AVTALSSTART,
                        rad -> "Planerad " + rad.planeradAvtalsstart().orElseThrow().text())));
        brister.add(new Brist("Saknar upphandlare", "Ingen handlägger upphandlingen.",
                stallen(plan, rad -> rad.bemanning() == Bemanning.SAKNAS && rad.fas().oppen(), fraga,
                        UpphandlingsKommando.TILLDELA_UPPHANDLARE, rad -> "Status " + rad.status())));
        brister.add(new Brist("Statusord utan definition", "Statuslegenden säger inte vad ordet betyder.",
                plan.utanDefinition().stream().map(ord -> new Bevakning(dag, ord,
                        "På %s.".formatted(rader(plan.antalPerStatus().get(ord))), "/statuslegend",
                        fraga.atgard(StatuslegendKommando.FASTSTALL_STATUSLEGEND, true, "/statuslegend/kommandon/"
                                + StatuslegendKommando.FASTSTALL_STATUSLEGEND.adressnamn()))).toList()));
        return new Forberedelse(dag, plan, forandringar,
                brister.stream().filter(brist -> !brist.stallen().isEmpty()).toList());
    }

    private static List<Bevakning> stallen(Planbild plan, Predicate<Planbild.Rad> villkor, Fraga fraga,
            UpphandlingsKommando kommando, Function<Planbild.Rad, String> text) {
        return plan.rader().stream().filter(villkor).map(rad -> new Bevakning(fraga.idag(),
                rad.lopnummer() + " " + rad.namn(), text.apply(rad) + ".", "/upphandlingar/" + rad.upphandlingId(),
                fraga.atgard(kommando, true, "upphandlingar", rad.upphandlingId()))).toList();
    }

    private static String rader(long antal) {
        return antal == 1 ? "1 rad" : antal + " rader";
    }

    /** The day whose state is shown, as a person reads it. */
    public String dagText() {
        return Klartext.dag(dag);
    }
}
