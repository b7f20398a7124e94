package se.liggaren.query.nyckeltal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.events.nyckeltal.Nyckeltalsstrom;
import se.liggaren.query.lage.Moteslage;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads key figures and the municipalities' statistics as they stood at any moment. */
@Component
class Nyckeltal {

    private final Vyschema schema;
    private final JsonMapper json;

    Nyckeltal(JdbcClient jdbc, JsonMapper json) {
        this.schema = Vyschema.levande(NyckeltalVy.NAMN, jdbc);
        this.json = json;
    }

    /** Every series, by what it is called. */
    List<Seriebild> serier(Tidpunkt tidpunkt) {
        return las("serie", tidpunkt, Serie.class).stream()
                .map(last -> Seriebild.av(Nyckeltalsstrom.serie(last.strom()), last.version(), last.varde()))
                .sorted(Comparator.comparing(Seriebild::namn, Svenska.ordning()))
                .toList();
    }

    /** Every year that there are statistics of, the latest first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<Kommunbild> kommunstatistik(Tidpunkt tidpunkt) {
        Map<UUID, Moteslage> moten = new HashMap<>();
        las("mote", tidpunkt, Moteslage.class).forEach(last -> moten.put(UUID.fromString(last.strom()), last.varde()));
        return las("statistik", tidpunkt, Statistikar.class).stream()
                .map(last -> Kommunbild.av(last.version(), last.varde(), moten))
                .sorted(Comparator.comparing(Kommunbild::ar).reversed())
                .toList();
    }

    /** The series of the name; empty when there was none, or we knew of none. */
    Optional<Seriebild> serie(String serie, Tidpunkt tidpunkt) {
        return serier(tidpunkt).stream().filter(bild -> bild.serie().equals(serie)).findFirst();
    }

    /** What a stream said, and its version. */
    private record Last<V>(String strom, long version, V varde) {
    }

    /** Every stream of the table: there are few, and they grow by a figure a year. */
    private <V> List<Last<V>> las(String tabell, Tidpunkt tidpunkt, Class<V> typ) {
        return schema.sql("""
                        select id, innehall, (select max(version) from {vy}.%1$s_version v
                            where v.id = %1$s.id and v.kand_fran <= :kant) as version
                        from {vy}.%1$s where giltig @> :giltigt and kand @> :kant
                        """.formatted(tabell))
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .query((rs, _) -> new Last<>(rs.getString("id"), rs.getLong("version"),
                        json.readValue(rs.getString("innehall"), typ)))
                .list();
    }
}
