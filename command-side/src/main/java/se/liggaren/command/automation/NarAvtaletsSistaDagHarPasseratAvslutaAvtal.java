package se.liggaren.command.automation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.liggaren.command.avtal.AvslutaAvtal;
import se.liggaren.command.avtal.AvtalCommand;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;
import se.liggaren.events.avtal.AvtalEvent.AvtalAndrat;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalSlutat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalsuppgiftRattad;
import se.liggaren.events.avtal.AvtalEvent.FornyadKonkurrensutsattningInledd;
import se.liggaren.events.avtal.Avtalstid;

/** The day after a contract's last, extensions and notice counted, it has ended; if the last day is certain. */
final class NarAvtaletsSistaDagHarPasseratAvslutaAvtal implements Automation<AvtalEvent> {

    /** @param sedan the day from which it was to end then */
    private record Slut(OsakertDatum sistaDag, LocalDate sedan) {
    }

    @Override
    public Class<AvtalEvent> handelser() {
        return AvtalEvent.class;
    }

    @Override
    public List<Uppdrag<?>> uppdrag(String strom, List<Registrerad<AvtalEvent>> fakta) {
        Optional<Slut> slut = Optional.empty();
        Optional<LocalDate> slutat = Optional.empty();
        for (Registrerad<AvtalEvent> faktum : Tidslinje.ordna(fakta)) {
            switch (faktum.handelse()) {
                case AvtalUpplagt e -> slut = Optional.of(new Slut(e.slut(), e.gallerFran()));
                case AvtalForlangt e -> slut = Optional.of(new Slut(OsakertDatum.dag(e.nyttSlut()), e.gallerFran()));
                case AvtalUppsagt e -> slut = Optional.of(new Slut(OsakertDatum.dag(e.sistaDag()), e.gallerFran()));
                case AvtalSlutat e -> slutat = Optional.of(e.gallerFran());
                case AvropRegistrerat _, FornyadKonkurrensutsattningInledd _, AvtalAndrat _, AvtalsuppgiftRattad _ -> { }
            }
        }
        Optional<LocalDate> avslutat = slutat;
        return slut.filter(s -> !s.sistaDag().osaker() && Avtalstid.slutat(avslutat, s.sistaDag()).isEmpty())
                .<List<Uppdrag<?>>>map(s -> List.of(avslut(strom, s.sistaDag().senast(), s.sedan())))
                .orElseGet(List::of);
    }

    private static Uppdrag<AvtalCommand> avslut(String strom, LocalDate sistaDag, LocalDate sedan) {
        LocalDate slutat = sedan.isAfter(sistaDag) ? sedan : sistaDag.plusDays(1);
        return new Uppdrag<>(sistaDag.toString(), strom, AvtalCommand.class, new AvslutaAvtal(Underlag.fran(slutat)));
    }
}
