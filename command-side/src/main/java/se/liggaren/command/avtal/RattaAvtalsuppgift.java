package se.liggaren.command.avtal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.liggaren.command.GemensamtSkal;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Rattning;
import se.liggaren.command.Rattning.Tolkad;
import se.liggaren.command.TjanstenFyllerI;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfall.Avvisat;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalsuppgiftRattad;

/**
 * Corrects an uppgift of the contract that was registered wrongly. The event stays as it was; the correction stands
 * beside it.
 *
 * @param avserHandelseId the event that holds the error; the entry of the contract unless said otherwise
 * @param falt            the field, or {@code handelse} for an event that never happened
 * @param feltVarde       the value as it stands; when given, it must be the one that stands now
 * @param rattVarde       the value as text, in the form {@link Rattelse} tells; empty takes an optional value away
 * @param upptacktDatum   day on which the error was found; today unless said otherwise
 * @param iUpphandlingen  the correction in the procurement that is passed on: it has been looked at there, and says
 *                        nothing new when the contract already has the right value
 */
@KraverSkal
public record RattaAvtalsuppgift(Underlag underlag, Optional<UUID> avserHandelseId, String falt,
        Optional<String> feltVarde, Optional<String> rattVarde, Optional<LocalDate> upptacktDatum,
        @TjanstenFyllerI Optional<UUID> iUpphandlingen) implements AvtalCommand {

    /** Which procurement the contract came from is what binds the two streams together. */
    private static final Set<String> LASTA_FALT = Set.of("upphandlingId");

    /** The fields of the event that a correction may name. */
    public static List<String> rattbara(AvtalEvent event) {
        return Rattning.rattbara(event, AvtalUpplagt.class, LASTA_FALT);
    }

    @Override
    public Utfall<AvtalEvent> decide(Avtal avtal, Utfardande utfardande) {
        UUID handelseId = avserHandelseId.orElseGet(avtal::upplaggningen);
        Rattning rattning = new Rattning(handelseId, falt, feltVarde, rattVarde, upptacktDatum);
        Utfall<AvtalEvent> utfall = rattning.prova(avtal.registrerad(handelseId), avtal.rattad(handelseId),
                AvtalUpplagt.class, LASTA_FALT,
                iUpphandlingen.isPresent() ? utfardande.utanFyraOgon() : utfardande,
                tolkad -> ratta(rattning, tolkad, avtal, utfardande));
        return iUpphandlingen.isPresent() && utfall instanceof Avvisat<AvtalEvent> nej
                && nej.avvisning().skal().equals(GemensamtSkal.RATT_VARDE_AR_DETSAMMA.name())
                ? Utfall.accepterat() : utfall;
    }

    private Utfall<AvtalEvent> ratta(Rattning rattning, Tolkad<AvtalEvent> tolkad, Avtal avtal, Utfardande utfardande) {
        if (tolkad.rattad().filter(e -> e instanceof AvtalUpplagt u && u.leverantorer().isEmpty()).isPresent()) {
            return new Avvisat<>(rattning.otolkbar(falt));
        }
        AvtalsuppgiftRattad rattelse = new AvtalsuppgiftRattad(underlag, rattning.avserHandelseId(), falt,
                tolkad.feltVarde(), tolkad.rattVarde(), tolkad.upptacktDatum());
        return Utfall.utan(avtal.motsagelse(rattelse, utfardande), () -> rattelse);
    }
}
