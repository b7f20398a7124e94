package se.liggaren.platform.handelser;

import java.util.List;

/** The service refuses to start, because its store could lose what it has been given. */
public final class OsakertLager extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OsakertLager(List<String> brister) {
        super("Liggaren startar inte, lagret är osäkert: " + String.join("; ", brister) + ".");
    }
}
