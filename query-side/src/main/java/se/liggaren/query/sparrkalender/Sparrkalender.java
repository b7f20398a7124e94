package se.liggaren.query.sparrkalender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.events.lage.Sparr;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads which standstills ran on a day. */
@Component
class Sparrkalender {

    private final Vyschema schema;
    private final JsonMapper json;
    private final Clock klocka;

    Sparrkalender(JdbcClient jdbc, JsonMapper json, Clock klocka) {
        this.schema = Vyschema.levande(SparrkalenderVy.NAMN, jdbc);
        this.json = json;
        this.klocka = klocka;
    }

    /**
     * The standstills that run on a day.
     *
     * @param sparrar by their last day
     */
    record Dag(LocalDate dag, List<Rad> sparrar) {
    }

    /**
     * A standstill that runs.
     *
     * @param sistaSparrdag its last day, unless a review prolongs it
     * @param tidigastAvtal first day on which a contract may be signed; unknown while a review prolongs it
     * @param malnummer     the docket numbers of the open reviews
     */
    record Rad(UUID upphandlingId, String lopnummer, String namn, Optional<String> delomrade, String ansvarigRegion,
            Sparr.Status status, LocalDate sistaSparrdag, Optional<LocalDate> tidigastAvtal, List<String> malnummer) {

        static Rad av(UUID id, Sparrlage lage) {
            LocalDate sista = lage.sistaSparrdag().orElseThrow();
            return new Rad(id, lage.lopnummer(), lage.namn(), lage.delomrade(), lage.ansvarigRegion(),
                    lage.forlangd() ? Sparr.Status.FORLANGD : Sparr.Status.LOPER, sista,
                    Optional.of(sista.plusDays(1)).filter(_ -> !lage.forlangd()), lage.malnummer());
        }
    }

    /** The standstills that ran on the day asked for, by what was known at the instant asked for. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Dag las(Tidpunkt tidpunkt) {
        LocalDate dag = tidpunkt.dag(klocka);
        return new Dag(dag, schema.sql("""
                        select id, innehall from {vy}.upphandling
                        where giltig @> :giltigt and kand @> :kant
                        and (sista_sparrdag >= :dag or forlangd and sista_sparrdag is not null)
                        order by sista_sparrdag, lopnummer, id
                        """)
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .param("dag", dag.toString())
                .query((rs, _) -> Rad.av(UUID.fromString(rs.getString("id")),
                        json.readValue(rs.getString("innehall"), Sparrlage.class)))
                .list());
    }
}
