package se.liggaren.query.historik;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Ansvar;
import se.liggaren.events.Beslut;
import se.liggaren.events.Roll;
import se.liggaren.platform.namn.Namn;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of a procurement's history.
 *
 * @param typ        the event's stored name
 * @param text       what happened, as a sentence
 * @param gallerFran the day from which it was said to hold
 * @param roll       in which role it was registered
 * @param ansvar     which part of the board's work the role has
 * @param anvandare  opaque id of who registered it, for a reader who may know
 * @param namn       what that person is called today, for the same readers
 * @param innehall   the event's fields
 * @param rattad     the corrections of this entry, in order
 * @param rattar     the correction that this entry is
 * @param sekretess  true when something is left out because it is secret
 */
record Historikpost(UUID handelseId, long version, String typ, String text, LocalDate gallerFran,
        Instant registreradTid, Roll roll, Ansvar ansvar, String organisation, Optional<String> anvandare,
        Optional<String> namn, Optional<String> skal, Optional<Beslut> beslut, ObjectNode innehall, List<Rattning> rattad,
        Optional<Rattning> rattar, Optional<Boolean> sekretess) {

    /** The same entry, to a reader for whom these are the names. */
    Historikpost till(Namn namnen) {
        String ord = utsedd().filter(namnen.namn()::containsKey).map(id -> text.replace(id, namnen.namn().get(id)))
                .orElse(text);
        return new Historikpost(handelseId, version, typ, ord, gallerFran, registreradTid, roll, ansvar, organisation,
                anvandare.filter(_ -> namnen.syns()), anvandare.map(namnen.namn()::get), skal, beslut, innehall, rattad,
                rattar, sekretess);
    }

    /** Whom it appointed to handle the procurement. */
    Optional<String> utsedd() {
        return Optional.of(innehall.path("upphandlare").asString("")).filter(id -> !id.isEmpty());
    }

    /** Who registered it: the role, what the person is called when that is for the reader, and for whom. */
    String vem() {
        return "%s%s (%s, %s)".formatted(roll.klartext(),
                anvandare.map(id -> " " + namn.orElseGet(() -> Namn.kort(id))).orElse(""),
                ansvar.klartext(), organisation);
    }

    /**
     * A correction, seen from either side; the values are left out when they are secret.
     *
     * @param handelseId the event on the other side
     */
    record Rattning(UUID handelseId, String falt, Optional<String> feltVarde, Optional<String> rattVarde) {
    }
}
