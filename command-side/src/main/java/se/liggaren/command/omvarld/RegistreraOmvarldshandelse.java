package se.liggaren.command.omvarld;

import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;

/**
 * Registers something outside, such as a pandemic or a war, that procurements may be late because of.
 *
 * @param fran  when it began, as well as it is known
 * @param tom   its last day; left out while it goes on
 * @param kalla where it is told of
 */
public record RegistreraOmvarldshandelse(Underlag underlag, String namn, Optional<String> beskrivning,
        OsakertDatum fran, Optional<OsakertDatum> tom, Optional<String> kalla) implements OmvarldshandelseCommand {

    @Override
    public Utfall<OmvarldshandelseEvent> decide(Omvarldshandelse omvarldshandelse, Utfardande utfardande) {
        return Utfall.utan(tom.flatMap(slut -> Omvarldshandelse.slutarForst(fran, slut)),
                () -> new OmvarldshandelseRegistrerad(underlag, namn, beskrivning, fran, tom, kalla));
    }
}
