package se.liggaren.command.automation;

import java.util.List;
import java.util.Optional;
import se.liggaren.events.Registrerad;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Paminnelse;
import se.liggaren.events.upphandling.UpphandlingEvent;

/** The day after the last for tenders: somebody should begin the evaluation, but nobody has said that it is begun. */
final class NarAnbudstidenGarUtPaminn implements Automation<UpphandlingEvent> {

    @Override
    public Class<UpphandlingEvent> handelser() {
        return UpphandlingEvent.class;
    }

    @Override
    public List<Uppdrag<?>> uppdrag(String strom, List<Registrerad<UpphandlingEvent>> fakta) {
        return Forlopp.av(fakta).paminnelse(strom, Paminnelse.ANBUDSTIDEN_UTE,
                lage -> lage.fas() == Fas.ANNONSERAD ? lage.sistaAnbudsdag() : Optional.empty());
    }
}
