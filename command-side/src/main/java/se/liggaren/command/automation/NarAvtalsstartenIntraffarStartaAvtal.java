package se.liggaren.command.automation;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.upphandling.StartaAvtal;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Underlag;
import se.liggaren.events.lage.TecknatAvtal;
import se.liggaren.events.upphandling.UpphandlingEvent;

/** On a signed contract's first day it begins to run. */
final class NarAvtalsstartenIntraffarStartaAvtal implements Automation<UpphandlingEvent> {

    @Override
    public Class<UpphandlingEvent> handelser() {
        return UpphandlingEvent.class;
    }

    @Override
    public List<Uppdrag<?>> uppdrag(String strom, List<Registrerad<UpphandlingEvent>> fakta) {
        return Forlopp.av(fakta).lage().stream()
                .flatMap(lage -> lage.avtal().stream())
                .filter(avtal -> avtal.startat().isEmpty())
                .<Uppdrag<?>>map(avtal -> start(strom, avtal))
                .toList();
    }

    private static Uppdrag<UpphandlingCommand> start(String strom, TecknatAvtal avtal) {
        return new Uppdrag<>(avtal.avtalId() + "/" + avtal.start(), strom, UpphandlingCommand.class,
                new StartaAvtal(Underlag.fran(avtal.start()), Optional.of(avtal.avtalId())));
    }
}
