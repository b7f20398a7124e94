package se.liggaren.command.omvarld;

import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseAvslutad;

/**
 * Says that it is over.
 *
 * @param tom its last day, as well as it is known
 */
public record AvslutaOmvarldshandelse(Underlag underlag, OsakertDatum tom) implements OmvarldshandelseCommand {

    @Override
    public Utfall<OmvarldshandelseEvent> decide(Omvarldshandelse omvarldshandelse, Utfardande utfardande) {
        return omvarldshandelse.tom().isPresent()
                ? Utfall.avvisat(Avvisningsskal.OMVARLDSHANDELSEN_AR_AVSLUTAD,
                        "tom", omvarldshandelse.tom().get().text())
                : Utfall.utan(Omvarldshandelse.slutarForst(omvarldshandelse.fran().orElseThrow(), tom),
                        () -> new OmvarldshandelseAvslutad(underlag, tom));
    }
}
