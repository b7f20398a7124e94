package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads the board's legends. */
@Component
class Legender {

    private final Vyschema schema;
    private final JsonMapper json;

    Legender(JdbcClient jdbc, JsonMapper json) {
        this.schema = Vyschema.levande(AktuellPlanVy.NAMN, jdbc);
        this.json = json;
    }

    /** Every legend that has held some day, as is known now, the latest first. */
    List<Legendversion> alla() {
        return schema.sql("""
                        with recursive iplan as (
                            select upphandling as id, giltig from {vy}.planrad where upper_inf(kand)
                            union
                            select u.ersatt_av, iplan.giltig
                            from iplan join {vy}.upphandling u using (id)
                            where upper_inf(u.kand) and u.ersatt_av is not null)
                        select lower(legend.giltig) as fran, upper(legend.giltig) - 1 as till, legend.innehall,
                            array(select distinct u.innehall ->> 'status'
                                from iplan join {vy}.upphandling u using (id)
                                where upper_inf(u.kand) and not isempty(u.giltig * iplan.giltig * legend.giltig)) as ord
                        from {vy}.legend
                        where upper_inf(legend.kand)
                        order by lower(legend.giltig) desc
                        """)
                .query((rs, _) -> version(
                        rs.getObject("fran", LocalDate.class),
                        Optional.ofNullable(rs.getObject("till", LocalDate.class)),
                        json.readValue(rs.getString("innehall"), Legend.class),
                        (String[]) rs.getArray("ord").getArray()))
                .list();
    }

    private static Legendversion version(LocalDate fran, Optional<LocalDate> till, Legend legend, String[] ord) {
        List<String> definierade = legend.definitioner().stream().map(Statusdefinition::status).toList();
        return new Legendversion(legend.version(), fran, till, legend.kalla(), legend.definitioner(),
                Arrays.stream(ord).filter(Predicate.not(definierade::contains))
                        .sorted(Comparator.comparing(Upphandlingslage.STATUSORD::indexOf)).toList());
    }
}
