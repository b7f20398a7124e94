package se.liggaren.command.avtal;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;

/**
 * Registers an order under a framework, made on {@code gallerFran}.
 *
 * @param bestallare organisation or unit that orders; no personal name
 * @param leverantor who delivers; may be left out when the framework has only one supplier
 */
public record RegistreraAvrop(Underlag underlag, String bestallare, Optional<String> leverantor, String foremal)
        implements AvtalCommand {

    @Override
    public Utfall<AvtalEvent> decide(Avtal avtal, Utfardande utfardande) {
        return Utfall.utan(avtal.intePaRamavtal(underlag.gallerFran()).or(() -> leverantor(avtal.parter())),
                () -> new AvropRegistrerat(underlag, bestallare, leverantor, foremal));
    }

    private Optional<Avvisning> leverantor(List<String> parter) {
        if (leverantor.isEmpty()) {
            return parter.size() == 1 ? Optional.empty()
                    : Optional.of(Avvisning.av(Avvisningsskal.LEVERANTOR_MASTE_ANGES, "parter", parter));
        }
        return leverantor.filter(l -> !parter.contains(l)).map(l ->
                Avvisning.av(Avvisningsskal.LEVERANTOREN_AR_INTE_PART, "leverantor", l, "parter", parter));
    }
}
