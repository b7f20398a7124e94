package se.liggaren.command.api;

import java.util.List;
import se.liggaren.webkit.Faltfel;

/** A request's fields do not make a command; every fault is told at once. */
final class Kommandofel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Faltfel> fel;

    Kommandofel(List<Faltfel> fel) {
        super("not a command", null, false, false);
        this.fel = List.copyOf(fel);
    }

    List<Faltfel> fel() {
        return fel;
    }
}
