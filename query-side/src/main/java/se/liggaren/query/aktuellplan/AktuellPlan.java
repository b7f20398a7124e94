package se.liggaren.query.aktuellplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads a year's plan as it stood at any moment. */
@Component
class AktuellPlan {

    private final Vyschema schema;
    private final JsonMapper json;
    private final Clock klocka;
    private final String egenOrganisation;

    /** @param egenOrganisation the organisation that runs the service, whose own news is at first hand */
    AktuellPlan(JdbcClient jdbc, JsonMapper json, Clock klocka,
            @Value("${liggaren.organisation}") String egenOrganisation) {
        this.schema = Vyschema.levande(AktuellPlanVy.NAMN, jdbc);
        this.json = json;
        this.klocka = klocka;
        this.egenOrganisation = egenOrganisation;
    }

    /** The years that there is a plan for, the latest first. */
    List<Integer> ar() {
        return schema.sql("select distinct ar from {vy}.plan where upper_inf(kand) order by ar desc")
                .query(Integer.class).list();
    }

    /** The year's plan at the moment asked for; empty when there was none, or we knew of none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<Planbild> las(int ar, Tidpunkt tidpunkt) {
        return plan(ar, tidpunkt).map(plan -> Planbild.av(ar, plan.varde().lage(), plan.version(),
                rader(plan.id(), tidpunkt), legend(tidpunkt)));
    }

    /** The year's plan but for its rows. */
    Optional<Funnen> plan(int ar, Tidpunkt tidpunkt) {
        return schema.sql("""
                        select id, innehall, (select max(version) from {vy}.plan_version v
                            where v.id = plan.id and v.kand_fran <= :kant) as version
                        from {vy}.plan
                        where ar = :ar and giltig @> :giltigt and kand @> :kant
                        """)
                .param("ar", ar)
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .query((rs, _) -> new Funnen(rs.getString("id"), rs.getLong("version"),
                        json.readValue(rs.getString("innehall"), Plan.class)))
                .optional();
    }

    private List<Planbild.Rad> rader(String planId, Tidpunkt tidpunkt) {
        return schema.sql(Planrader.ALLA + """
                        select rad_id, rad.radnr, id, u.innehall, (select max(version) from {vy}.upphandling_version v
                            where v.id = u.id and v.kand_fran <= :kant) as version
                        from rad join {vy}.upphandling u using (id)
                        where u.giltig @> :giltigt and u.kand @> :kant
                        order by radnr, rad_id
                        """)
                .param("plan", planId)
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .query((rs, _) -> rad(rs, tidpunkt))
                .list();
    }

    /** The row as it was at the moment, when {@link Planrader} has found it. */
    Planbild.Rad rad(ResultSet rs, Tidpunkt tidpunkt) throws SQLException {
        return Planbild.Rad.av(
                rs.getInt("radnr"),
                rs.getObject("rad_id", UUID.class),
                UUID.fromString(rs.getString("id")),
                rs.getLong("version"),
                json.readValue(rs.getString("innehall"), Upphandlingslage.class),
                egenOrganisation,
                tidpunkt.dag(klocka));
    }

    /** The latest legend that held; before there was any, no word is defined. */
    Legend legend(Tidpunkt tidpunkt) {
        return schema.sql("select innehall from {vy}.legend where giltig @> :giltigt and kand @> :kant")
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .query((rs, _) -> json.readValue(rs.getString("innehall"), Legend.class))
                .optional()
                .orElse(Legend.INGEN);
    }

    /** @param id the plan's stream */
    record Funnen(String id, long version, Plan varde) {
    }
}
