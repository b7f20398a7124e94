package se.liggaren.query.handelselogg;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.events.lage.Anbudssekretess;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.platform.handelser.Metadatanycklar;
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

    /** The events after the position, at most so many, to somebody in these roles. */
    List<Loggpost> las(long efter, int limit, Set<Roll> roller) {
        boolean farSe = Anbudssekretess.farSe(roller);
        Map<String, Boolean> sekretess = new HashMap<>();
        List<Lagrad> lagrade = jdbc.sql("""
                        select position, handelse_id, stromtyp, strom, version, typ, registrerad_tid, innehall, metadata
                        from handelser.handelse where position > :efter order by position limit :limit
                        """)
                .param("efter", efter)
                .param("limit", limit)
                .query((rs, _) -> new Lagrad(rs.getLong("position"), rs.getObject("handelse_id", UUID.class),
                        rs.getString("stromtyp"), rs.getString("strom"), rs.getLong("version"), rs.getString("typ"),
                        rs.getObject("registrerad_tid", OffsetDateTime.class), rs.getString("innehall"),
                        rs.getString("metadata")))
                .list();
        return lagrade.stream().map(l -> post(l, farSe ? Set.of() : hemliga(l, sekretess))).toList();
    }

    private Set<String> hemliga(Lagrad lagrad, Map<String, Boolean> sekretess) {
        Class<?> klass = EventTypes.klass(lagrad.typ()).orElseThrow();
        if (!UpphandlingEvent.class.isAssignableFrom(klass)) {
            return Set.of();
        }
        Set<String> hemliga = Anbudssekretess.hemligaFalt(handelse(lagrad.typ(), lagrad.innehall()));
        return hemliga.isEmpty() || sekretess.computeIfAbsent(lagrad.strom(), this::sekretessGaller) ? hemliga
                : Set.of();
    }

    private boolean sekretessGaller(String strom) {
        return Anbudssekretess.galler(jdbc.sql("""
                        select handelse_id, version, typ, innehall from handelser.handelse
                        where strom = :strom order by sekvens
                        """)
                .param("strom", strom)
                .query((rs, _) -> new Registrerad<>(rs.getObject("handelse_id", UUID.class), rs.getLong("version"), "",
                        handelse(rs.getString("typ"), rs.getString("innehall"))))
                .list());
    }

    private UpphandlingEvent handelse(String typ, String innehall) {
        return (UpphandlingEvent) json.readValue(innehall, EventTypes.klass(typ).orElseThrow());
    }

    private Loggpost post(Lagrad lagrad, Set<String> hemliga) {
        Innehall innehall = Innehall.utan(hemliga, (ObjectNode) json.readTree(lagrad.innehall()));
        JsonNode metadata = json.readTree(lagrad.metadata());
        return new Loggpost(lagrad.position(), lagrad.handelseId(), lagrad.stromtyp(), lagrad.strom(),
                lagrad.version(), lagrad.typ(), lagrad.registreradTid().toInstant(), innehall.falt(),
                new Loggpost.Metadata(
                        metadata.path(Metadatanycklar.ANVANDARE).asString(""),
                        metadata.path(Metadatanycklar.ROLL).asString(""),
                        metadata.path(Metadatanycklar.ORGANISATION).asString("")),
                innehall.sekretess());
    }

    private record Lagrad(long position, UUID handelseId, String stromtyp, String strom, long version, String typ,
            OffsetDateTime registreradTid, String innehall, String metadata) {
    }
}
