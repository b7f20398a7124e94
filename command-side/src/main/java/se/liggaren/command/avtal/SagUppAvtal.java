package se.liggaren.command.avtal;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.command.Avvisning;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;

/**
 * Gives notice, on {@code gallerFran}.
 *
 * @param sistaDag the contract's last day when the notice has run
 */
@KraverSkal
public record SagUppAvtal(Underlag underlag, LocalDate sistaDag) implements AvtalCommand {

    @Override
    public Utfall<AvtalEvent> decide(Avtal avtal, Utfardande utfardande) {
        return Utfall.utan(avtal.slutFore(underlag.gallerFran()).or(() -> sistaDag(avtal)),
                () -> new AvtalUppsagt(underlag, sistaDag));
    }

    private Optional<Avvisning> sistaDag(Avtal avtal) {
        if (sistaDag.isBefore(underlag.gallerFran())) {
            return Optional.of(Avvisning.av(Avvisningsskal.UPPSAGNINGEN_VERKAR_BAKAT,
                    "sistaDag", sistaDag, "gallerFran", underlag.gallerFran()));
        }
        return sistaDag.isBefore(avtal.slut().senast()) ? Optional.empty()
                : Optional.of(Avvisning.av(Avvisningsskal.UPPSAGNINGEN_FORKORTAR_INTE,
                        "sistaDag", sistaDag, "slut", avtal.slut().text()));
    }
}
