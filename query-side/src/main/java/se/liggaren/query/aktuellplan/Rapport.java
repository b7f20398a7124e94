package se.liggaren.query.aktuellplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.platform.handelser.KanoniskJson;

/**
 * A report as it was frozen at a meeting.
 *
 * @param registrerad when it was frozen
 * @param sha256      of the canonical text, as it was registered
 * @param kanonisk    the report in canonical JSON (RFC 8785), to the last character
 * @param innehall    the same, understood
 */
record Rapport(UUID sammantradeId, Redovisningsmote mote, Instant registrerad, String sha256, String kanonisk,
        Motesrapport innehall) {

    /** Whether the content is the one that was registered. */
    boolean hashStammer() {
        return KanoniskJson.sha256(innehall).equals(sha256);
    }

    List<Radlage> rader() {
        return innehall.rader().stream().map(Radlage::av).toList();
    }
}
