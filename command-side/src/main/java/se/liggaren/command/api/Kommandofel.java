package se.liggaren.command.api;

import java.util.List;
import se.liggaren.webkit.Faltfel;

/** A request's fields do not make a command; every fault is told at once, up to more than anybody would read. */
final class Kommandofel extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int FLEST = 200;

    private final transient List<Faltfel> fel;

    Kommandofel(List<Faltfel> fel) {
        super("not a command", null, false, false);
        this.fel = fel.stream().limit(FLEST).toList();
    }

    List<Faltfel> fel() {
        return fel;
    }
}
