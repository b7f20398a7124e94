package se.liggaren.query.ko;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.query.ko.Kobild.Bemanningsmanad;
import se.liggaren.query.ko.Kobild.Handelse;
import se.liggaren.query.ko.Kobild.Kategori;
import se.liggaren.query.ko.Kobild.Kopost;
import se.liggaren.query.ko.Kobild.OtacktBehov;
import se.liggaren.query.lage.Omvarldslage;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads the queue as it stood at any moment. */
@Component
class Ko {

    /** How many months back the staffing is told. */
    private static final int MANADER = 24;

    private final Vyschema schema;
    private final JsonMapper json;
    private final Clock klocka;

    Ko(JdbcClient jdbc, JsonMapper json, Clock klocka) {
        this.schema = Vyschema.levande(KoVy.NAMN, jdbc);
        this.json = json;
        this.klocka = klocka;
    }

    /** The queue at the moment asked for; waits are counted in days to that day. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Kobild las(Tidpunkt tidpunkt, Sidindelning sida) {
        LocalDate dag = tidpunkt.dag(klocka);
        return Kobild.av(dag, poster(tidpunkt), handelser(tidpunkt), bemanning(dag, tidpunkt), otackta(tidpunkt),
                sida);
    }

    /** What waits, the longest wait first. */
    private List<Kopost> poster(Tidpunkt tidpunkt) {
        return sql(tidpunkt, """
                        select id, innehall, left(cpv, 2) as kod, avdelning.namn
                        from {vy}.upphandling left join {vy}.cpv_avdelning avdelning on kod = left(cpv, 2)
                        where innehall ->> 'sedan' is not null and giltig @> :giltigt and kand @> :kant
                        order by innehall ->> 'sedan', innehall ->> 'lopnummer', id
                        """)
                .query((rs, _) -> new Kopost(UUID.fromString(rs.getString("id")),
                        json.readValue(rs.getString("innehall"), Kolage.class),
                        Kategori.av(Optional.ofNullable(rs.getString("kod")),
                                Optional.ofNullable(rs.getString("namn")))))
                .list();
    }

    private List<Handelse> handelser(Tidpunkt tidpunkt) {
        return sql(tidpunkt, """
                        select id, innehall from {vy}.omvarldshandelse
                        where giltig @> :giltigt and kand @> :kant
                        order by innehall #>> '{fran,tidigast}', innehall ->> 'namn', id
                        """)
                .query((rs, _) -> new Handelse(UUID.fromString(rs.getString("id")),
                        json.readValue(rs.getString("innehall"), Omvarldslage.class)))
                .list();
    }

    /** How many open procurements had somebody to handle them at each month's end, up to the day. */
    private List<Bemanningsmanad> bemanning(LocalDate dag, Tidpunkt tidpunkt) {
        return sql(tidpunkt, """
                        with manad as (
                            select least((forsta + interval '1 month' - interval '1 day')::date, :dag) as slut
                            from generate_series(
                                greatest(date_trunc('month', :dag::date) - make_interval(months => :manader - 1),
                                    (select date_trunc('month', min(lower(giltig))::timestamp)
                                     from {vy}.upphandling where kand @> :kant)),
                                date_trunc('month', :dag::date), interval '1 month') as forsta)
                        select slut,
                            count(*) filter (where bemanning = 'UTSEDD') as utsedd,
                            count(*) filter (where bemanning = 'SAKNAS') as saknas,
                            count(*) filter (where bemanning = 'EJ_ANGIVEN') as ej_angiven
                        from manad left join {vy}.upphandling on oppen and giltig @> slut and kand @> :kant
                        group by slut
                        order by slut
                        """)
                .param("dag", dag)
                .param("manader", MANADER)
                .query((rs, _) -> new Bemanningsmanad(YearMonth.from(rs.getObject("slut", LocalDate.class)),
                        rs.getLong("utsedd"), rs.getLong("saknas"), rs.getLong("ej_angiven")))
                .list();
    }

    /** Needs that no procurement meets: none is linked, or those that were are cancelled or struck and not replaced. */
    private List<OtacktBehov> otackta(Tidpunkt tidpunkt) {
        return sql(tidpunkt, """
                        with recursive lage as (
                            select id, fas, ersatt_av from {vy}.upphandling where giltig @> :giltigt and kand @> :kant),
                        behov as (
                            select id, innehall from {vy}.behov
                            where giltig @> :giltigt and kand @> :kant and not (innehall -> 'avskrivet')::boolean),
                        led as (
                            select behov.id as behov, lage.*
                            from behov, jsonb_array_elements_text(innehall -> 'upphandlingar') as kopplad(id)
                            join lage using (id)
                            union
                            select led.behov, lage.* from led join lage on lage.id = led.ersatt_av)
                        select id, innehall from behov
                        where not exists (select from led
                            where led.behov = behov.id and fas not in ('AVBRUTEN', 'STRUKEN'))
                        order by innehall ->> 'sedan', innehall ->> 'namn', id
                        """)
                .query((rs, _) -> OtacktBehov.av(UUID.fromString(rs.getString("id")),
                        json.readValue(rs.getString("innehall"), Behovslage.class)))
                .list();
    }

    private StatementSpec sql(Tidpunkt tidpunkt, String sql) {
        return schema.sql(sql)
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter());
    }
}
