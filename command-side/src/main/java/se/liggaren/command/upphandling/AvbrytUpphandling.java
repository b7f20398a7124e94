package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.Optional;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAvbruten;

/**
 * Ends the procurement without a contract, for factual reasons (LOU 12 kap. 12 §).
 *
 * @param underrattelseSkickad day on which the tenderers were told; opens the time for review
 * @param elektroniskt         whether they were told electronically; yes unless said otherwise
 */
public record AvbrytUpphandling(Underlag underlag, AvbrytandeSkal skalKod, Optional<LocalDate> underrattelseSkickad,
        Optional<Boolean> elektroniskt)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        boolean sagtElektroniskt = elektroniskt.orElse(true);
        return Utfall.utan(Avtalssparr.hinder(underlag, underrattelseSkickad, utfardande),
                () -> new UpphandlingAvbruten(underlag, skalKod, underrattelseSkickad, sagtElektroniskt,
                        underrattelseSkickad.map(dag -> Avtalssparr.sistaDag(dag, sagtElektroniskt))));
    }
}
