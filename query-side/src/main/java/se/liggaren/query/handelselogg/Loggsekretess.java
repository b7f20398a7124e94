package se.liggaren.query.handelselogg;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.events.lage.Anbudssekretess;
import se.liggaren.events.upphandling.UpphandlingEvent;
import tools.jackson.databind.json.JsonMapper;

/** What of the log is secret to one reader, while she reads; each procurement is asked about once. */
final class Loggsekretess {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final boolean farSe;
    private final Map<String, Boolean> galler = new HashMap<>();

    Loggsekretess(JdbcClient jdbc, JsonMapper json, Set<Roll> roller) {
        this.jdbc = jdbc;
        this.json = json;
        this.farSe = Anbudssekretess.farSe(roller);
    }

    /** The fields of the stream's event that the reader may not see. */
    Set<String> hemliga(String strom, Handelse handelse) {
        if (farSe || !(handelse instanceof UpphandlingEvent event)) {
            return Set.of();
        }
        Set<String> hemliga = Anbudssekretess.hemligaFalt(event);
        return hemliga.isEmpty() || galler.computeIfAbsent(strom, this::gallerSekretess) ? hemliga : Set.of();
    }

    private boolean gallerSekretess(String strom) {
        return Anbudssekretess.galler(jdbc.sql("""
                        select handelse_id, version, typ, innehall from handelser.handelse
                        where strom = :strom order by sekvens
                        """)
                .param("strom", strom)
                .query((rs, _) -> new Registrerad<>(rs.getObject("handelse_id", UUID.class), rs.getLong("version"), "",
                        (UpphandlingEvent) handelse(rs.getString("typ"), rs.getString("innehall"), json)))
                .list());
    }

    /** The event that is stored under the name. */
    static Handelse handelse(String typ, String innehall, JsonMapper json) {
        return (Handelse) json.readValue(innehall, EventTypes.klass(typ).orElseThrow());
    }
}
