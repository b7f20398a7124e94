package se.liggaren.command.sammantrade;

import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.Sammantradesform;

/**
 * Says that the meeting was held on its day.
 *
 * @param form how it was held; as planned when left out
 */
public record GenomforSammantrade(Underlag underlag, Optional<Sammantradesform> form) implements SammantradeCommand {

    @Override
    public Utfall<SammantradeEvent> decide(Sammantrade sammantrade, Utfardande utfardande) {
        Sammantradesform hallet = form.orElse(sammantrade.planering().form());
        return Utfall.utan(sammantrade.hinderForSinDag(underlag, utfardande)
                        .or(() -> sammantrade.beslut().isEmpty() ? Optional.empty() : sammantrade.hinderForBeslut(hallet)),
                () -> new SammantradeGenomfort(underlag, hallet));
    }
}
