package se.liggaren.events.legend;

import java.util.List;
import se.liggaren.events.Handelse;
import se.liggaren.events.Underlag;

/** Every event of the Statuslegend stream. Stored for ever: add, never change. */
public sealed interface StatuslegendEvent extends Handelse {

    /**
     * A legend holds from {@code gallerFran}, in place of the one before it.
     *
     * @param kalla the document it was taken from
     */
    record StatuslegendFaststalld(Underlag underlag, List<Statusdefinition> definitioner, String kalla)
            implements StatuslegendEvent {
    }
}
