package se.liggaren.query.upphandling;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.events.Segment;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.query.platform.Ordning;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads a procurement as it stood at any moment, and searches among them as they stand now. */
@Component
class Upphandlingar {

    /** Case is folded as Unicode says, whatever language the server speaks, and å stays another letter than a. */
    private static final String TRAFFAR = """
            from {vy}.upphandling
            where upper_inf(giltig) and upper_inf(kand)
            and (:namn = '' or strpos(namn, lower(:namn collate pg_c_utf8)) > 0)
            and (:region = '' or strpos(ansvarigregion, lower(:region collate pg_c_utf8)) > 0)
            and (:status = '' or status = lower(:status collate pg_c_utf8))
            and (:cpv = '' or starts_with(cpv, :cpv))
            and (:fas = '' or fas = :fas)
            and (:lopnummer = '' or lopnummer = upper(:lopnummer collate pg_c_utf8))
            and (:q = '' or strpos(soktext, lower(:q collate pg_c_utf8)) > 0)
            """;

    /** The columns that what is found can be sorted by, and how; what has no value stands last either way. */
    static final Map<String, String> KOLUMNER = Map.of(
            "lopnummer", "(innehall ->> 'lopnummer') collate \"sv-x-icu\" {riktning}",
            "namn", "(innehall ->> 'namn') collate \"sv-x-icu\" {riktning}",
            "region", "(innehall ->> 'ansvarigRegion') collate \"sv-x-icu\" {riktning}",
            "status", "array_position(string_to_array(:statusord, '|'), innehall ->> 'status') {riktning}",
            "start", "innehall -> 'planeradAvtalsstart' ->> 'tidigast' {riktning} nulls last,"
                    + " innehall -> 'planeradAvtalsstart' ->> 'senast' {riktning} nulls last");

    private final Vyschema schema;
    private final JsonMapper json;
    private final Clock klocka;

    Upphandlingar(JdbcClient jdbc, JsonMapper json, Clock klocka) {
        this.schema = Vyschema.levande(UpphandlingVy.NAMN, jdbc);
        this.json = json;
        this.klocka = klocka;
    }

    /** The procurement at the moment asked for; empty before its first day, and before we knew of it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<Upphandling> las(UUID id, Tidpunkt tidpunkt) {
        LocalDate dag = tidpunkt.dag(klocka);
        return schema.sql("""
                        select innehall, (select max(version) from {vy}.upphandling_version v
                            where v.id = upphandling.id and v.kand_fran <= :kant) as version
                        from {vy}.upphandling
                        where id = :id and giltig @> :giltigt and kand @> :kant
                        """)
                .param("id", id.toString())
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .query((rs, _) -> {
                    Upphandlingslage lage = json.readValue(rs.getString("innehall"), Upphandlingslage.class);
                    return new Upphandling(id, rs.getLong("version"), lage, lage.sparr(dag), ersatter(id, tidpunkt),
                            Optional.empty());
                })
                .optional();
    }

    /** What the procurement was, from each day until the one asked for, as it was known at the instant. */
    List<Segment<Upphandlingslage>> forlopp(UUID id, Tidpunkt tidpunkt) {
        return schema.sql("""
                        select lower(giltig) as fran, innehall from {vy}.upphandling
                        where id = :id and lower(giltig) <= :giltigt and kand @> :kant
                        order by lower(giltig)
                        """)
                .param("id", id.toString())
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .query((rs, _) -> new Segment<>(rs.getObject("fran", LocalDate.class),
                        json.readValue(rs.getString("innehall"), Upphandlingslage.class)))
                .list();
    }

    /** The procurements that go by the number or the name now, by number. */
    List<Kandidat> kandidater(String beteckning) {
        return schema.sql("""
                        select id, lopnummer, innehall ->> 'namn' as namn from {vy}.upphandling
                        where upper_inf(giltig) and upper_inf(kand)
                        and (lopnummer = :beteckning or namn = lower(:beteckning collate pg_c_utf8))
                        order by lopnummer, id
                        """)
                .param("beteckning", text(Optional.of(beteckning)))
                .query((rs, _) -> new Kandidat(UUID.fromString(rs.getString("id")), rs.getString("lopnummer"),
                        rs.getString("namn")))
                .list();
    }

    /** One of the procurements that may be meant. */
    record Kandidat(UUID id, String lopnummer, String namn) {
    }

    private List<UUID> ersatter(UUID id, Tidpunkt tidpunkt) {
        return schema.sql("""
                        select id::uuid from {vy}.upphandling
                        where ersatt_av = :id and giltig @> :giltigt and kand @> :kant
                        order by id
                        """)
                .param("id", id.toString())
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .query(UUID.class)
                .list();
    }

    /** The procurements that answer to everything searched for, by number. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Sokresultat sok(Sokning sokning, Ordning ordning, Sidindelning sida) {
        String forst = ordning.egen() ? ""
                : KOLUMNER.get(ordning.kolumn()).replace("{riktning}", ordning.sql()) + ", ";
        List<Sokresultat.Traff> traffar = med(sokning, schema.sql("""
                        select id, innehall, (select max(version) from {vy}.upphandling_version v
                            where v.id = upphandling.id) as version
                        """ + TRAFFAR + " order by " + forst + "lopnummer, id limit :limit offset :offset"))
                .param("statusord", String.join("|", Upphandlingslage.STATUSORD))
                .param("limit", sida.limit())
                .param("offset", sida.offset())
                .query((rs, _) -> Sokresultat.Traff.av(UUID.fromString(rs.getString("id")), rs.getLong("version"),
                        json.readValue(rs.getString("innehall"), Upphandlingslage.class)))
                .list();
        long totalt = med(sokning, schema.sql("select count(*) " + TRAFFAR)).query(Long.class).single();
        return new Sokresultat(traffar, totalt, sida.page(), sida.limit());
    }

    private static JdbcClient.StatementSpec med(Sokning sokning, JdbcClient.StatementSpec sql) {
        return sql
                .param("namn", text(sokning.namn()))
                .param("region", text(sokning.region()))
                .param("status", text(sokning.status()))
                .param("cpv", text(sokning.cpv()))
                .param("fas", sokning.fas().map(Enum::name).orElse(""))
                .param("lopnummer", text(sokning.lopnummer()))
                .param("q", text(sokning.q()));
    }

    /** Letters are stored composed; a keyboard may send them in parts. */
    private static String text(Optional<String> falt) {
        return falt.map(t -> Normalizer.normalize(t.strip(), Normalizer.Form.NFC)).orElse("");
    }
}
