package se.liggaren.query.mal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.query.lage.Moteslage;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads a year's goals as they stood at any moment. */
@Component
class Maluppfyllelse {

    private final Vyschema schema;
    private final JsonMapper json;

    Maluppfyllelse(JdbcClient jdbc, JsonMapper json) {
        this.schema = Vyschema.levande(MalVy.NAMN, jdbc);
        this.json = json;
    }

    /** The years that there are goals for, the latest first. */
    List<Integer> ar() {
        return schema.sql("select distinct ar from {vy}.mal where upper_inf(kand) order by ar desc")
                .query(Integer.class).list();
    }

    /** The year of the goal; empty when there is no such goal. */
    Optional<Integer> ar(UUID malId) {
        return schema.sql("select ar from {vy}.mal where id = :id and upper_inf(giltig) and upper_inf(kand)")
                .param("id", malId.toString()).query(Integer.class).optional();
    }

    /** The year's goals, in the order they were registered; empty when there were none, or we knew of none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<Malbild> las(int ar, Tidpunkt tidpunkt) {
        Map<UUID, Moteslage> moten = moten(tidpunkt);
        List<Malbild.Rad> rader = schema.sql("""
                        select id, innehall, (select max(version) from {vy}.mal_version v
                            where v.id = mal.id and v.kand_fran <= :kant) as version
                        from {vy}.mal
                        where ar = :ar and giltig @> :giltigt and kand @> :kant
                        order by (select min(kand_fran) from {vy}.mal_version v where v.id = mal.id), id
                        """)
                .param("ar", ar)
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .query((rs, _) -> Malbild.Rad.av(UUID.fromString(rs.getString("id")), rs.getLong("version"),
                        json.readValue(rs.getString("innehall"), Mal.class), moten))
                .list();
        return rader.isEmpty() ? Optional.empty() : Optional.of(Malbild.av(ar, rader, moten));
    }

    /** Every meeting, in the order of their days. */
    private Map<UUID, Moteslage> moten(Tidpunkt tidpunkt) {
        Map<UUID, Moteslage> moten = new LinkedHashMap<>();
        schema.sql("""
                        select id, innehall from {vy}.mote where giltig @> :giltigt and kand @> :kant
                        order by innehall ->> 'datum', id
                        """)
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .query(rs -> {
                    moten.put(UUID.fromString(rs.getString("id")),
                            json.readValue(rs.getString("innehall"), Moteslage.class));
                });
        return moten;
    }
}
