package se.liggaren.command.automation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.liggaren.command.avtal.AvtalCommand;
import se.liggaren.command.avtal.LaggUppAvtal;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Registrerad;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingId;

/** A contract that is signed gets a stream of its own, since it outlives the procurement. */
final class NarAvtalTecknasLaggUppAvtal implements Automation<UpphandlingEvent> {

    @Override
    public Class<UpphandlingEvent> handelser() {
        return UpphandlingEvent.class;
    }

    @Override
    public List<Uppdrag<?>> uppdrag(String strom, List<Registrerad<UpphandlingEvent>> fakta) {
        Forlopp forlopp = Forlopp.av(fakta);
        return forlopp.lage().stream()
                .flatMap(lage -> forlopp.tidslinje().stream().flatMap(r -> r.handelse() instanceof AvtalTecknat tecknat
                        ? Stream.<Uppdrag<?>>of(upplaggning(strom, lage.namn(), r, tecknat)) : Stream.of()))
                .toList();
    }

    private static Uppdrag<AvtalCommand> upplaggning(String strom, String namn, Registrerad<UpphandlingEvent> r,
            AvtalTecknat tecknat) {
        return new Uppdrag<>(r.handelseId().toString(), tecknat.avtalId().toString(), AvtalCommand.class,
                new LaggUppAvtal(tecknat.underlag(), namn, Optional.of(UpphandlingId.av(strom)),
                        tecknat.leverantorer(), Optional.of(tecknat.ramavtal()), tecknat.sarskildaSkal(),
                        OsakertDatum.dag(tecknat.start()), OsakertDatum.dag(tecknat.slut()), tecknat.optioner(),
                        tecknat.senastForlanga(), Optional.empty()));
    }
}
