package se.liggaren.query.sammantrade;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads the board's meetings. */
@Component
class Sammantraden {

    private static final String SAMMANTRADE = """
            select id, version, innehall, array(select annat.id from {vy}.sammantrade annat
                where annat.informationsmote_id = sammantrade.id order by annat.datum, annat.id) as ersatter
            from {vy}.sammantrade
            """;

    private final Vyschema schema;
    private final RowMapper<Sammantradesbild> bild;

    Sammantraden(JdbcClient jdbc, JsonMapper json) {
        this.schema = Vyschema.levande(SammantradeVy.NAMN, jdbc);
        this.bild = (rs, _) -> new Sammantradesbild(
                rs.getObject("id", UUID.class),
                rs.getLong("version"),
                json.readValue(rs.getString("innehall"), Sammantrade.class),
                Arrays.stream((UUID[]) rs.getArray("ersatter").getArray()).toList(),
                Optional.empty());
    }

    Optional<Sammantradesbild> las(UUID id) {
        return schema.sql(SAMMANTRADE + "where id = :id").param("id", id).query(bild).optional();
    }

    /** The first meeting on the day or later that is still planned. */
    Optional<Sammantradesbild> nasta(LocalDate dag) {
        return schema.sql(SAMMANTRADE + """
                        where datum >= :dag and innehall ->> 'lage' = :planerat order by datum, start, id limit 1
                        """)
                .param("dag", dag.toString())
                .param("planerat", Sammantradeslage.PLANERAT.name())
                .query(bild).optional();
    }

    /** The meetings from the one day to the other, by day. */
    List<Sammantradesbild> mellan(LocalDate forsta, LocalDate sista) {
        return schema.sql(SAMMANTRADE + "where datum between :forsta and :sista order by datum, start, id")
                .param("forsta", forsta.toString())
                .param("sista", sista.toString())
                .query(bild).list();
    }

    /** Every meeting by day, with what can be counted of each year; only one year's when that is asked for. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Lista lista(Optional<Integer> ar, Sidindelning sida) {
        List<Sammantradesbild> alla = ar
                .map(a -> schema.sql(SAMMANTRADE + "where ar = :ar order by datum, start, id").param("ar", a))
                .orElseGet(() -> schema.sql(SAMMANTRADE + "order by datum, start, id"))
                .query(bild).list();
        return new Lista(
                alla.stream().skip(sida.offset()).limit(sida.limit()).toList(),
                alla.stream().map(Sammantradesbild::sammantrade)
                        .collect(Collectors.groupingBy(s -> s.datum().getYear())).entrySet().stream()
                        .map(e -> Arsrakning.av(e.getKey(), e.getValue())).toList(),
                alla.size(), sida.page(), sida.limit());
    }

    /** The years in which there are meetings, the latest first. */
    List<Integer> ar() {
        return schema.sql("select distinct ar from {vy}.sammantrade order by ar desc").query(Integer.class).list();
    }

    /**
     * One page of the meetings.
     *
     * @param perAr  what can be counted of each year's meetings, on whatever page they are
     * @param totalt how many there are on all pages
     */
    record Lista(List<Sammantradesbild> sammantraden, List<Arsrakning> perAr, long totalt, int page, int limit) {
    }
}
