package se.liggaren.query.avtal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads contracts as they stood at any moment, with what follows them. */
@Component
class Avtalsregister {

    /** Whether a procurement {@code u} follows {@code avtal}, whose own procurement is {@code egen}, in time. */
    static final String FOLJER = """
            u.oppen and u.id is distinct from avtal.upphandling
            and (u.namn in (avtal.namn, egen.namn) or u.cpv = egen.cpv)
            and u.start > avtal.start and u.start::date <= avtal.slut::date + 1""";

    /**
     * Each contract at the moment, beside its own procurement and with those that follow it in time. The procurements
     * are looked up contract by contract, so that a question about a few contracts reads a few procurements.
     */
    private static final String LAGE = """
            with upphandling_da as not materialized (
                select * from {vy}.upphandling where giltig @> :giltigt and kand @> :kant),
            lage as (
                select avtal.*, egen.innehall as egen, foljer.efterfoljare
                from {vy}.avtal
                left join upphandling_da egen on egen.id = avtal.upphandling
                cross join lateral (
                    select coalesce(jsonb_agg(jsonb_build_object('upphandlingId', u.id,
                        'lopnummer', u.innehall ->> 'lopnummer', 'namn', u.innehall ->> 'namn', 'start', u.start)
                        order by u.start, u.id), '[]') as efterfoljare
                    from upphandling_da u
                    where {foljer}) foljer
                where avtal.giltig @> :giltigt and avtal.kand @> :kant),
            urval as (
                select * from lage
                where (:status = '' or lage = :status)
                and (:utgarFore = '' or slut < :utgarFore)
                and (:upphandling = '' or upphandling = :upphandling)
                and (:id = '' or id = :id)
                and (:avtalslucka = '' or (lage <> 'SLUT' and efterfoljare = '[]')::text = :avtalslucka))
            """.replace("{foljer}", FOLJER);

    private final Vyschema schema;
    private final JsonMapper json;
    private final Clock klocka;

    Avtalsregister(JdbcClient jdbc, JsonMapper json, Clock klocka) {
        this.schema = Vyschema.levande(AvtalVy.NAMN, jdbc);
        this.json = json;
        this.klocka = klocka;
    }

    /** The contract at the moment asked for; empty before it was entered, and before we knew of it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<Avtal> las(UUID id, Tidpunkt tidpunkt) {
        return las(Urval.ALLA, id.toString(), tidpunkt, new Sidindelning(1, 1)).stream().findFirst();
    }

    /** The contracts asked for, by the last day to extend them, else by their last day; those that have ended last. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Avtalslista lista(Urval urval, Tidpunkt tidpunkt, Sidindelning sida) {
        long totalt = med(urval, "", tidpunkt, "select count(*) from urval").query(Long.class).single();
        return new Avtalslista(las(urval, "", tidpunkt, sida), totalt, sida.page(), sida.limit());
    }

    private List<Avtal> las(Urval urval, String id, Tidpunkt tidpunkt, Sidindelning sida) {
        LocalDate dag = tidpunkt.dag(klocka);
        return med(urval, id, tidpunkt, """
                        select id, innehall, egen, efterfoljare, (select max(version) from {vy}.avtal_version v
                                where v.id = urval.id and v.kand_fran <= :kant) as version,
                            (select count(*) from {vy}.avrop where avrop.avtal = urval.id
                                and avrop.dag <= :giltigt and avrop.registrerad <= :kant
                                and (avrop.ersatt is null or avrop.ersatt > :kant)) as antal_avrop
                        from urval order by lage = 'SLUT', ordning, slut, namn, id limit :limit offset :offset
                        """)
                .param("limit", sida.limit())
                .param("offset", sida.offset())
                .query((rs, _) -> Avtal.av(UUID.fromString(rs.getString("id")), rs.getLong("version"),
                        json.readValue(rs.getString("innehall"), Avtalsbild.class),
                        List.of(json.readValue(rs.getString("efterfoljare"), Avtal.Efterfoljare[].class)),
                        rs.getLong("antal_avrop"),
                        Optional.ofNullable(rs.getString("egen"))
                                .map(egen -> json.readValue(egen, Upphandlingsbild.class)), dag))
                .list();
    }

    private StatementSpec med(Urval urval, String id, Tidpunkt tidpunkt, String sql) {
        return schema.sql(LAGE + sql)
                .param("status", urval.status().map(Enum::name).orElse(""))
                .param("utgarFore", urval.utgarFore().map(LocalDate::toString).orElse(""))
                .param("upphandling", urval.upphandling().map(UUID::toString).orElse(""))
                .param("avtalslucka", urval.avtalslucka().map(Object::toString).orElse(""))
                .param("id", id)
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter());
    }

    /** What was ordered under the contract, the latest first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Avrop.Sida avrop(UUID id, Tidpunkt tidpunkt, Sidindelning sida) {
        String da = "from {vy}.avrop where avtal = :id and dag <= :giltigt and registrerad <= :kant"
                + " and (ersatt is null or ersatt > :kant)";
        List<Avrop> avrop = schema.sql("select * " + da + " order by dag desc, version desc limit :limit offset :offset")
                .param("id", id.toString())
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .param("limit", sida.limit())
                .param("offset", sida.offset())
                .query((rs, _) -> new Avrop(rs.getObject("handelse", UUID.class), rs.getObject("dag", LocalDate.class), rs.getString("bestallare"),
                        Optional.ofNullable(rs.getString("leverantor")), rs.getString("foremal")))
                .list();
        long totalt = schema.sql("select count(*) " + da)
                .param("id", id.toString())
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .query(Long.class).single();
        return new Avrop.Sida(avrop, totalt, sida.page(), sida.limit());
    }
}
