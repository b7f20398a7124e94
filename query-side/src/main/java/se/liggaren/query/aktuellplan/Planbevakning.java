package se.liggaren.query.aktuellplan;

import static se.liggaren.query.bevakning.Bevakningsslag.PASSERAD_AVTALSSTART;
import static se.liggaren.query.bevakning.Bevakningsslag.STATUSORD_UTAN_DEFINITION;
import static se.liggaren.query.bevakning.Bevakningsslag.UPPGIFT_ATT_BEKRAFTA;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.events.legend.StatuslegendKommando;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.query.bevakning.Bevakare;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakningar;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Vyschema;

/**
 * Watches what makes the plan say less than it should: news from other regions that is too old, or soon will be, planned
 * starts that have passed, and words that nobody has defined. Only procurements that may still be changed count.
 */
@Configuration(proxyBeanMethods = false)
class Planbevakning {

    private static final int DAGAR_FORE = 7;

    private static final List<String> OPPNA =
            Arrays.stream(Fas.values()).filter(Fas::oppen).map(Enum::name).toList();

    private final Vyschema schema;
    private final String egenOrganisation;

    Planbevakning(JdbcClient jdbc, @Value("${liggaren.organisation}") String egenOrganisation) {
        this.schema = Vyschema.levande(AktuellPlanVy.NAMN, jdbc);
        this.egenOrganisation = egenOrganisation;
    }

    @Bean
    Bevakare gamlaUppgifter() {
        return Bevakare.av(UPPGIFT_ATT_BEKRAFTA, fraga -> Aktualitetskrav.den(fraga.idag())
                .map(krav -> gamlaUppgifter(fraga, krav.dagar()))
                .orElseGet(() -> new Bevakningar(List.of(), 0, "/planer")));
    }

    private Bevakningar gamlaUppgifter(Fraga fraga, int dagar) {
        return Bevakningar.las(schema.sql("""
                        select id, lopnummer, namn, region, bekraftad, count(*) over () as antal
                        from {vy}.upphandling
                        where upper_inf(giltig) and upper_inf(kand) and fas in (:oppna)
                        and bekraftad <= :dag and region <> :egen
                        order by bekraftad, lopnummer, id limit :hogst
                        """)
                .param("oppna", OPPNA)
                .param("dag", fraga.idag().plusDays(DAGAR_FORE - dagar).toString())
                .param("egen", egenOrganisation)
                .param("hogst", fraga.hogst()),
                (rs, _) -> {
                    LocalDate bekraftad = LocalDate.parse(rs.getString("bekraftad"));
                    LocalDate sista = bekraftad.plusDays(dagar);
                    return bevakning(fraga, rs, sista, "Uppgiften från %s är senast bekräftad %s och %s.".formatted(
                            rs.getString("region"), Klartext.dag(bekraftad),
                            sista.isBefore(fraga.idag()) ? "för gammal"
                                    : "blir för gammal efter " + Klartext.dag(sista)),
                            UpphandlingsKommando.BEKRAFTA_UPPGIFT);
                }, "/planer/" + fraga.idag().getYear());
    }

    @Bean
    Bevakare passeradeStarter() {
        return Bevakare.av(PASSERAD_AVTALSSTART, fraga -> Bevakningar.las(schema.sql("""
                        select id, lopnummer, namn, start_senast, status, count(*) over () as antal
                        from {vy}.upphandling
                        where upper_inf(giltig) and upper_inf(kand) and fas in (:oppna) and start_senast < :idag
                        order by start_senast, lopnummer, id limit :hogst
                        """)
                .param("oppna", OPPNA)
                .param("idag", fraga.idag().toString())
                .param("hogst", fraga.hogst()),
                (rs, _) -> {
                    LocalDate senast = LocalDate.parse(rs.getString("start_senast"));
                    return bevakning(fraga, rs, senast, "Avtalet skulle ha startat senast %s. Status är %s.".formatted(
                            Klartext.dag(senast), rs.getString("status")),
                            UpphandlingsKommando.ANDRA_PLANERAD_AVTALSSTART);
                }, "/planer/" + fraga.idag().getYear()));
    }

    private static Bevakning bevakning(Fraga fraga, ResultSet rs, LocalDate dag, String text,
            UpphandlingsKommando kommando) throws SQLException {
        String id = rs.getString("id");
        return new Bevakning(dag, rs.getString("lopnummer") + " " + rs.getString("namn"), text, "/upphandlingar/" + id,
                fraga.atgard(kommando, true, "upphandlingar", id));
    }

    /** The day of a word is the first on which a row of the year's plan has shown it since it was last away. */
    @Bean
    Bevakare ordUtanDefinition() {
        return Bevakare.av(STATUSORD_UTAN_DEFINITION, fraga -> Bevakningar.las(schema.sql("""
                        with recursive iplan as (
                            select rad.upphandling as id
                            from {vy}.plan join {vy}.planrad rad on rad.plan = plan.id
                            where plan.ar = :ar and upper_inf(plan.giltig) and upper_inf(plan.kand)
                            and upper_inf(rad.giltig) and upper_inf(rad.kand)
                            union
                            select u.ersatt_av from iplan join {vy}.upphandling u using (id)
                            where upper_inf(u.giltig) and upper_inf(u.kand) and u.ersatt_av is not null),
                        ord as (
                            select status, min(lower(giltig)) as sedan, count(*) as rader
                            from {vy}.upphandling join iplan using (id)
                            where upper_inf(giltig) and upper_inf(kand) and ersatt_av is null
                            group by status)
                        select ord.*, count(*) over () as antal from ord
                        where status not in (select definition ->> 'status'
                            from {vy}.legend, jsonb_array_elements(innehall -> 'definitioner') definition
                            where upper_inf(giltig) and upper_inf(kand))
                        order by sedan, status limit :hogst
                        """)
                .param("ar", fraga.idag().getYear())
                .param("hogst", fraga.hogst()),
                (rs, _) -> new Bevakning(rs.getObject("sedan", LocalDate.class), "Statusordet " + rs.getString("status"),
                        "Ordet står på %s i årets plan och saknar definition i statuslegenden.".formatted(
                                rs.getLong("rader") == 1 ? "1 rad" : rs.getLong("rader") + " rader"),
                        "/statuslegend", fraga.atgard(StatuslegendKommando.FASTSTALL_STATUSLEGEND, true,
                                "/statuslegend/kommandon/"
                                        + StatuslegendKommando.FASTSTALL_STATUSLEGEND.adressnamn())),
                "/statuslegend"));
    }
}
