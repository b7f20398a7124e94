package se.liggaren.command.avtal;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.FornyadKonkurrensutsattningInledd;

/**
 * Lets the framework's suppliers compete once more (LOU 7 kap. 8 §).
 *
 * @param sistaSvarsdag last day to answer
 */
public record InledFornyadKonkurrensutsattning(Underlag underlag, String foremal, LocalDate sistaSvarsdag)
        implements AvtalCommand {

    @Override
    public Utfall<AvtalEvent> decide(Avtal avtal, Utfardande utfardande) {
        return Utfall.utan(avtal.intePaRamavtal(underlag.gallerFran()).or(this::svarstid),
                () -> new FornyadKonkurrensutsattningInledd(underlag, foremal, sistaSvarsdag));
    }

    private Optional<Avvisning> svarstid() {
        return sistaSvarsdag.isAfter(underlag.gallerFran()) ? Optional.empty()
                : Optional.of(Avvisning.av(Avvisningsskal.SISTA_SVARSDAG_FORE_INLEDNINGEN,
                        "sistaSvarsdag", sistaSvarsdag, "gallerFran", underlag.gallerFran()));
    }
}
