package se.liggaren.query.sparrkalender;

import static se.liggaren.query.bevakning.Bevakningsslag.AVTALSSPARR_SLUTAR;
import static se.liggaren.query.bevakning.Bevakningsslag.AVTAL_ATT_TECKNA;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.query.bevakning.Bevakare;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakning.Atgard;
import se.liggaren.query.bevakning.Bevakningar;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Vyschema;

/** Watches the standstills: those that soon end, and those that have ended with no contract signed. */
@Configuration(proxyBeanMethods = false)
class Sparrbevakning {

    private static final int DAGAR_FORE = 14;

    /** While a review prolongs a standstill its day says nothing; the review itself is watched elsewhere. */
    private static final String SPARRAR = """
            select id, lopnummer, innehall ->> 'namn' as namn, sista_sparrdag, antal
            from (select id, lopnummer, innehall, sista_sparrdag, count(*) over () as antal
                from {vy}.upphandling
                where upper_inf(giltig) and upper_inf(kand) and not forlangd
                and sista_sparrdag >= :fran and sista_sparrdag < :fore
                order by sista_sparrdag, lopnummer, id limit :hogst) forsta
            order by sista_sparrdag, lopnummer, id
            """;

    private final Vyschema schema;

    Sparrbevakning(JdbcClient jdbc) {
        this.schema = Vyschema.levande(SparrkalenderVy.NAMN, jdbc);
    }

    @Bean
    Bevakare sparrarSomSlutar() {
        return Bevakare.av(AVTALSSPARR_SLUTAR, fraga -> Bevakningar.las(
                sparrar(fraga, fraga.idag().toString(), fraga.idag().plusDays(DAGAR_FORE + 1).toString()),
                (rs, _) -> bevakning(rs, Optional.empty(),
                        "Avtalsspärren löper till och med %s. Avtal får tecknas tidigast %s."), "/sparrar"));
    }

    @Bean
    Bevakare sparrarSomHarLoptUt() {
        return Bevakare.av(AVTAL_ATT_TECKNA, fraga -> Bevakningar.las(sparrar(fraga, "", fraga.idag().toString()),
                (rs, _) -> bevakning(rs, fraga.atgard(UpphandlingsKommando.TECKNA_AVTAL, true, "upphandlingar",
                        rs.getString("id")), "Avtalsspärren löpte till och med %s och inget avtal är tecknat."),
                "/upphandlingar?status=Tilldelad"));
    }

    private StatementSpec sparrar(Fraga fraga, String fran, String fore) {
        return schema.sql(SPARRAR).param("fran", fran).param("fore", fore).param("hogst", fraga.hogst());
    }

    private static Bevakning bevakning(ResultSet rs, Optional<Atgard> atgard, String text) throws SQLException {
        LocalDate sista = LocalDate.parse(rs.getString("sista_sparrdag"));
        return new Bevakning(sista, rs.getString("lopnummer") + " " + rs.getString("namn"),
                text.formatted(Klartext.dag(sista), Klartext.dag(sista.plusDays(1))),
                "/upphandlingar/" + rs.getString("id"), atgard);
    }
}
