package se.liggaren.query.ko;

import static se.liggaren.query.bevakning.Bevakningsslag.SAKNAR_UPPHANDLARE;

import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.query.bevakning.Bevakare;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakningar;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Vyschema;

/** Watches the procurements that nobody handles. */
@Configuration(proxyBeanMethods = false)
class Kobevakning {

    private final Vyschema schema;

    Kobevakning(JdbcClient jdbc) {
        this.schema = Vyschema.levande(KoVy.NAMN, jdbc);
    }

    @Bean
    Bevakare utanUpphandlare() {
        return Bevakare.av(SAKNAR_UPPHANDLARE, fraga -> Bevakningar.las(schema.sql("""
                        select id, innehall ->> 'lopnummer' as lopnummer, innehall ->> 'namn' as namn, utan_upphandlare,
                            antal
                        from (select id, innehall, utan_upphandlare, count(*) over () as antal
                            from {vy}.upphandling
                            where upper_inf(giltig) and upper_inf(kand) and oppen and bemanning = :saknas
                            order by utan_upphandlare, id limit :hogst) forsta
                        order by utan_upphandlare, id
                        """)
                .param("saknas", Bemanning.SAKNAS.name())
                .param("hogst", fraga.hogst()),
                (rs, _) -> {
                    LocalDate sedan = LocalDate.parse(rs.getString("utan_upphandlare"));
                    return new Bevakning(sedan, rs.getString("lopnummer") + " " + rs.getString("namn"),
                            "Upphandlingen saknar upphandlare sedan %s.".formatted(Klartext.dag(sedan)),
                            "/upphandlingar/" + rs.getString("id"),
                            fraga.atgard(UpphandlingsKommando.TILLDELA_UPPHANDLARE, true, "upphandlingar",
                                    rs.getString("id")));
                }, "/ko"));
    }
}
