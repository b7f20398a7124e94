package se.liggaren.query.ko;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Segment;
import se.liggaren.events.behov.BehovEvent;
import se.liggaren.events.behov.BehovEvent.BehovAvskrivet;
import se.liggaren.events.behov.BehovEvent.BehovKopplat;
import se.liggaren.events.behov.BehovEvent.BehovRegistrerat;

/**
 * A need as it stood after the events of some day.
 *
 * @param sedan         the day from which it was needed
 * @param upphandlingar the procurements that are to meet it
 * @param avskrivet     whether nobody needs it any longer
 */
record Behovslage(String namn, Optional<String> bestallare, Optional<String> cpv, LocalDate sedan,
        List<UUID> upphandlingar, boolean avskrivet) {

    /** What the need was, from each day on which something came to hold. */
    static List<Segment<Behovslage>> segment(List<Registrerad<BehovEvent>> registrerade) {
        Vikning vikning = new Vikning();
        return Segment.dela(registrerade, vikning::tillampa, vikning::lage);
    }

    private static final class Vikning {

        private Optional<BehovRegistrerat> registrerat = Optional.empty();
        private final List<UUID> upphandlingar = new ArrayList<>();
        private boolean avskrivet;

        void tillampa(BehovEvent event) {
            switch (event) {
                case BehovRegistrerat e -> registrerat = Optional.of(e);
                case BehovKopplat e -> upphandlingar.add(e.upphandlingId().varde());
                case BehovAvskrivet _ -> avskrivet = true;
            }
        }

        Optional<Behovslage> lage() {
            return registrerat.map(r -> new Behovslage(r.namn(), r.bestallare(), r.cpv(), r.gallerFran(),
                    List.copyOf(upphandlingar), avskrivet));
        }
    }
}
