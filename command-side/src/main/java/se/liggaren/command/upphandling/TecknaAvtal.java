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
        Optional<LocalDate> sparr = upphandling.vid(underlag.gallerFran()).sistaSparrdag()
                .filter(sista -> !underlag.gallerFran().isAfter(sista));
        if (sparr.isPresent()) {
            return Utfall.avvisat(Avvisningsskal.AVTALSSPARREN_LOPER,
                    "sistaSparrdag", sparr.get(), "tidigast", sparr.get().plusDays(1));
        }
        AvtalTecknat tecknat = new AvtalTecknat(underlag, avtalId(upphandling, utfardande),
                leverantorer.isEmpty() ? upphandling.leverantorer() : leverantorer, ramavtal.orElse(false),
                sarskildaSkal, start, slut, optioner, senastForlanga);
        return Utfall.utan(otilldelad(tecknat, upphandling).or(() -> fel(tecknat)), () -> tecknat);
    }

    /** Why the contract cannot be with those suppliers. */
    static Optional<Avvisning> otilldelad(AvtalTecknat tecknat, Upphandling upphandling) {
        if (tecknat.leverantorer().isEmpty()) {
            return Optional.of(Avvisning.av(Avvisningsskal.LEVERANTOR_SAKNAS));
        }
        return tecknat.leverantorer().stream().filter(l -> !upphandling.tilldelad(l)).findFirst()
                .map(l -> Avvisning.av(Avvisningsskal.LEVERANTOREN_AR_INTE_TILLDELAD, "leverantor", text(l),
                        "tilldelade", upphandling.leverantorer().stream().map(TecknaAvtal::text).toList()));
    }

    private static String text(Leverantor leverantor) {
        return leverantor.delomraden().isEmpty() ? leverantor.namn()
                : leverantor.namn() + " (" + String.join(", ", leverantor.delomraden()) + ")";
    }

    /** What is wrong with the days of the contract. */
    static Optional<Avvisning> fel(AvtalTecknat tecknat) {
        if (tecknat.start().isBefore(tecknat.gallerFran())) {
            return Optional.of(Avvisning.av(Avvisningsskal.AVTALET_STARTAR_FORE_TECKNANDET,
                    "start", tecknat.start(), "gallerFran", tecknat.gallerFran()));
        }
        return Avtalstid.fel(tecknat.start(), tecknat.slut(), tecknat.optioner(), tecknat.senastForlanga(),
                        tecknat.ramavtal() && tecknat.sarskildaSkal().isEmpty())
                .map(fel -> Avvisning.av(fel, "start", tecknat.start(), "slut", tecknat.slut()));
    }

    /** Numbered by every contract that was ever registered, so that no other contract's id comes back. */
    private static UUID avtalId(Upphandling upphandling, Utfardande utfardande) {
        return UUID.nameUUIDFromBytes((utfardande.strom() + "/avtal/" + (upphandling.registreradeAvtal() + 1))
                .getBytes(StandardCharsets.UTF_8));
    }
}
