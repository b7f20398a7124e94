package se.liggaren.query.handelselogg;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Roll;
import se.liggaren.platform.namn.Namn;
import se.liggaren.query.lage.Klartext;

/**
 * An event of the log as a person reads it.
 *
 * @param slag        what the fact is called by itself
 * @param text        what happened, as a sentence
 * @param om          what it happened to
 * @param gallerFran  the day from which it was said to hold
 * @param registrerad when it was registered
 * @param rattar      the position of the event that it corrects
 * @param rattasAv    the positions of the events that correct it, in order
 * @param anvandare   opaque id of who registered it
 * @param sekretess   whether something is left out because it is secret
 * @param planar      the year of the plan that could be looked at when it was registered
 * @param kedja       where it stands in the log, and under which names
 */
record Revisionspost(long position, String slag, String text, Strombeteckning om, LocalDate gallerFran,
        Instant registrerad, Roll roll, String anvandare, String organisation, Optional<String> skal, Optional<String> beslut,
        Optional<Long> rattar, List<Long> rattasAv, boolean sekretess, Optional<Integer> planar, Kedja kedja) {

    /** When it was registered, as the clock showed it in Sweden. */
    public String registreradText() {
        return Klartext.ogonblick(registrerad);
    }

    /** The instant, as it stands in an address that asks what was known then. */
    public String kant() {
        return registrerad.toString();
    }

    /** Who registered it: the role, what the person is called to this reader, the role's part and the organisation. */
    public String vem(Namn namnen) {
        return "%s (%s, %s)".formatted(namnen.efter(roll.klartext(), anvandare), roll.ansvar().klartext(), organisation);
    }

    /**
     * @param version    the stream's version once it was stored
     * @param typversion which shape of the event it is stored in
     */
    record Kedja(UUID handelseId, String stromtyp, String strom, long version, String typ, String typversion) {
    }

    /**
     * A field of an event.
     *
     * @param varden in words; several for a list
     */
    record Faktum(String namn, List<Varde> varden) {
    }

    /** @param adress where what the value refers to is shown */
    record Varde(String text, Optional<String> adress) {

        static Varde av(String text) {
            return new Varde(text, Optional.empty());
        }
    }

    /**
     * A page of the log.
     *
     * @param fore  the position to ask for events before, when there are any
     * @param efter the position to ask for events after, when there are any
     */
    record Sida(List<Revisionspost> poster, Optional<Long> fore, Optional<Long> efter) {
    }

    /**
     * One event by itself.
     *
     * @param fakta         what it says, field by field
     * @param foregaende    the event before it in the log
     * @param nasta         the event after it in the log
     * @param foregaendeOm  the event before it about the same
     * @param nastaOm       the event after it about the same
     */
    record Ensam(Revisionspost post, List<Faktum> fakta, Optional<Long> foregaende, Optional<Long> nasta,
            Optional<Long> foregaendeOm, Optional<Long> nastaOm) {
    }
}
