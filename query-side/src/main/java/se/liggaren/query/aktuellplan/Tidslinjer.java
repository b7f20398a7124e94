package se.liggaren.query.aktuellplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.liggaren.events.Segment;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads the courses of those procurements that are shown, as they stood at any moment. */
@Component
class Tidslinjer {

    private final Vyschema schema;
    private final JsonMapper json;
    private final Clock klocka;

    Tidslinjer(JdbcClient jdbc, JsonMapper json, Clock klocka) {
        this.schema = Vyschema.levande(AktuellPlanVy.NAMN, jdbc);
        this.json = json;
        this.klocka = klocka;
    }

    /**
     * The courses up to the moment, in the order of the ids; one that was not entered then is left out.
     *
     * @param upphandlingar the procurements that are shown; nothing else is read
     */
    Tidslinjebild las(List<UUID> upphandlingar, Tidpunkt tidpunkt) {
        LocalDate dag = tidpunkt.dag(klocka);
        Map<UUID, List<Segment<Upphandlingslage>>> segment = segment(upphandlingar, tidpunkt);
        return Tidslinjebild.av(upphandlingar.stream().filter(segment::containsKey)
                .map(id -> Forlopp.av(id, segment.get(id), dag)).toList(), tidpunkt, dag);
    }

    private Map<UUID, List<Segment<Upphandlingslage>>> segment(Collection<UUID> upphandlingar, Tidpunkt tidpunkt) {
        Map<UUID, List<Segment<Upphandlingslage>>> segment = new HashMap<>();
        if (!upphandlingar.isEmpty()) {
            schema.sql("""
                            select id, lower(giltig) as fran, innehall from {vy}.upphandling
                            where id in (:ids) and kand @> :kant and lower(giltig) <= :giltigt
                            order by id, fran
                            """)
                    .param("ids", upphandlingar.stream().map(UUID::toString).distinct().toList())
                    .param("kant", tidpunkt.kantParameter())
                    .param("giltigt", tidpunkt.giltigtParameter())
                    .query(rs -> {
                        segment.computeIfAbsent(UUID.fromString(rs.getString("id")), _ -> new ArrayList<>())
                                .add(new Segment<>(rs.getObject("fran", LocalDate.class),
                                        json.readValue(rs.getString("innehall"), Upphandlingslage.class)));
                    });
        }
        return segment;
    }
}
