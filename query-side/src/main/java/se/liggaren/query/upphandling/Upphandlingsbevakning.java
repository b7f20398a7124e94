package se.liggaren.query.upphandling;

import static se.liggaren.query.bevakning.Bevakningsslag.ANBUDSTID;
import static se.liggaren.query.bevakning.Bevakningsslag.OVERPROVNING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.events.lage.Overprovning;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.query.bevakning.Bevakare;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakningar;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Watches the tender times that soon are out, or are out with nothing done, and the reviews that go on. */
@Configuration(proxyBeanMethods = false)
class Upphandlingsbevakning {

    private static final int DAGAR_FORE = 7;

    private final Vyschema schema;
    private final JsonMapper json;

    Upphandlingsbevakning(JdbcClient jdbc, JsonMapper json) {
        this.schema = Vyschema.levande(UpphandlingVy.NAMN, jdbc);
        this.json = json;
    }

    @Bean
    Bevakare anbudstider() {
        return Bevakare.av(ANBUDSTID, fraga -> Bevakningar.las(schema.sql("""
                        select id, innehall, count(*) over () as antal from {vy}.upphandling
                        where upper_inf(giltig) and upper_inf(kand) and fas = :annonserad and sista_anbudsdag <= :tom
                        order by sista_anbudsdag, lopnummer, id limit :hogst
                        """)
                .param("annonserad", Fas.ANNONSERAD.name())
                .param("tom", fraga.idag().plusDays(DAGAR_FORE).toString())
                .param("hogst", fraga.hogst()),
                (rs, _) -> anbudstid(fraga, rs), "/upphandlingar?status=Annonserad"));
    }

    private Bevakning anbudstid(Fraga fraga, ResultSet rs) throws SQLException {
        Upphandlingslage lage = lage(rs);
        LocalDate sista = lage.sistaAnbudsdag().orElseThrow();
        boolean ute = sista.isBefore(fraga.idag());
        return bevakning(fraga, rs, lage, sista, ute
                ? "Anbudstiden gick ut %s och utvärderingen är inte påbörjad.".formatted(Klartext.dag(sista))
                : "Sista dag att lämna anbud är %s.".formatted(Klartext.dag(sista)),
                ute ? UpphandlingsKommando.PABORJA_UTVARDERING : UpphandlingsKommando.FORLANG_ANBUDSTID);
    }

    @Bean
    Bevakare overprovningar() {
        return Bevakare.av(OVERPROVNING, fraga -> Bevakningar.las(schema.sql("""
                        select id, innehall, count(*) over () as antal from {vy}.upphandling
                        where upper_inf(giltig) and upper_inf(kand) and status = lower(:status collate pg_c_utf8)
                        order by innehall #>> '{overprovningar,0,inkom}', lopnummer, id limit :hogst
                        """)
                .param("status", Upphandlingslage.OVERPROVNING)
                .param("hogst", fraga.hogst()),
                (rs, _) -> overprovning(fraga, rs), "/upphandlingar?status=" + Upphandlingslage.OVERPROVNING));
    }

    private Bevakning overprovning(Fraga fraga, ResultSet rs) throws SQLException {
        Upphandlingslage lage = lage(rs);
        List<Overprovning> oppna = lage.overprovningar().stream().filter(Overprovning::oppen).toList();
        LocalDate sedan = oppna.stream().flatMap(o -> o.inkom().stream()).min(LocalDate::compareTo)
                .orElse(lage.senastBekraftad());
        return bevakning(fraga, rs, lage, sedan,
                oppna.stream().map(Upphandlingsbevakning::mal).collect(Collectors.joining(" ")),
                UpphandlingsKommando.REGISTRERA_DOM);
    }

    private static String mal(Overprovning mal) {
        return mal.malnummer().map(nr -> "Mål " + nr).orElse("Överprövning med okänt målnummer")
                + mal.instans().map(i -> " i " + Klartext.av(i)).orElse("")
                + mal.utfall().map(u -> ": " + Klartext.av(u)).orElse("")
                + (mal.overklagad() ? ", överklagad." : ".");
    }

    private Upphandlingslage lage(ResultSet rs) throws SQLException {
        return json.readValue(rs.getString("innehall"), Upphandlingslage.class);
    }

    private static Bevakning bevakning(Fraga fraga, ResultSet rs, Upphandlingslage lage, LocalDate dag, String text,
            UpphandlingsKommando kommando) throws SQLException {
        String id = rs.getString("id");
        return new Bevakning(dag, lage.lopnummer() + " " + lage.namn(), text, "/upphandlingar/" + id,
                fraga.atgard(kommando, UpphandlingsKommando.oppnaFor(lage).contains(kommando), "upphandlingar", id));
    }
}
