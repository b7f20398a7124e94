package se.liggaren.command.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import se.liggaren.events.Roll;
import se.liggaren.platform.handelser.Metadatanycklar;

/**
 * What surrounds a command: for which stream, from whom, and how often it may have been sent.
 *
 * @param strom           the stream that is to decide
 * @param anvandarId      opaque id of the user
 * @param idempotens      the client's key and what it was given with, when it gave one
 * @param forvantadVersion the version the stream must have, when the client said
 * @param lopnummer       the number that a new procurement is given
 */
public record Begaran(String strom, String anvandarId, Roll roll, String organisation,
        Optional<Idempotens> idempotens, Optional<Long> forvantadVersion, Optional<String> lopnummer) {

    /** Under which key the stream stands in the metadata. */
    static final String STROM = "strom";

    private static final String FORVANTAD_VERSION = "forvantadVersion";
    private static final String LOPNUMMER = "lopnummer";

    /**
     * @param nyckel  the client's key, made unique for the user
     * @param begaran SHA-256 of what was asked
     */
    public record Idempotens(String nyckel, String begaran) {
    }

    /** The same request to another stream, without key or expected version. */
    public Begaran till(String annanStrom) {
        return new Begaran(annanStrom, anvandarId, roll, organisation, Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    public Begaran medLopnummer(String nummer) {
        return new Begaran(strom, anvandarId, roll, organisation, idempotens, forvantadVersion, Optional.of(nummer));
    }

    /** As it travels beside the command. */
    MetaData somKommandometadata() {
        Map<String, Object> metadata = new HashMap<>(somHandelsemetadata());
        metadata.put(STROM, strom);
        forvantadVersion.ifPresent(v -> metadata.put(FORVANTAD_VERSION, v.toString()));
        lopnummer.ifPresent(n -> metadata.put(LOPNUMMER, n));
        return MetaData.from(metadata);
    }

    /** As it is stored with each event that the command gives rise to. */
    MetaData somHandelsemetadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(Metadatanycklar.ANVANDARE, anvandarId);
        metadata.put(Metadatanycklar.ROLL, roll.name());
        metadata.put(Metadatanycklar.ORGANISATION, organisation);
        idempotens.ifPresent(i -> {
            metadata.put(Metadatanycklar.IDEMPOTENSNYCKEL, i.nyckel());
            metadata.put(Metadatanycklar.BEGARAN, i.begaran());
        });
        return MetaData.from(metadata);
    }

    static Begaran av(MetaData metadata) {
        return new Begaran(
                text(metadata, STROM).orElseThrow(),
                text(metadata, Metadatanycklar.ANVANDARE).orElseThrow(),
                Roll.valueOf(text(metadata, Metadatanycklar.ROLL).orElseThrow()),
                text(metadata, Metadatanycklar.ORGANISATION).orElseThrow(),
                idempotens(metadata),
                text(metadata, FORVANTAD_VERSION).map(Long::valueOf),
                text(metadata, LOPNUMMER));
    }

    /** The key that a stored event was answered under. */
    static Optional<Idempotens> idempotens(MetaData metadata) {
        return text(metadata, Metadatanycklar.IDEMPOTENSNYCKEL)
                .map(nyckel -> new Idempotens(nyckel, text(metadata, Metadatanycklar.BEGARAN).orElseThrow()));
    }

    private static Optional<String> text(MetaData metadata, String nyckel) {
        return Optional.ofNullable((String) metadata.get(nyckel));
    }
}
