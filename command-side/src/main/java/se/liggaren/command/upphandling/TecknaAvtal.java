package se.liggaren.command.upphandling;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.avtal.Avtalstid;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;

/**
 * Signs a contract with the awarded suppliers, or with some of them, when the standstill is over (LOU 20 kap. 1 §).
 *
 * @param leverantorer   the suppliers that the contract is with; all that were awarded unless said otherwise
 * @param ramavtal       whether it is a framework; no unless said otherwise
 * @param sarskildaSkal  why a framework may run for more than four years (LOU 7 kap. 2 §)
 * @param slut           its last day, options not counted
 * @param senastForlanga last day to use the next option, when the options tell none of their own
 */
public record TecknaAvtal(Underlag underlag, List<Leverantor> leverantorer, Optional<Boolean> ramavtal,
        Optional<String> sarskildaSkal, LocalDate start, LocalDate slut, List<Avtalsoption> optioner,
        Optional<LocalDate> senastForlanga) implements UpphandlingCommand {

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        Optional<LocalDate> sparr = upphandling.sistaSparrdag().filter(sista -> !underlag.gallerFran().isAfter(sista));
        if (sparr.isPresent()) {
            return Utfall.avvisat(Avvisningsskal.AVTALSSPARREN_LOPER,
                    "sistaSparrdag", sparr.get(), "tidigast", sparr.get().plusDays(1));
        }
        List<Leverantor> parter = leverantorer.isEmpty() ? upphandling.leverantorer() : leverantorer;
        if (parter.isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.LEVERANTOR_SAKNAS);
        }
        Optional<Leverantor> otilldelad = parter.stream().filter(l -> !upphandling.tilldelad(l)).findFirst();
        if (otilldelad.isPresent()) {
            return Utfall.avvisat(Avvisningsskal.LEVERANTOREN_AR_INTE_TILLDELAD, "leverantor", otilldelad.get().namn(),
                    "tilldelade", upphandling.leverantorer().stream().map(Leverantor::namn).toList());
        }
        return Utfall.utan(hinder(), () -> new AvtalTecknat(underlag, avtalId(upphandling, utfardande), parter,
                ramavtal.orElse(false), sarskildaSkal, start, slut, optioner, senastForlanga));
    }

    private Optional<Avvisning> hinder() {
        if (start.isBefore(underlag.gallerFran())) {
            return Optional.of(Avvisning.av(Avvisningsskal.AVTALET_STARTAR_FORE_TECKNANDET,
                    "start", start, "gallerFran", underlag.gallerFran()));
        }
        return Avtalstid.fel(start, slut, optioner, senastForlanga, ramavtal.orElse(false) && sarskildaSkal.isEmpty())
                .map(fel -> Avvisning.av(fel, "start", start, "slut", slut));
    }

    private static UUID avtalId(Upphandling upphandling, Utfardande utfardande) {
        return UUID.nameUUIDFromBytes((utfardande.strom() + "/avtal/" + (upphandling.avtal().size() + 1))
                .getBytes(StandardCharsets.UTF_8));
    }
}
