package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads the reports that were frozen at the meetings. */
@Component
class Rapporter {

    private static final String RAPPORT =
            "select sammantrade_id, mote, registrerad, sha256, innehall from {vy}.rapport ";

    private final Vyschema schema;
    private final JsonMapper json;
    private final RowMapper<Rapport> rapport;

    Rapporter(JdbcClient jdbc, JsonMapper json) {
        this.schema = Vyschema.levande(AktuellPlanVy.NAMN, jdbc);
        this.json = json;
        this.rapport = (rs, _) -> new Rapport(
                rs.getObject("sammantrade_id", UUID.class),
                json.readValue(rs.getString("mote"), Redovisningsmote.class),
                rs.getObject("registrerad", OffsetDateTime.class).toInstant(),
                rs.getString("sha256"),
                rs.getString("innehall"),
                json.readValue(rs.getString("innehall"), Motesrapport.class));
    }

    /** The report that was frozen at the meeting; empty when none was. */
    Optional<Rapport> las(UUID sammantradeId) {
        return schema.sql(RAPPORT + "where sammantrade_id = :id").param("id", sammantradeId).query(rapport).optional();
    }

    /** The report of the same year's plan that the board was given before this one. */
    Optional<Rapport> fore(Rapport denna) {
        return schema.sql(RAPPORT + """
                        where planar = :planar and (lagetden, position) < (:lagetDen, :position)
                        order by lagetden desc, position desc limit 1
                        """)
                .param("planar", denna.innehall().planar())
                .param("lagetDen", denna.innehall().lagetDen())
                .param("position", denna.innehall().snapshotPosition())
                .query(rapport).optional();
    }

    /** The last report of the year's plan that shows the day or one before it. */
    Optional<Rapport> senaste(int planar, LocalDate dag) {
        return schema.sql(RAPPORT + """
                        where planar = :planar and lagetden <= :dag
                        order by lagetden desc, position desc limit 1
                        """)
                .param("planar", planar)
                .param("dag", dag)
                .query(rapport).optional();
    }

    /** What every report is called, the latest first. */
    List<Rapportnamn> namn() {
        return schema.sql("""
                        select sammantrade_id, planar, lagetden, mote from {vy}.rapport
                        order by lagetden desc, position desc
                        """)
                .query((rs, _) -> new Rapportnamn(rs.getObject("sammantrade_id", UUID.class), rs.getInt("planar"),
                        rs.getObject("lagetden", LocalDate.class),
                        json.readValue(rs.getString("mote"), Redovisningsmote.class)))
                .list();
    }

    /** The reports of the latest plan that has any, in order. */
    List<Rapport> senasteAret() {
        return schema.sql(RAPPORT + """
                        where planar = (select max(planar) from {vy}.rapport)
                        order by lagetden, position
                        """)
                .query(rapport).list();
    }
}
