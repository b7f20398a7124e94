package se.liggaren.query.lage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseAvslutad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseKopplad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * Something outside that delays procurements, as it stood after the events of some day.
 *
 * @param tom           its last day; none while it goes on
 * @param upphandlingar the procurements it is a cause to, in the order they were linked
 */
public record Omvarldslage(String namn, Optional<String> beskrivning, OsakertDatum fran, Optional<OsakertDatum> tom,
        Optional<String> kalla, List<UUID> upphandlingar) {

    /** What was known of it, from each day on which something came to hold. */
    public static List<Segment<Omvarldslage>> segment(List<Registrerad<OmvarldshandelseEvent>> registrerade) {
        Vikning vikning = new Vikning();
        return Segment.dela(registrerade, vikning::tillampa, vikning::lage);
    }

    /** Whether it may have gone on at any time from the one day to the other. */
    public boolean pagick(LocalDate forsta, LocalDate sista) {
        return !fran.tidigast().isAfter(sista) && tom.filter(t -> t.senast().isBefore(forsta)).isEmpty();
    }

    private static final class Vikning {

        private Optional<OmvarldshandelseRegistrerad> registrerad = Optional.empty();
        private Optional<OsakertDatum> tom = Optional.empty();
        private final List<UUID> upphandlingar = new ArrayList<>();

        void tillampa(OmvarldshandelseEvent event) {
            switch (event) {
                case OmvarldshandelseRegistrerad e -> {
                    registrerad = Optional.of(e);
                    tom = e.tom();
                }
                case OmvarldshandelseKopplad e -> e.upphandlingar().stream().map(UpphandlingId::varde)
                        .filter(id -> !upphandlingar.contains(id)).forEach(upphandlingar::add);
                case OmvarldshandelseAvslutad e -> tom = Optional.of(e.tom());
            }
        }

        Optional<Omvarldslage> lage() {
            return registrerad.map(r -> new Omvarldslage(r.namn(), r.beskrivning(), r.fran(), tom, r.kalla(),
                    List.copyOf(upphandlingar)));
        }
    }
}
