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
 * @param adressering how the streams are named in it
 * @param sida        the page that shows a stream, with {@code {id}} where its name in the address goes
 */
record Samling<C extends Kommando>(String namn, Class<C> kommandotyp, Map<String, Slag<C>> kommandon,
        Adressering adressering, String sida) {

    /** One kind of command: its record and its row in the stream's table. */
    record Slag<C extends Kommando>(Class<? extends C> klass, Kommandoregel regel) {
    }

    static <C extends Kommando> Samling<C> av(String namn, Class<C> kommandotyp,
            Function<String, ? extends Kommandoregel> regelForNamn, Adressering adressering) {
        Map<String, Slag<C>> kommandon = new LinkedHashMap<>();
        klasser(kommandotyp).forEach(klass -> {
            Kommandoregel regel = regelForNamn.apply(Kommando.regelnamn(klass));
            kommandon.put(regel.adressnamn(), new Slag<>(klass, regel));
        });
        return new Samling<>(namn, kommandotyp, kommandon, adressering,
                "/" + namn + (adressering.endaStrom() ? "" : "/{id}"));
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

    /** The command that a {@code POST} to the collection itself issues: the first that founds a stream with a new id. */
    Optional<Slag<C>> grundande() {
        return kommandon.values().stream().filter(this::gerNyttId).findFirst();
    }

    /** Whether the command founds a stream that is given its id then. */
    boolean gerNyttId(Slag<?> slag) {
        return adressering.nyttId() && slag.regel().grundar();
    }

    /** Where the command is issued, below {@code /api/v1} or as a page. */
    String adress(Slag<?> slag) {
        String kommando = "/kommandon/" + slag.regel().adressnamn();
        return "/" + namn + (gerNyttId(slag) || adressering.endaStrom() ? kommando
                : "/{" + adressering.parameter() + "}" + kommando);
    }

    /** The page of the stream that the address names so. */
    String sida(String id) {
        return sida.replace("{id}", id);
    }
}
