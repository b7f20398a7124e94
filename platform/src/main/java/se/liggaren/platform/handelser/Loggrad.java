package se.liggaren.platform.handelser;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A fact with all that is stored of it, whichever event store it is stored in.
 *
 * @param position       its place in the log, from 1; a log may have gaps, and another store gives the places anew
 * @param stromtyp       the kind of stream, by its stored name
 * @param version        the stream's version once the fact was stored, from 1
 * @param typversion     which form of the event it is stored in
 * @param registreradTid to the microsecond
 * @param innehall       the event as it is stored, as canonical JSON
 * @param metadata       likewise
 */
public record Loggrad(long position, UUID handelseId, String stromtyp, String strom, long version, String typ,
        String typversion, Instant registreradTid, String innehall, String metadata) {

    private static final Set<String> FALT = Set.of("handelseId", "innehall", "metadata", "position", "registreradTid",
            "strom", "stromtyp", "typ", "typversion", "version");

    /** Puts the JSON in its canonical form, however the store wrote it. */
    public Loggrad {
        if (!registreradTid.equals(registreradTid.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("A fact's time is stored to the microsecond: " + registreradTid);
        }
        innehall = KanoniskJson.skrivLagrat(innehall);
        metadata = KanoniskJson.skrivLagrat(metadata);
    }

    /** The whole row as one line of canonical JSON. */
    public String rad() {
        return json("\"position\":" + position + ",");
    }

    /** The row without its position: what is the same in whichever store it lies. */
    String faktum() {
        return json("");
    }

    private String json(String plats) {
        return "{\"handelseId\":\"" + handelseId + "\",\"innehall\":" + innehall + ",\"metadata\":" + metadata + ","
                + plats + "\"registreradTid\":\"" + registreradTid + "\",\"strom\":" + KanoniskJson.skriv(strom)
                + ",\"stromtyp\":" + KanoniskJson.skriv(stromtyp) + ",\"typ\":" + KanoniskJson.skriv(typ)
                + ",\"typversion\":" + KanoniskJson.skriv(typversion) + ",\"version\":" + version + "}";
    }

    /**
     * Reads what {@link #rad} wrote.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    static Loggrad tolka(String rad) {
        try {
            JsonNode nod = KanoniskJson.lasLagrat(rad);
            if (!nod.isObject() || !Set.copyOf(nod.propertyNames()).equals(FALT)) {
                throw new IllegalArgumentException("Not the fields of a fact");
            }
            Loggrad tolkad = new Loggrad(nod.get("position").longValue(),
                    UUID.fromString(nod.get("handelseId").stringValue()), nod.get("stromtyp").stringValue(),
                    nod.get("strom").stringValue(), nod.get("version").longValue(), nod.get("typ").stringValue(),
                    nod.get("typversion").stringValue(), Instant.parse(nod.get("registreradTid").stringValue()),
                    nod.get("innehall").toString(), nod.get("metadata").toString());
            if (!tolkad.rad().equals(rad)) {
                throw new IllegalArgumentException("Not in canonical form");
            }
            return tolkad;
        } catch (JacksonException | DateTimeException inteEnRad) {
            throw new IllegalArgumentException("Not a fact", inteEnRad);
        }
    }
}
