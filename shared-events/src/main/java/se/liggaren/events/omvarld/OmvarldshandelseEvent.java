package se.liggaren.events.omvarld;

import java.util.List;
import java.util.Optional;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingId;

/** Every event of the Omvarldshandelse stream. Stored for ever: add, never change. */
public sealed interface OmvarldshandelseEvent extends Handelse {

    /** @param tom its last day; none while it goes on */
    record OmvarldshandelseRegistrerad(Underlag underlag, String namn, Optional<String> beskrivning, OsakertDatum fran,
            Optional<OsakertDatum> tom, Optional<String> kalla) implements OmvarldshandelseEvent {
    }

    /** It is a cause of what befell the procurements. */
    record OmvarldshandelseKopplad(Underlag underlag, List<UpphandlingId> upphandlingar)
            implements OmvarldshandelseEvent {
    }

    record OmvarldshandelseAvslutad(Underlag underlag, OsakertDatum tom) implements OmvarldshandelseEvent {
    }
}
