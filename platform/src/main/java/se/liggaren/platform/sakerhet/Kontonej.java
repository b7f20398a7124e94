package se.liggaren.platform.sakerhet;

import java.util.List;
import java.util.stream.Collectors;

/** A no to whoever looks after the accounts: everything that stands in the way, at once. */
public final class Kontonej extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Kontohinder> hinder;

    Kontonej(List<Kontohinder> hinder) {
        super(hinder.stream().map(Kontohinder::klartext).collect(Collectors.joining(" ")));
        this.hinder = List.copyOf(hinder);
    }

    Kontonej(Kontohinder hinder) {
        this(List.of(hinder));
    }

    public List<Kontohinder> hinder() {
        return hinder;
    }
}
