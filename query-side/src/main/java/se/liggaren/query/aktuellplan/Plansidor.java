package se.liggaren.query.aktuellplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;

/** Reads as much of a year's plan as a page shows, so that a long plan is as quick as a short one. */
@Component
class Plansidor {

    /** A year's plan of today fits on one page. */
    static final int RADER_PER_SIDA = 50;

    /** So many of the rows that left the plan on a day are told by name. */
    static final int BORTTAGNA_SOM_VISAS = 20;

    private static final String VILLKOR = """
            not exists (select from unnest(string_to_array({vy}.sokform(:q), ' ')) ord where strpos(soktext, ord) = 0)
            and (:region = '' or region = :region)
            and (:status = '' or status = :status)
            and (:bemanning = '' or bemanning = :bemanning)
            and (not :passerad or fas not in ('AVTALET_STARTAT', 'AVTAL_SLUT', 'STRUKEN') and start_senast < :dag)
            """;

    private final AktuellPlan planer;
    private final Vyschema schema;
    private final Clock klocka;

    private final Svarsminne<Dagfraga, List<Andringsdag>> dagar;
    private final Svarsminne<Sidfraga, Optional<Plansida>> sidor;

    Plansidor(AktuellPlan planer, JdbcClient jdbc, Clock klocka) {
        this.planer = planer;
        this.schema = Vyschema.levande(AktuellPlanVy.NAMN, jdbc);
        this.klocka = klocka;
        this.dagar = new Svarsminne<>(schema);
        this.sidor = new Svarsminne<>(schema);
    }

