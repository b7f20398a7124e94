package se.liggaren.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import se.liggaren.events.Handelse;
import se.liggaren.events.RattadUppgift;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Rattelse.OgiltigRattelse;
import se.liggaren.events.Registrerad;

/**
 * A correction that is asked for, tried as far as it is the same in every stream.
 *
 * @param falt          the field, or {@code handelse} for an event that never happened
 * @param feltVarde     the value as it stands; when given, it must be the one that stands now
 * @param rattVarde     the value as text, in the form {@link Rattelse} tells; empty takes an optional value away
 * @param upptacktDatum day on which the error was found; today unless said otherwise
 */
public record Rattning(UUID avserHandelseId, String falt, Optional<String> feltVarde, Optional<String> rattVarde,
        Optional<LocalDate> upptacktDatum) {

    /**
     * A correction that says something of the event, whether or not the stream's rules could have led to it.
     *
     * @param nuvarande the event as it stands
     * @param rattad    the event as it should have been; empty when it never happened
     */
    public record Tolkad<E extends Handelse>(E nuvarande, Optional<E> rattad, String feltVarde, String rattVarde,
            LocalDate upptacktDatum) {
    }

    /**
     * What the correction comes to.
     *
     * @param registrerad the event as it was registered; empty when the stream has no such event
     * @param nuvarande   the event as it stands after the corrections so far; empty when it never happened
     * @param grundande   the stream's founding event, which cannot be struck
     * @param lasta       the fields that nobody may set
     * @param beslut      decides on the correction when it says something of the event
     */
    public <E extends Handelse> Utfall<E> prova(Optional<Registrerad<E>> registrerad, Optional<E> nuvarande,
            Class<? extends E> grundande, Set<String> lasta, Utfardande utfardande,
            Function<Tolkad<E>, Utfall<E>> beslut) {
        if (registrerad.isEmpty()) {
            return Utfall.avvisat(GemensamtSkal.HANDELSEN_FINNS_INTE, "handelseId", avserHandelseId);
        }
        if (registrerad.get().handelse() instanceof RattadUppgift rattelse) {
            return Utfall.avvisat(GemensamtSkal.RATTELSE_KAN_INTE_RATTAS, "handelseId", rattelse.avserHandelseId());
        }
        if (utfardande.fyraOgon() && registrerad.get().anvandare().equals(utfardande.anvandare())) {
            return Utfall.avvisat(GemensamtSkal.FYRA_OGON);
        }
        return nuvarande.map(e -> tolka(e, grundande, lasta, utfardande, beslut))
                .orElseGet(() -> Utfall.avvisat(GemensamtSkal.RATT_VARDE_AR_DETSAMMA, "falt", falt));
    }

    private <E extends Handelse> Utfall<E> tolka(E nuvarande, Class<? extends E> grundande, Set<String> lasta,
            Utfardande utfardande, Function<Tolkad<E>, Utfall<E>> beslut) {
        List<String> rattbara = rattbara(nuvarande, grundande, lasta);
        if (!rattbara.contains(falt)) {
            return Utfall.avvisat(GemensamtSkal.FALTET_FINNS_INTE, "falt", falt, "mojliga", rattbara);
        }
        String felt = Rattelse.varde(nuvarande, falt);
        String ratt = rattVarde.orElse("");
        if (feltVarde.filter(v -> !v.equals(felt)).isPresent()) {
            return Utfall.avvisat(GemensamtSkal.FELT_VARDE_STAMMER_INTE, "falt", falt, "varde", felt);
        }
        if (ratt.equals(felt)) {
            return Utfall.avvisat(GemensamtSkal.RATT_VARDE_AR_DETSAMMA, "falt", falt);
        }
        Optional<E> rattad;
        try {
            rattad = Rattelse.ratta(nuvarande, falt, ratt);
        } catch (OgiltigRattelse inteAvTypen) {
            return new Utfall.Avvisat<>(otolkbar(falt));
        }
        LocalDate upptackt = upptacktDatum.orElse(utfardande.idag());
        return iFramtiden("upptacktDatum", upptackt, utfardande)
                .or(() -> rattad.flatMap(e -> iFramtiden("gallerFran", e.gallerFran(), utfardande)))
                .<Utfall<E>>map(Utfall.Avvisat::new)
                .orElseGet(() -> beslut.apply(new Tolkad<>(nuvarande, rattad, felt, ratt, upptackt)));
    }

    /**
     * The fields of the event that a correction may name.
     *
     * @param grundande the stream's founding event, which cannot be struck
     * @param lasta     the fields that nobody may set
     */
    public static <E extends Handelse> List<String> rattbara(E event, Class<? extends E> grundande, Set<String> lasta) {
        return Rattelse.falt(event).stream()
                .filter(f -> !lasta.contains(f) && !(f.equals(Rattelse.HELA_HANDELSEN) && grundande.isInstance(event)))
                .toList();
    }

    /** The right value is none that the field can have. */
    public Avvisning otolkbar(String detta) {
        return Avvisning.av(GemensamtSkal.RATT_VARDE_KAN_INTE_TOLKAS, "falt", detta, "varde", rattVarde.orElse(""));
    }

    /** Why the day of the field cannot be: it has not come yet. */
    public static Optional<Avvisning> iFramtiden(String falt, LocalDate dag, Utfardande utfardande) {
        return dag.isAfter(utfardande.idag())
                ? Optional.of(Avvisning.av(GemensamtSkal.DATUM_I_FRAMTIDEN, "falt", falt, "datum", dag))
                : Optional.empty();
    }

    /** Why the correction cannot be made: the event could not have followed on what it makes of the stream. */
    public static Avvisning motsagdAv(Handelse handelse) {
        return Avvisning.av(GemensamtSkal.RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE,
                "handelse", handelse.getClass().getSimpleName(), "gallerFran", handelse.gallerFran());
    }
}
