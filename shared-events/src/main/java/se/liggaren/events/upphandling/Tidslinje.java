package se.liggaren.events.upphandling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.Registrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;

/** The events of one procurement as the world saw them: corrected, and in the order in which they came to hold. */
public final class Tidslinje {

    private static final Comparator<Registrerad<UpphandlingEvent>> VARLDENS_ORDNING = Comparator
            .<Registrerad<UpphandlingEvent>, LocalDate>comparing(r -> r.handelse().gallerFran())
            .thenComparing(Registrerad::version);

    private Tidslinje() {
    }

    /**
     * Applies each correction to the event it names and sorts by the day from which the events hold, then by version.
     * Events that never happened are left out, and so are the corrections themselves.
     *
     * @param registrerade the stream's events in the order they were stored
     */
    public static List<Registrerad<UpphandlingEvent>> ordna(List<Registrerad<UpphandlingEvent>> registrerade) {
        List<Registrerad<UpphandlingEvent>> kvar = new ArrayList<>();
        for (Registrerad<UpphandlingEvent> r : registrerade) {
            if (r.handelse() instanceof UppgiftRattad rattelse) {
                ratta(kvar, rattelse);
            } else {
                kvar.add(r);
            }
        }
        kvar.sort(VARLDENS_ORDNING);
        return List.copyOf(kvar);
    }

    private static void ratta(List<Registrerad<UpphandlingEvent>> kvar, UppgiftRattad rattelse) {
        for (int i = 0; i < kvar.size(); i++) {
            Registrerad<UpphandlingEvent> r = kvar.get(i);
            if (r.handelseId().equals(rattelse.avserHandelseId())) {
                Optional<UpphandlingEvent> rattad =
                        Rattelse.ratta(r.handelse(), rattelse.falt(), rattelse.rattVarde());
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
