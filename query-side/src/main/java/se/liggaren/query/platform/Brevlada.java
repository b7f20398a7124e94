package se.liggaren.query.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import se.liggaren.events.EventTypes;

/** The dead letters of one view, in its schema. Every method joins a transaction. */
final class Brevlada {

    private final String vy;
    private final Vyschema schema;

    Brevlada(String vy, Vyschema schema) {
        this.vy = vy;
        this.schema = schema;
    }

    /** The streams that have letters. When there are any, nobody else touches them until the transaction is over. */
    Set<String> strommar() {
        Set<String> nu = strommarNu();
        if (nu.isEmpty()) {
            return nu;
        }
        schema.sql("select 1 from {vy}.lasposition for update").query(Integer.class).list();
        return strommarNu();
    }

    private Set<String> strommarNu() {
        return new HashSet<>(schema.sql("select distinct strom from {vy}.dott_brev").query(String.class).list());
    }

    /** @param orsak absent when the event waits behind another */
    void lagg(DomainEventMessage<?> handelse, Optional<String> orsak) {
        schema.sql("""
                        insert into {vy}.dott_brev (strom, version, typ, orsak, forsok)
                        values (:strom, :version, :typ, :orsak, :forsok)""")
                .param("strom", handelse.getAggregateIdentifier())
                .param("version", Lagrad.version(handelse))
                .param("typ", EventTypes.namn(handelse.getPayloadType()))
                .param("orsak", orsak.orElse(null))
                .param("forsok", orsak.isPresent() ? 1 : 0)
                .update();
    }

    /** The letter was tried again, in vain. */
    DottBrev gickInte(DottBrev brev, String orsak) {
        return schema.sql("""
                        update {vy}.dott_brev set orsak = :orsak, forsok = forsok + 1
                        where strom = :strom and version = :version
                        returning *""")
                .param("orsak", orsak).param("strom", brev.strom()).param("version", brev.version())
                .query(this::brev).single();
    }

    void slang(DottBrev brev) {
        schema.sql("delete from {vy}.dott_brev where strom = :strom and version = :version")
                .param("strom", brev.strom()).param("version", brev.version()).update();
    }

    long antalStrommar() {
        return finns() ? schema.sql("select count(distinct strom) from {vy}.dott_brev").query(Long.class).single() : 0;
    }

    /** Every letter, stream by stream, in the order of their versions. */
    List<DottBrev> alla() {
        return finns() ? schema.sql("select * from {vy}.dott_brev order by strom, version").query(this::brev).list()
                : List.of();
    }

    /** The stream's letters, in the order of their versions. */
    List<DottBrev> av(String strom) {
        return alla().stream().filter(brev -> brev.strom().equals(strom)).toList();
    }

    /** A view that has not been built yet has none, nor has one of a release that kept none. */
    private boolean finns() {
        return schema.jdbc().sql("select to_regclass(:tabell) is not null").param("tabell", schema.namn() + ".dott_brev")
                .query(Boolean.class).single();
    }

    private DottBrev brev(ResultSet rad, int nummer) throws SQLException {
        return new DottBrev(vy, rad.getString("strom"), rad.getLong("version"), rad.getString("typ"),
                rad.getObject("tid", OffsetDateTime.class).toInstant(), Optional.ofNullable(rad.getString("orsak")),
                rad.getInt("forsok"));
    }
}
