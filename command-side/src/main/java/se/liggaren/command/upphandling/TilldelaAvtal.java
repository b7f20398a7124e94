package se.liggaren.command.upphandling;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.liggaren.command.KraverBeslut;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;

/**
 * The award decision (tilldelningsbeslut). The contract itself is signed later.
 *
 * @param underrattelseSkickad day on which the notice of award was sent; starts the standstill
 * @param elektroniskt         whether it was sent electronically; yes unless said otherwise
 */
@KraverBeslut
public record TilldelaAvtal(Underlag underlag,
        @NotEmpty(message = "Ange minst en leverantör.") @Size(max = 200, message = "Ange högst 200 leverantörer.")
        List<Leverantor> leverantorer, List<String> delomraden, Optional<LocalDate> underrattelseSkickad,
        Optional<Boolean> elektroniskt)
        implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        boolean sagtElektroniskt = elektroniskt.orElse(true);
        boolean sparr = !upphandling.direktupphandling();
        if (sparr && underrattelseSkickad.isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.UNDERRATTELSE_SAKNAS);
        }
        return Utfall.utan(Avtalssparr.hinder(underlag, underrattelseSkickad, utfardande),
                () -> new AvtalTilldelat(underlag, leverantorer, delomraden, underrattelseSkickad, sagtElektroniskt,
                        underrattelseSkickad.filter(dag -> sparr)
                                .map(dag -> Avtalssparr.sistaDag(dag, sagtElektroniskt))));
    }
}
