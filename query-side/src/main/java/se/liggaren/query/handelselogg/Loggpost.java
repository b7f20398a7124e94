package se.liggaren.query.handelselogg;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as it stands in the log.
 *
 * @param position  its place in the log
 * @param version   the stream's version once it was stored
 * @param typversion which form of the event it is stored in
 * @param sekretess true when something is left out because it is secret
 */
record Loggpost(long position, UUID handelseId, String stromtyp, String strom, long version, String typ,
        String typversion, Instant registreradTid, ObjectNode innehall, Metadata metadata, Optional<Boolean> sekretess) {

    /** Who registered it: an opaque id, in which role and for which organisation. */
    record Metadata(String anvandare, String roll, String organisation) {
    }
}
