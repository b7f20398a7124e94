package se.liggaren.query.handelselogg;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.events.Handelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.platform.handelser.Lagringsformer;
import se.liggaren.platform.sekretess.Sekretessprovning;

/** What of the log is secret to one reader, while she reads. */
final class Loggsekretess {

    private final JdbcClient jdbc;
    private final Sekretessprovning provning;

    Loggsekretess(JdbcClient jdbc, Sekretessprovning provning) {
        this.jdbc = jdbc;
        this.provning = provning;
    }

    /** The fields of the stream's event that the reader may not see. */
    Set<String> hemliga(String strom, Handelse handelse) {
        return handelse instanceof UpphandlingEvent event
                ? provning.hemliga(UUID.fromString(strom), event, () -> hela(strom)) : Set.of();
    }

    private List<Registrerad<UpphandlingEvent>> hela(String strom) {
        return jdbc.sql("""
                        select handelse_id, version, typ, typversion, innehall from handelser.handelse
                        where strom = :strom order by sekvens
                        """)
                .param("strom", strom)
                .query((rs, _) -> new Registrerad<UpphandlingEvent>(rs.getObject("handelse_id", UUID.class),
                        rs.getLong("version"), "", (UpphandlingEvent) Lagringsformer.las(rs.getString("typ"),
                                rs.getString("typversion"), rs.getString("innehall"))))
                .list();
    }
}
