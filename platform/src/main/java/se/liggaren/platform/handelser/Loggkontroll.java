package se.liggaren.platform.handelser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;

/** Looks at every fact of a log in order, before it is taken in somewhere: that it is whole and can be read. */
public final class Loggkontroll {

    private final Map<String, Strom> strommar = new HashMap<>();
    private long position;

    /** How far a stream has come. */
    private record Strom(String typ, long version) {
    }

    /**
     * Looks at the log's next fact.
     *
     * @throws Loggfel when it cannot be the next, or cannot be read
     */
    public void granska(Loggrad rad) {
        if (rad.position() <= position) {
            throw new Loggfel("position " + rad.position() + " kommer efter position " + position);
        }
        Strom fore = strommar.getOrDefault(rad.strom(), new Strom(rad.stromtyp(), 0));
        if (!fore.typ().equals(rad.stromtyp())) {
            throw new Loggfel("strömmen " + rad.strom() + " är av typen " + fore.typ() + ", inte " + rad.stromtyp());
        }
        if (rad.version() != fore.version() + 1) {
            throw new Loggfel("strömmen " + rad.strom() + " har version " + fore.version()
                    + " och kan inte fortsätta med version " + rad.version());
        }
        lasbar(rad);
        medVem(rad);
        position = rad.position();
        strommar.put(rad.strom(), new Strom(rad.stromtyp(), rad.version()));
    }

    private void lasbar(Loggrad rad) {
        Class<? extends Handelse> strom = EventTypes.STROMMAR.get(rad.stromtyp());
        if (strom == null) {
            throw new Loggfel("strömtypen " + rad.stromtyp() + " finns inte i den här versionen av Liggaren");
        }
        if (EventTypes.klass(rad.typ()).filter(strom::isAssignableFrom).isEmpty()) {
            throw new Loggfel("händelsen " + rad.typ() + " finns inte för " + rad.stromtyp()
                    + " i den här versionen av Liggaren");
        }
        try {
            Lagringsformer.las(rad.typ(), rad.typversion(), rad.innehall());
        } catch (IllegalArgumentException olasbar) {
            throw new Loggfel("innehållet går inte att läsa som " + rad.typ() + " i form " + rad.typversion(),
                    olasbar);
        }
    }

    private static void medVem(Loggrad rad) {
        var metadata = KanoniskJson.lasLagrat(rad.metadata());
        for (String nyckel : List.of(Metadatanycklar.ANVANDARE, Metadatanycklar.ROLL, Metadatanycklar.ORGANISATION)) {
            if (metadata.path(nyckel).asString("").isEmpty()) {
                throw new Loggfel("metadata saknar " + nyckel);
            }
        }
    }
}
