package se.liggaren.query.handelselogg;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.liggaren.platform.handelser.Lagringsformer;
import se.liggaren.platform.handelser.Metadatanycklar;
import se.liggaren.platform.sekretess.Sekretessprovning;
import se.liggaren.query.sekretess.Innehall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the log where it is kept in PostgreSQL. */
@Component
class Handelselogg {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Handelselogg(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The events after the position, at most so many. */
    List<Loggpost> las(long efter, int limit, Sekretessprovning provning) {
        Loggsekretess sekretess = new Loggsekretess(jdbc, provning);
        List<Lagrad> lagrade = jdbc.sql("""
                        select position, handelse_id, stromtyp, strom, version, typ, typversion, registrerad_tid, innehall,
                            metadata
                        from handelser.handelse where position > :efter order by position limit :limit
                        """)
                .param("efter", efter)
                .param("limit", limit)
                .query((rs, _) -> new Lagrad(rs.getLong("position"), rs.getObject("handelse_id", UUID.class),
                        rs.getString("stromtyp"), rs.getString("strom"), rs.getLong("version"), rs.getString("typ"),
                        rs.getString("typversion"),
                        rs.getObject("registrerad_tid", OffsetDateTime.class), rs.getString("innehall"),
                        rs.getString("metadata")))
                .list();
        return lagrade.stream().map(l -> post(l, sekretess.hemliga(l.strom(),
                Lagringsformer.las(l.typ(), l.typversion(), l.innehall())))).toList();
    }

    private Loggpost post(Lagrad lagrad, Set<String> hemliga) {
        Innehall innehall = Innehall.utan(hemliga, (ObjectNode) json.readTree(lagrad.innehall()));
        JsonNode metadata = json.readTree(lagrad.metadata());
        return new Loggpost(lagrad.position(), lagrad.handelseId(), lagrad.stromtyp(), lagrad.strom(),
                lagrad.version(), lagrad.typ(), lagrad.typversion(), lagrad.registreradTid().toInstant(), innehall.falt(),
                new Loggpost.Metadata(
                        metadata.path(Metadatanycklar.ANVANDARE).asString(""),
                        metadata.path(Metadatanycklar.ROLL).asString(""),
                        metadata.path(Metadatanycklar.ORGANISATION).asString("")),
                innehall.sekretess());
    }

    private record Lagrad(long position, UUID handelseId, String stromtyp, String strom, long version, String typ,
            String typversion, OffsetDateTime registreradTid, String innehall, String metadata) {
    }
}