    /**
     * What the page shows of the year's plan at the moment; empty when there was none, or we knew of none. A page after
     * the last is the last.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<Plansida> las(int ar, Tidpunkt tidpunkt, Radurval urval) {
        return sidor.svar(new Sidfraga(ar, tidpunkt, tidpunkt.dag(klocka), urval), () -> lasSida(ar, tidpunkt, urval));
    }

    private Optional<Plansida> lasSida(int ar, Tidpunkt tidpunkt, Radurval urval) {
        return planer.plan(ar, tidpunkt).map(plan -> {
            List<Fordelning.Grupp> grupper = grupper(ar, tidpunkt, urval);
            long traffar = grupper.stream().mapToLong(Fordelning.Grupp::traffar).sum();
            long sista = Math.max(1, (traffar + RADER_PER_SIDA - 1) / RADER_PER_SIDA);
            Sidindelning indelning = new Sidindelning((int) Math.min(urval.page(), sista), RADER_PER_SIDA);
            Legend legend = planer.legend(tidpunkt);
            return new Plansida(ar, plan.varde().lage(), traffar == 0 ? List.of()
                    : rader(ar, tidpunkt, urval, indelning), traffar, indelning, Fordelning.av(grupper, legend), legend);
        });
    }

    /** The days on which the plan came to show something else, as far as was known, the first first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<Andringsdag> andringsdagar(int ar, Tidpunkt tidpunkt) {
        return dagar.svar(new Dagfraga(ar, tidpunkt.kant()), () -> lasAndringsdagar(ar, tidpunkt));
    }

    private List<Andringsdag> lasAndringsdagar(int ar, Tidpunkt tidpunkt) {
        return schema.sql("""
                        with recursive led as (
                            select rad_id, upphandling as id, giltig from {vy}.planrad
                            where plan = :plan and kand @> :kant
                            union
                            select led.rad_id, u.ersatt_av, led.giltig * u.giltig
                            from led join {vy}.upphandling u using (id)
                            where u.ersatt_av is not null and u.kand @> :kant and u.giltig && led.giltig),
                        segment as (
                            select id, giltig, jamford is distinct from lag(jamford)
                                over (partition by id order by giltig) as nytt
                            from {vy}.upphandling
                            where kand @> :kant and id in (select id from led)),
                        andring as (
                            select rad_id, greatest(lower(segment.giltig), lower(led.giltig)) as dag
                            from led join segment using (id)
                            where segment.giltig && led.giltig
                            and (nytt or segment.giltig @> lower(led.giltig))
                            union all
                            select rad_id, upper(giltig) from {vy}.planrad
                            where plan = :plan and kand @> :kant and not upper_inf(giltig))
                        select dag, count(distinct rad_id) as rader from andring group by dag order by dag
                        """)
                .param("plan", Planstrom.namn(ar))
                .param("kant", tidpunkt.kantParameter())
                .query((rs, _) -> new Andringsdag(rs.getObject("dag", LocalDate.class), rs.getInt("rader")))
                .list();
    }

    /**
     * What differs between the rows shown and the plan at the end of the day before, and which rows have left it since
     * then.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Skillnad sedanDagenFore(int ar, Tidpunkt tidpunkt, List<Planbild.Rad> visade) {
        LocalDate dag = tidpunkt.dag(klocka);
        List<String> borttagna = schema.sql("""
                        select rad_id::text from {vy}.planrad
                        where plan = :plan and kand @> :kant and upper(giltig) = :dag
                        order by radnr, rad_id limit :antal
                        """)
                .param("plan", Planstrom.namn(ar))
                .param("kant", tidpunkt.kantParameter())
                .param("dag", dag)
                .param("antal", BORTTAGNA_SOM_VISAS)
                .query(String.class).list();
        Tidpunkt fore = new Tidpunkt(Optional.of(dag.minusDays(1)), tidpunkt.kant());
        List<String> rader = Stream.concat(Stream.of(""), Stream.concat(
                visade.stream().map(rad -> rad.radId().toString()), borttagna.stream())).toList();
        List<Radlage> forut = vid(fore, ar, schema.sql(Planrader.vid("planrad.rad_id::text in (:rader)") + """
                        select rad_id, rad.radnr, id, u.innehall, 0 as version
                        from rad join {vy}.upphandling u using (id)
                        where u.giltig @> :giltigt and u.kand @> :kant
                        order by radnr, rad_id
                        """)
                .param("rader", rader))
                .query((rs, _) -> Radlage.av(planer.rad(rs, fore))).list();
        return Skillnad.mellan(forut, visade.stream().map(Radlage::av).toList());
    }

    private List<Fordelning.Grupp> grupper(int ar, Tidpunkt tidpunkt, Radurval urval) {
        return med(urval, tidpunkt, vid(tidpunkt, ar, schema.sql(Planrader.ALLA + """
                        select status, region, count(*) as antal, count(*) filter (where %s) as traffar
                        from rad group by status, region order by min(radnr), min(rad_id::text)
                        """.formatted(VILLKOR))))
                .query((rs, _) -> new Fordelning.Grupp(rs.getString("status"), rs.getString("region"),
                        rs.getLong("antal"), rs.getLong("traffar")))
                .list();
    }

    private List<Planbild.Rad> rader(int ar, Tidpunkt tidpunkt, Radurval urval, Sidindelning sida) {
        StatementSpec sql = schema.sql(Planrader.ALLA + """
                        , sida as (select * from rad where %s order by {ordning} limit :limit offset :offset)
                        select sida.*, u.innehall, (select max(version) from {vy}.upphandling_version v
                            where v.id = sida.id and v.kand_fran <= :kant) as version
                        from sida join lateral (select innehall from {vy}.upphandling u
                            where u.id = sida.id and u.giltig @> :giltigt and u.kand @> :kant) u on true
                        order by {ordning}
                        """.formatted(VILLKOR).replace("{ordning}", urval.sql()))
                .param("limit", sida.limit())
                .param("offset", sida.offset());
        if (urval.ordning().kolumn().equals("status")) {
            sql = sql.param("statusord", String.join("|", Upphandlingslage.STATUSORD));
        }
        return med(urval, tidpunkt, vid(tidpunkt, ar, sql)).query((rs, _) -> planer.rad(rs, tidpunkt)).list();
    }

    private static StatementSpec vid(Tidpunkt tidpunkt, int ar, StatementSpec sql) {
        return sql.param("plan", Planstrom.namn(ar))
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter());
    }

    private StatementSpec med(Radurval urval, Tidpunkt tidpunkt, StatementSpec sql) {
        return sql.param("q", urval.q())
                .param("region", urval.region())
                .param("status", urval.status())
                .param("bemanning", urval.bemanning())
                .param("passerad", urval.passerad())
                .param("dag", tidpunkt.dag(klocka).toString());
    }

    private record Dagfraga(int ar, Optional<Instant> kant) {
    }

    /** @param dag the day by which what has passed is judged */
    private record Sidfraga(int ar, Tidpunkt tidpunkt, LocalDate dag, Radurval urval) {
    }
}
