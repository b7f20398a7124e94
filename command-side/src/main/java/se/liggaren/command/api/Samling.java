package se.liggaren.command.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.liggaren.command.Kommando;
import se.liggaren.events.Kommandoregel;

/**
 * Streams of one kind, as the addresses name them.
 *
 * @param namn        the collection's name in an address, e.g. {@code upphandlingar}
 * @param kommandotyp what all commands of the streams are
 * @param kommandon   each command that a client may issue, by its name in an address
 */
record Samling<C extends Kommando>(String namn, Class<C> kommandotyp, Map<String, Slag<C>> kommandon) {

    /** One kind of command: its record and its row in the stream's table. */
    record Slag<C extends Kommando>(Class<? extends C> klass, Kommandoregel regel) {
    }

    static <C extends Kommando> Samling<C> av(String namn, Class<C> kommandotyp,
            Function<String, ? extends Kommandoregel> regelForNamn) {
        Map<String, Slag<C>> kommandon = new LinkedHashMap<>();
        klasser(kommandotyp).forEach(klass -> {
            Kommandoregel regel = regelForNamn.apply(Kommando.regelnamn(klass));
            kommandon.put(regel.adressnamn(), new Slag<>(klass, regel));
        });
        return new Samling<>(namn, kommandotyp, kommandon);
    }

    @SuppressWarnings("unchecked")
    private static <C extends Kommando> Stream<Class<? extends C>> klasser(Class<C> kommandotyp) {
        return kommandotyp.isSealed()
                ? Arrays.stream(kommandotyp.getPermittedSubclasses()).map(k -> (Class<? extends C>) k)
                : Stream.of(kommandotyp);
    }

    Optional<Slag<C>> slag(String adressnamn) {
        return Optional.ofNullable(kommandon.get(adressnamn));
    }
}
