package se.liggaren.platform.sekretess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.events.lage.Anbudssekretess;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.UpphandlingEvent;

/**
 * What of the procurements one reader may see in one answer. Whatever shows events or states of procurements asks here,
 * and asks only about what it is going to show: that an auditor was let through to something secret is told once for
 * each procurement, before it is shown.
 */
public final class Sekretessprovning {

    private final boolean allmanhet;
    private final boolean farSe;
    private final boolean granskar;
    private final Consumer<UUID> granskat;
    private final Map<UUID, Anbudssekretess> sekretess = new HashMap<>();
    private final Set<UUID> redanGranskade = new HashSet<>();

    /**
     * @param roller   the reader's
     * @param granskat is told of each procurement of which the reader is shown something secret as auditor alone
     */
    public Sekretessprovning(Set<Roll> roller, Consumer<UUID> granskat) {
        this.allmanhet = roller.isEmpty();
        this.farSe = Anbudssekretess.farSe(roller);
        this.granskar = farSe && !Anbudssekretess.handlagger(roller);
        this.granskat = granskat;
    }

    /**
     * The fields of the procurement's event that the reader may not see.
     *
     * @param hela every event of the procurement, asked for at most once
     */
    public Set<String> hemliga(UUID upphandling, UpphandlingEvent event,
            Supplier<List<Registrerad<UpphandlingEvent>>> hela) {
        if (!Anbudssekretess.kanHaHemligt(event)) {
            return Set.of();
        }
        Set<String> hemliga = sekretess.computeIfAbsent(upphandling, _ -> Anbudssekretess.i(hela.get()))
                .hemligaFalt(event);
        return hemliga.isEmpty() || slappsFram(upphandling) ? Set.of() : hemliga;
    }

    /**
     * The state of the procurement as the reader may see it; the public is not told which person handles it.
     *
     * @param nu finds the state as it is known now, by which secrecy is judged
     */
    public Upphandlingslage synligt(UUID upphandling, Upphandlingslage lage, Function<UUID, Upphandlingslage> nu) {
        Upphandlingslage synligt = allmanhet ? lage.utanUpphandlare() : lage;
        return !lage.visarLeverantorer() || !nu.apply(upphandling).anbudssekretess() || slappsFram(upphandling)
                ? synligt : synligt.utanLeverantorer();
    }

    private boolean slappsFram(UUID upphandling) {
        if (granskar && redanGranskade.add(upphandling)) {
            granskat.accept(upphandling);
        }
        return farSe;
    }
}
