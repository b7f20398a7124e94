package se.liggaren.command.avtal;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.avtal.Avtalstid;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * Enters a contract in the ledger, whether it was signed here or is known from a document. The same contract once more
 * writes nothing.
 *
 * @param namn           what the contract is about
 * @param upphandlingId  the procurement it came from, when that is in the ledger
 * @param ramavtal       whether it is a framework; no unless said otherwise
 * @param sarskildaSkal  why a framework may run for more than four years (LOU 7 kap. 2 §)
 * @param start          as well as it is known
 * @param slut           its last day as well as it is known, options not counted
 * @param senastForlanga last day to use the next option, when the options tell none of their own
 * @param kallrad        the place in a document that it is taken over from
 */
public record LaggUppAvtal(Underlag underlag, String namn, Optional<UpphandlingId> upphandlingId,
        @NotEmpty(message = "Ange minst en leverantör.") @Size(max = 200, message = "Ange högst 200 leverantörer.")
        List<Leverantor> leverantorer, Optional<Boolean> ramavtal, Optional<String> sarskildaSkal, OsakertDatum start,
        OsakertDatum slut, List<Avtalsoption> optioner, Optional<LocalDate> senastForlanga,
        Optional<Kallrad> kallrad) implements AvtalCommand {

    @Override
    public Utfall<AvtalEvent> decide(Avtal avtal, Utfardande utfardande) {
        AvtalUpplagt upplagt = new AvtalUpplagt(underlag, namn, upphandlingId, leverantorer, ramavtal.orElse(false),
                sarskildaSkal, start, slut, optioner, senastForlanga, kallrad);
        if (avtal.upplagt().isPresent()) {
            return avtal.villkor().equals(upplagt) ? Utfall.accepterat()
                    : Utfall.avvisat(Avvisningsskal.AVTALET_FINNS_REDAN, "namn", avtal.villkor().namn());
        }
        return Utfall.utan(
                Avtalstid.fel(start, slut, optioner, senastForlanga,
                                upplagt.ramavtal() && sarskildaSkal.isEmpty())
                        .map(fel -> Avvisning.av(fel, "start", start.text(), "slut", slut.text())),
                () -> upplagt);
    }
}
