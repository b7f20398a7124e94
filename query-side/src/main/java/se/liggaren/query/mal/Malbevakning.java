package se.liggaren.query.mal;

import static se.liggaren.query.bevakning.Bevakningsslag.MAL_UTAN_UTFALL;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.query.bevakning.Bevakare;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakning.Atgard;
import se.liggaren.query.bevakning.Bevakningar;
import se.liggaren.query.platform.Vyschema;

/** Watches the years whose goals nobody has told the outcome of; it is to be told when the year ends. */
@Configuration(proxyBeanMethods = false)
class Malbevakning {

    private final Vyschema schema;

    Malbevakning(JdbcClient jdbc) {
        this.schema = Vyschema.levande(MalVy.NAMN, jdbc);
    }

    @Bean
    Bevakare malUtanUtfall() {
        return Bevakare.av(MAL_UTAN_UTFALL, fraga -> Bevakningar.las(schema.sql("""
                        select ar, alla, utan, count(*) over () as antal
                        from (select ar, count(*) as alla,
                                count(*) filter (where jsonb_array_length(innehall -> 'redovisningar') = 0) as utan
                            from {vy}.mal
                            where upper_inf(giltig) and upper_inf(kand) and ar <= :iAr
                            group by ar) per_ar
                        where utan > 0
                        order by ar limit :hogst
                        """)
                .param("iAr", fraga.idag().getYear())
                .param("hogst", fraga.hogst()),
                (rs, _) -> new Bevakning(LocalDate.of(rs.getInt("ar"), Month.DECEMBER, 31), "Mål " + rs.getInt("ar"),
                        "%d av %d mål saknar utfall.".formatted(rs.getLong("utan"), rs.getLong("alla")),
                        "/mal/" + rs.getInt("ar"), Optional.<Atgard>empty()), "/mal"));
    }
}
