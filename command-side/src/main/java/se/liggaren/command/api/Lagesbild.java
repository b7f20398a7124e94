package se.liggaren.command.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.liggaren.command.legend.Statuslegend;
import se.liggaren.command.organisation.Organisationer;
import se.liggaren.command.plan.Plan;
import se.liggaren.command.platform.Stromlasare.Faktum;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.sammantrade.Statusantal;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * A year's plan as it stood on a day, put together from the facts of the streams alone. It holds nothing of suppliers
 * or tenders.
 *
 * @param planversion   version of the plan's stream
 * @param legendversion number of the legend that held that day; 0 before there was one
 * @param rader         by row number
 */
record Lagesbild(int planar, LocalDate lagetDen, long planversion, int legendversion, List<Statusdefinition> legend,
        List<Rapportrad> rader) {

    /**
     * @param strommar the facts of a stream, in order; none when there is no such stream
     * @return empty when the year had no plan that day
     */
    static Optional<Lagesbild> av(int planar, LocalDate lagetDen, Function<String, List<Faktum>> strommar) {
        List<Faktum> planfakta = strommar.apply(Planstrom.namn(planar));
        Plan plan = denDagen(planfakta, lagetDen).map(f -> (PlanEvent) f.handelse())
                .reduce(Plan.tom(), Plan::evolve, (a, b) -> b);
        List<Faktum> legender = denDagen(strommar.apply(Statuslegend.STROM), lagetDen).toList();
        Statuslegend legend = legender.stream().map(f -> (StatuslegendEvent) f.handelse())
                .reduce(Statuslegend.tom(), Statuslegend::evolve, (a, b) -> b);
        return plan.lage().map(_ -> new Lagesbild(planar, lagetDen, planfakta.size(), legender.size(),
                legend.definitioner(), plan.rader().stream()
                        .flatMap(rad -> rad(rad, lagetDen, strommar).stream())
                        .sorted(Comparator.comparingInt(Rapportrad::radnr).thenComparing(Rapportrad::radId))
                        .toList()));
    }

    private static Stream<Faktum> denDagen(List<Faktum> fakta, LocalDate dag) {
        return fakta.stream().filter(f -> !f.handelse().gallerFran().isAfter(dag));
    }

    /** A procurement as it stood on the day. */
    private record Upphandlingen(UpphandlingId id, long version, Upphandlingslage lage) {

        static Optional<Upphandlingen> av(UpphandlingId id, List<Faktum> fakta, LocalDate dag) {
            return Upphandlingslage.segment(Tidslinje.ordna(fakta.stream().map(Lagesbild::registrerad).toList()))
                    .stream().filter(segment -> !segment.fran().isAfter(dag))
                    .reduce((a, b) -> b)
                    .map(segment -> new Upphandlingen(id, fakta.size(), segment.varde()));
        }
    }

    private static Registrerad<UpphandlingEvent> registrerad(Faktum faktum) {
        return new Registrerad<>(faktum.handelseId(), faktum.version(), "", (UpphandlingEvent) faktum.handelse());
    }

    /** A row whose procurement has been replaced goes on with the one that replaced it, as far as there is one. */
    private static Optional<Rapportrad> rad(Planrad rad, LocalDate dag, Function<String, List<Faktum>> strommar) {
        Set<UpphandlingId> varv = new HashSet<>();
        Optional<Upphandlingen> sista = Optional.empty();
        Optional<UpphandlingId> nasta = Optional.of(rad.upphandlingId());
        while (nasta.filter(varv::add).isPresent()) {
            UpphandlingId id = nasta.get();
            Optional<Upphandlingen> upphandling = Upphandlingen.av(id, strommar.apply(id.toString()), dag);
            nasta = upphandling.flatMap(u -> u.lage().ersattAv()).map(UpphandlingId::new);
            sista = upphandling.isPresent() ? upphandling : sista;
        }
        return sista.map(u -> rad(rad.radId(), rad.radnr(), u, dag));
    }

    private static Rapportrad rad(UUID radId, int radnr, Upphandlingen upphandling, LocalDate dag) {
        Upphandlingslage lage = upphandling.lage();
        return new Rapportrad(radId, radnr, upphandling.id(), upphandling.version(), lage.lopnummer(), lage.namn(),
                lage.delomrade(), lage.ansvarigRegion(), lage.status(), lage.fas(), lage.bemanning(),
                lage.planeradAvtalsstart().map(s -> new OsakertDatum(s.text(), s.edtf(), s.tidigast(), s.senast())),
                lage.passeradPlaneradStart(dag), lage.uppgiftslamnare(), lage.senastBekraftad());
    }

    /** The report, of the log up to the position. */
    Motesrapport rapport(long snapshotPosition) {
        List<String> definierade = legend.stream().map(Statusdefinition::status).toList();
        List<String> utanDefinition = rader.stream().map(Rapportrad::status).distinct()
                .filter(Predicate.not(definierade::contains))
                .sorted(Comparator.comparing(Upphandlingslage.STATUSORD::indexOf))
                .toList();
        Map<String, Integer> antal = new LinkedHashMap<>();
        Stream.concat(definierade.stream(), utanDefinition.stream()).forEach(ord -> antal.put(ord, 0));
        rader.forEach(rad -> antal.merge(rad.status(), 1, Integer::sum));
        List<Statusantal> perStatus = new ArrayList<>();
        antal.forEach((ord, hurManga) -> perStatus.add(new Statusantal(ord, hurManga)));
        return new Motesrapport(Organisationer.akronym(lagetDen), planar, lagetDen, snapshotPosition, planversion,
                legendversion, legend, rader, perStatus, utanDefinition);
    }
}
