package se.liggaren.events;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.liggaren.events.register.Registerfil;
import se.liggaren.events.register.Registerrad;

/** Who may issue which command on which day, as the board has delegated; {@code delegation.csv} names the sources. */
final class Delegation {

    private static final Map<String, List<Rad>> PER_KOMMANDO = Registerfil.las(Delegation.class, "delegation.csv")
            .stream().collect(Collectors.groupingBy(rad -> rad.get("kommando"),
                    Collectors.mapping(Rad::av, Collectors.toUnmodifiableList())));

    private Delegation() {
    }

    private record Rad(Registerrad rad, Set<Roll> roller) {

        static Rad av(Registerrad rad) {
            return new Rad(rad, Set.copyOf(Arrays.stream(rad.get("roller").split(",")).map(String::strip)
                    .map(Roll::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Roll.class)))));
        }
    }

    /** The roles that may issue the command on the day; none when nobody had been given it yet. */
    static Set<Roll> roller(String kommando, LocalDate dag) {
        return PER_KOMMANDO.getOrDefault(kommando, List.of()).stream().filter(rad -> rad.rad().galler(dag)).findFirst()
                .map(Rad::roller).orElse(Set.of());
    }

    /** How many rows speak of the command on the day; one, for every command and day since 2019. */
    static long antalRader(String kommando, LocalDate dag) {
        return PER_KOMMANDO.getOrDefault(kommando, List.of()).stream().filter(rad -> rad.rad().galler(dag)).count();
    }

    /** Every command that some row speaks of. */
    static Set<String> kommandon() {
        return PER_KOMMANDO.keySet();
    }
}
