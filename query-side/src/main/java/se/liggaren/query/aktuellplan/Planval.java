package se.liggaren.query.aktuellplan;

import java.util.List;
import java.util.stream.Stream;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.webkit.Val;

/** What the plan's rows can be chosen by. What is asked for can always be chosen, also where no row has it. */
record Planval(List<Val> regioner, List<Val> statusord, List<Val> bemanning) {

    private static final List<Val> BEMANNING = List.of(new Val(Bemanning.UTSEDD.name(), "Utsedd"),
            new Val(Bemanning.SAKNAS.name(), "Saknas"), new Val(Bemanning.EJ_ANGIVEN.name(), "Ingen uppgift"));

    static Planval av(Plansida plan, Radurval urval) {
        return new Planval(val(plan.perRegion().keySet().stream(), urval.region()),
                val(plan.statusord().stream(), urval.status()), BEMANNING);
    }

    private static List<Val> val(Stream<String> finns, String valt) {
        return Stream.concat(finns, Stream.of(valt)).filter(ord -> !ord.isEmpty()).distinct()
                .map(ord -> new Val(ord, ord)).toList();
    }
}
