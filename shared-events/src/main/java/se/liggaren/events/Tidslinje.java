package se.liggaren.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The events of one stream as the world saw them: corrected, and in the order in which they came to hold. */
public final class Tidslinje {

    private static final Comparator<Registrerad<?>> VARLDENS_ORDNING = Comparator
            .<Registrerad<?>, LocalDate>comparing(r -> r.handelse().gallerFran())
            .thenComparing(Registrerad::version);

    private Tidslinje() {
    }

    /**
     * Applies each correction to the event it names and sorts by the day from which the events hold, then by version.
     * Events that never happened are left out, and so are the corrections themselves.
     *
     * @param registrerade the stream's events in the order they were stored
     */
    public static <E extends Handelse> List<Registrerad<E>> ordna(List<Registrerad<E>> registrerade) {
        List<Registrerad<E>> kvar = new ArrayList<>();
        for (Registrerad<E> r : registrerade) {
            if (r.handelse() instanceof RattadUppgift rattelse) {
                ratta(kvar, rattelse);
            } else {
                kvar.add(r);
            }
        }
        kvar.sort(VARLDENS_ORDNING);
        return List.copyOf(kvar);
    }

    private static <E extends Handelse> void ratta(List<Registrerad<E>> kvar, RattadUppgift rattelse) {
        for (int i = 0; i < kvar.size(); i++) {
            Registrerad<E> r = kvar.get(i);
            if (r.handelseId().equals(rattelse.avserHandelseId())) {
                Optional<E> rattad = Rattelse.ratta(r.handelse(), rattelse.falt(), rattelse.rattVarde());
                if (rattad.isPresent()) {
                    kvar.set(i, r.med(rattad.get()));
                } else {
                    kvar.remove(i);
                }
                return;
            }
        }
    }
}
