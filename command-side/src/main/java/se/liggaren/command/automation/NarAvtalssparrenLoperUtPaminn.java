package se.liggaren.command.automation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.Registrerad;
import se.liggaren.events.lage.Sparr;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Paminnelse;
import se.liggaren.events.upphandling.UpphandlingEvent;

/** The day after the standstill's last: the contract may be signed, unless a review prolongs it (LOU 20 kap. 8 §). */
final class NarAvtalssparrenLoperUtPaminn implements Automation<UpphandlingEvent> {

    @Override
    public Class<UpphandlingEvent> handelser() {
        return UpphandlingEvent.class;
    }

    @Override
    public List<Uppdrag<?>> uppdrag(String strom, List<Registrerad<UpphandlingEvent>> fakta) {
        return Forlopp.av(fakta).paminnelse(strom, Paminnelse.AVTALSSPARREN_UTE,
                NarAvtalssparrenLoperUtPaminn::sistaSparrdag);
    }

    private static Optional<LocalDate> sistaSparrdag(Upphandlingslage lage) {
        return lage.fas() != Fas.TILLDELAD || lage.avtalTecknat() ? Optional.empty()
                : lage.sistaSparrdag().filter(sista ->
                        lage.sparr(sista).filter(s -> s.status() == Sparr.Status.FORLANGD).isEmpty());
    }
}
