package se.liggaren.query.avtal;

import static se.liggaren.query.bevakning.Bevakningsslag.AVTALSLUCKA;
import static se.liggaren.query.bevakning.Bevakningsslag.AVTAL_ATT_FORLANGA;

import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.avtal.Avtalslage;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.query.bevakning.Bevakare;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakningar;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Vyschema;

/** Watches the contracts that soon are too late to extend, and those that nothing follows in time. */
@Configuration(proxyBeanMethods = false)
class Avtalsbevakning {

    private static final int DAGAR_FORE_FORLANGNING = 90;

    /** As long before the end as a procurement may take. */
    private static final int DAGAR_FORE_LUCKA = 365;

    private final Vyschema schema;

    Avtalsbevakning(JdbcClient jdbc) {
        this.schema = Vyschema.levande(AvtalVy.NAMN, jdbc);
    }

    @Bean
    Bevakare avtalAttForlanga() {
        return Bevakare.av(AVTAL_ATT_FORLANGA, fraga -> Bevakningar.las(schema.sql("""
                        select id, innehall ->> 'namn' as namn, senast_forlanga, count(*) over () as antal
                        from {vy}.avtal
                        where upper_inf(giltig) and upper_inf(kand) and lage = :pagaende
                        and senast_forlanga between :idag and :tom
                        order by senast_forlanga, namn, id limit :hogst
                        """)
                .param("pagaende", Avtalslage.PAGAENDE.name())
                .param("idag", fraga.idag().toString())
                .param("tom", fraga.idag().plusDays(DAGAR_FORE_FORLANGNING).toString())
                .param("hogst", fraga.hogst()),
                (rs, _) -> {
                    LocalDate sista = LocalDate.parse(rs.getString("senast_forlanga"));
                    return new Bevakning(sista, "Avtal: " + rs.getString("namn"),
                            "Sista dag att förlänga avtalet är %s.".formatted(Klartext.dag(sista)),
                            "/avtal/" + rs.getString("id"), fraga.atgard(AvtalKommando.FORLANG_AVTAL, true, "avtal",
                                    rs.getString("id")));
                }, "/avtal"));
    }

    @Bean
    Bevakare avtalsluckor() {
        return Bevakare.av(AVTALSLUCKA, fraga -> Bevakningar.las(schema.sql("""
                        select id, innehall ->> 'namn' as namn, slut, antal
                        from (select avtal.id, avtal.namn, avtal.innehall, avtal.slut, count(*) over () as antal
                            from {vy}.avtal left join {vy}.upphandling egen on egen.id = avtal.upphandling
                                and upper_inf(egen.giltig) and upper_inf(egen.kand)
                            where upper_inf(avtal.giltig) and upper_inf(avtal.kand)
                            and avtal.lage <> :slut and avtal.slut <= :tom
                            and not exists (select from {vy}.upphandling u
                                where upper_inf(u.giltig) and upper_inf(u.kand) and {foljer})
                            order by avtal.slut, avtal.namn, avtal.id limit :hogst) forsta
                        order by slut, forsta.namn, id
                        """.replace("{foljer}", Avtalsregister.FOLJER))
                .param("slut", Avtalslage.SLUT.name())
                .param("tom", fraga.idag().plusDays(DAGAR_FORE_LUCKA).toString())
                .param("hogst", fraga.hogst()),
                (rs, _) -> lucka(fraga, rs.getString("id"), rs.getString("namn"),
                        LocalDate.parse(rs.getString("slut"))), "/avtal"));
    }

    private static Bevakning lucka(Fraga fraga, String id, String namn, LocalDate slut) {
        return new Bevakning(slut, "Avtal: " + namn, "%s och ingen upphandling följer i tid.".formatted(
                slut.isBefore(fraga.idag()) ? "Avtalet löpte ut " + Klartext.dag(slut)
                        : "Avtalet löper till och med " + Klartext.dag(slut)),
                "/avtal/" + id, fraga.atgard(UpphandlingsKommando.LAGG_UPP_UPPHANDLING, true, "/upphandlingar/ny"));
    }
}
