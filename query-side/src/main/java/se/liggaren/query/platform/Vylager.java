package se.liggaren.query.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schemas of views in the database: made, read, compared, renamed and dropped. */
final class Vylager {

    /**
     * Left out of the digest: they say who reads and what was tried, and when. That a stream has dead letters shows all
     * the same, in how far it is shown.
     */
    private static final List<String> DRIFTENS = List.of("lasposition", "dott_brev");

    private static final int RADER_I_TAGET = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate radvis;
    private final Serializer serializer;

    Vylager(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = JdbcClient.create(jdbc);
        this.radvis = new JdbcTemplate(jdbc.getDataSource());
        this.radvis.setFetchSize(RADER_I_TAGET);
        this.serializer = serializer;
    }

    /** The schema that is read. */
    Vyschema levande(Vy vy) {
        return Vyschema.levande(vy.namn(), jdbc);
    }

    /** Makes the schema with empty tables; the caller's transaction sees to that all of it is there or nothing. */
    void skapa(Vyschema schema, String vy, Vydefinition definition) {
        schema.sql("create schema {vy}").update();
        schema.sql("set local search_path to {vy}, public").update();
        radvis.execute(definition.sql());
        schema.sql("set local search_path to default").update();
        schema.sql("insert into {vy}.vydefinition (sha256) values (:sha256)").param("sha256", definition.sha256())
                .update();
        schema.sql("insert into {vy}.lasposition (vy, segment, tid) values (:vy, 0, :nu)").param("vy", vy)
                .param("nu", DateTimeUtils.formatInstant(Instant.now())).update();
    }

    void slang(Vyschema schema) {
        schema.sql("drop schema if exists {vy} cascade").update();
    }

    void dopOm(Vyschema fran, Vyschema till) {
        jdbc.sql("alter schema " + fran.namn() + " rename to " + till.namn()).update();
    }

    /** Whether the schema is there and was made from this definition. */
    boolean arGjordAv(Vyschema schema, Vydefinition definition) {
        return finns(schema)
                && schema.sql("select sha256 from {vy}.vydefinition").query(String.class).single()
                        .equals(definition.sha256());
    }

    boolean finns(Vyschema schema) {
        return jdbc.sql("select to_regclass(:tabell) is not null").param("tabell", schema.namn() + ".vydefinition")
                .query(Boolean.class).single();
    }

    /** How far the view has read. */
    Optional<TrackingToken> last(Vyschema schema) {
        return token(schema, "");
    }

    /** When the view's reader last showed that it lives. */
    Instant livstecken(Vyschema schema) {
        return DateTimeUtils.parseInstant(
                schema.sql("select tid from {vy}.lasposition where segment = 0").query(String.class).single());
    }

    /** How far the view has read; it comes no further until the caller's transaction is over. */
    Optional<TrackingToken> hallKvar(Vyschema schema) {
        return token(schema, " for update");
    }

    private Optional<TrackingToken> token(Vyschema schema, String las) {
        Map<String, @Nullable Object> rad =
                schema.sql("select token, tokentyp from {vy}.lasposition where segment = 0" + las).query().singleRow();
        return rad.get("token") instanceof String token && rad.get("tokentyp") instanceof String typ
                ? Optional.of(serializer.deserialize(new SimpleSerializedObject<>(token, String.class, typ, null)))
                : Optional.empty();
    }

    /** From here the view's reader begins, whoever that will be. */
    void satt(Vyschema schema, TrackingToken token) {
        SerializedObject<String> skriven = serializer.serialize(token, String.class);
        schema.sql("update {vy}.lasposition set token = :token, tokentyp = :typ, agare = null")
                .param("token", skriven.getData())
                .param("typ", skriven.getType().getName())
                .update();
    }

    /** Reads every row of the schema's tables, in the caller's transaction and in an order that only depends on them. */
    Vydigest digest(Vyschema schema, String vy) {
        jdbc.sql("set local timezone to 'UTC'").update();
        MessageDigest digest = sha256();
        List<String> tabeller = jdbc.sql("""
                        select tablename from pg_tables
                        where schemaname = :schema and tablename not in (:driftens)
                        order by tablename collate "C\"""")
                .param("schema", schema.namn()).param("driftens", DRIFTENS).query(String.class).list();
        for (String tabell : tabeller) {
            tillfoga(digest, tabell);
            radvis.query("select rad::text from %s.%s rad order by rad::text collate \"C\""
                    .formatted(schema.namn(), tabell), rad -> {
                        tillfoga(digest, rad.getString(1));
                    });
        }
        return new Vydigest(vy, last(schema).map(Vylager::position), HexFormat.of().formatHex(digest.digest()));
    }

    static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }

    private static void tillfoga(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
