package se.liggaren.command.automation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.liggaren.command.upphandling.AvslutaAvtalstid;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalSlutat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.upphandling.UpphandlingId;

/** When a contract has ended, its procurement is told. */
final class NarAvtalSlutarAvslutaAvtalstid implements Automation<AvtalEvent> {

    @Override
    public Class<AvtalEvent> handelser() {
        return AvtalEvent.class;
    }

    @Override
    public List<Uppdrag<?>> uppdrag(String strom, List<Registrerad<AvtalEvent>> fakta) {
        List<Registrerad<AvtalEvent>> tidslinje = Tidslinje.ordna(fakta);
        return upphandling(tidslinje).stream()
                .flatMap(upphandling -> tidslinje.stream().filter(r -> r.handelse() instanceof AvtalSlutat)
                        .<Uppdrag<?>>map(slutat -> avslut(strom, upphandling, slutat)))
                .toList();
    }

    private static Optional<UpphandlingId> upphandling(List<Registrerad<AvtalEvent>> fakta) {
        return fakta.stream()
                .flatMap(r -> r.handelse() instanceof AvtalUpplagt u ? u.upphandlingId().stream() : Stream.of())
                .findFirst();
    }

    private static Uppdrag<UpphandlingCommand> avslut(String avtalId, UpphandlingId upphandling,
            Registrerad<AvtalEvent> slutat) {
        return new Uppdrag<>(slutat.handelseId().toString(), upphandling.toString(), UpphandlingCommand.class,
                new AvslutaAvtalstid(Underlag.fran(slutat.handelse().gallerFran()),
                        Optional.of(UUID.fromString(avtalId))));
    }
}
