package se.liggaren.command.automation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.liggaren.command.avtal.AvtalCommand;
import se.liggaren.command.avtal.RattaAvtalsuppgift;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;

/**
 * When what was registered of a signed contract is corrected in its procurement, the contract's own stream is corrected
 * too, by the latest correction of each field.
 */
final class NarTecknatAvtalRattasRattaAvtalet implements Automation<UpphandlingEvent> {

    /** What the contract was entered with from the procurement. */
    private static final Set<String> GEMENSAMMA_FALT =
            Set.of("leverantorer", "ramavtal", "sarskildaSkal", "start", "slut", "optioner", "senastForlanga");

    @Override
    public Class<UpphandlingEvent> handelser() {
        return UpphandlingEvent.class;
    }

    @Override
    public List<Uppdrag<?>> uppdrag(String strom, List<Registrerad<UpphandlingEvent>> fakta) {
        return Tidslinje.ordna(fakta).stream()
                .flatMap(r -> r.handelse() instanceof AvtalTecknat tecknat
                        ? GEMENSAMMA_FALT.stream().sorted().flatMap(falt -> rattelse(r, falt, fakta).stream()
                                .<Uppdrag<?>>map(rattelse -> rattning(tecknat, rattelse)))
                        : Stream.of())
                .toList();
    }

    /** The latest correction of the field, as registered. */
    private static Optional<Registrerad<UpphandlingEvent>> rattelse(Registrerad<UpphandlingEvent> tecknat, String falt,
            List<Registrerad<UpphandlingEvent>> fakta) {
        return fakta.reversed().stream().filter(r -> r.handelse() instanceof UppgiftRattad rattelse
                && rattelse.avserHandelseId().equals(tecknat.handelseId()) && rattelse.falt().equals(falt)).findFirst();
    }

    private static Uppdrag<AvtalCommand> rattning(AvtalTecknat tecknat, Registrerad<UpphandlingEvent> r) {
        UppgiftRattad rattelse = (UppgiftRattad) r.handelse();
        return new Uppdrag<>(r.handelseId().toString(), tecknat.avtalId().toString(), AvtalCommand.class,
                new RattaAvtalsuppgift(rattelse.underlag(), Optional.empty(), rattelse.falt(), Optional.empty(),
                        Optional.of(Rattelse.varde(tecknat, rattelse.falt())), Optional.of(rattelse.upptacktDatum()),
                        Optional.of(r.handelseId())));
    }
}
