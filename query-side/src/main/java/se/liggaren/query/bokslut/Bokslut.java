package se.liggaren.query.bokslut;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.events.nyckeltal.Nyckeltalsstrom;
import se.liggaren.query.bokslut.Arsunderlag.Led;
import se.liggaren.query.bokslut.Arsunderlag.Nyckeltal;
import se.liggaren.query.bokslut.Arsunderlag.Presenterad;
import se.liggaren.query.bokslut.Arsunderlag.Upphandling;
import se.liggaren.query.lage.Moteslage;
import se.liggaren.query.lage.Omvarldslage;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the accounts of a year are made from. Procurements are read as they stood on 31 December; the rest, which
 * is told of the year when it is over, as it stands at the latest.
 */
@Component
class Bokslut {

    private final Vyschema schema;
    private final JsonMapper json;
    private final Clock klocka;

    Bokslut(JdbcClient jdbc, JsonMapper json, Clock klocka) {
        this.schema = Vyschema.levande(BokslutVy.NAMN, jdbc);
        this.json = json;
        this.klocka = klocka;
    }

    /** The years that there is anything to account for, the latest first. */
    List<Integer> ar() {
        return schema.sql("""
                        select ar from {vy}.plan where upper_inf(kand)
                        union select ar from {vy}.sammantrade where upper_inf(giltig) and upper_inf(kand)
                        union select ar from {vy}.mal where upper_inf(kand)
                        union select (varde ->> 'avserAr')::integer
                            from {vy}.nyckeltal, jsonb_array_elements(innehall -> 'varden') varde
                            where upper_inf(giltig) and upper_inf(kand)
                        union select avslutad_ar from {vy}.upphandling
                            where avslutad_ar is not null and upper_inf(giltig) and upper_inf(kand)
                        order by ar desc
                        """)
                .query(Integer.class).list();
    }

    /** How many procurements were finished in each year that is told of, the earliest first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<Avslutadear> avslutadePerAr(Tidpunkt tidpunkt) {
        Map<Integer, Long> antal = schema.sql("""
                        select avslutad_ar, count(*) as antal from {vy}.upphandling
                        where giltig @> make_date(avslutad_ar, 12, 31) and kand @> :kant group by avslutad_ar
                        """)
                .param("kant", tidpunkt.kantParameter())
                .query((rs, _) -> Map.entry(rs.getInt("avslutad_ar"), rs.getLong("antal")))
                .list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Integer, List<Nyckeltalsserie.Varde>> manuella = schema.sql("""
                        select varde from {vy}.nyckeltal, jsonb_array_elements(innehall -> 'varden') varde
                        where id = :serie and (varde ->> 'manuellt')::boolean
                        and giltig @> :giltigt and kand @> :kant
                        """)
                .param("serie", Nyckeltalsstrom.namn(Avslutade.SERIE))
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter())
                .query((rs, _) -> json.readValue(rs.getString("varde"), Nyckeltalsserie.Varde.class))
                .list().stream().collect(groupingBy(Nyckeltalsserie.Varde::avserAr));
        return Stream.of(antal.keySet(), manuella.keySet()).flatMap(Set::stream).distinct().sorted()
                .map(ar -> new Avslutadear(ar, Optional.ofNullable(antal.get(ar)),
                        manuella.getOrDefault(ar, List.of())))
                .toList();
    }

    /**
     * What is told of the year; empty when nothing is.
     *
     * @param tidpunkt when we knew it; its day in the world is not asked for, since that is the end of the year
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Optional<Arsunderlag> las(int ar, Tidpunkt tidpunkt) {
        Fraga fraga = new Fraga(ar, tidpunkt);
        Optional<Arsplan> plan = arets(fraga, "plan", Arsplan.class, "id").values().stream().findFirst();
        Arsunderlag underlag = new Arsunderlag(ar, tidpunkt.dag(klocka), plan,
                plan.map(p -> led(p.beslutade(), fraga)).orElse(Map.of()),
                overforda(fraga),
                upphandlingar("avslutad_ar = :ar", fraga),
                upphandlingar(":ar in (startad_ar, annonserad_ar)", fraga),
                upphandlingar("""
                        exists (select from jsonb_to_recordset(innehall -> 'granskningar') as g("sammantradeId" text)
                            join {vy}.sammantrade mote on mote.id = g."sammantradeId"
                            where mote.ar = :ar and upper_inf(mote.giltig) and mote.kand @> :kant)""", fraga),
                arets(fraga, "sammantrade", Moteslage.class, "innehall ->> 'datum', id").entrySet().stream()
                        .collect(toMap(e -> UUID.fromString(e.getKey()), Map.Entry::getValue, (a, _) -> a,
                                LinkedHashMap::new)),
                List.copyOf(arets(fraga, "mal", Mal.class, "lower(kand), id").values()),
                nyckeltal(fraga),
                statistik(fraga),
                omvarld(fraga));
        return Optional.of(underlag).filter(u -> u.plan().isPresent() || !u.moten().isEmpty() || !u.mal().isEmpty()
                || !u.nyckeltal().isEmpty() || !u.avslutade().isEmpty());
    }

    /** A row whose procurement was replaced goes on with the next; one first entered after the year is shown as then. */
    private Map<UUID, List<Led>> led(List<Arsplan.Rad> rader, Fraga fraga) {
        return vidArsslut(fraga, """
                        with recursive rad as (
                            select * from jsonb_to_recordset(:rader::jsonb)
                                as rad("radId" uuid, "upphandlingId" text, beslutad date)),
                        lage as (
                            select distinct on (id) id, innehall, ersatt_av
                            from {vy}.upphandling
                            where kand @> :kant
                            order by id, giltig @> :giltigt desc, lower(giltig)),
                        led as (
                            select "radId", beslutad, "upphandlingId" as id, 0 as nr from rad
                            union all
                            select "radId", beslutad, fore.ersatt_av, nr + 1
                            from led join lage fore using (id)
                            where fore.ersatt_av is not null)
                            cycle id set varv using vag
                        select "radId", lage.id, lage.innehall, (
                            select da.innehall #>> '{lage,planeradAvtalsstart}'
                            from {vy}.upphandling da
                            where da.id = led.id and da.kand @> :kant
                            order by da.giltig @> led.beslutad desc, lower(da.giltig)
                            limit 1) as planerad
                        from led join lage using (id)
                        where not varv
                        order by "radId", nr
                        """)
                .param("rader", json.writeValueAsString(rader))
                .query((rs, nr) -> new Led(rs.getObject("radId", UUID.class), upphandling().mapRow(rs, nr),
                        Optional.ofNullable(rs.getString("planerad"))
                                .map(text -> json.readValue(text, PlaneradStart.class))))
                .list().stream().collect(groupingBy(Led::radId));
    }

    private Map<UUID, Integer> overforda(Fraga fraga) {
        return senast(fraga, """
                        select rad."upphandlingId", min(plan.ar) as till
                        from {vy}.plan, jsonb_to_recordset(innehall -> 'rader')
                            as rad("upphandlingId" uuid, "franAr" integer)
                        where rad."franAr" = :ar and giltig @> :giltigt and kand @> :kant
                        group by rad."upphandlingId"
                        """)
                .query((rs, _) -> Map.entry(rs.getObject("upphandlingId", UUID.class), rs.getInt("till")))
                .list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Upphandling> upphandlingar(String villkor, Fraga fraga) {
        return vidArsslut(fraga, """
                        select id, innehall from {vy}.upphandling
                        where giltig @> :giltigt and kand @> :kant and {villkor}
                        order by innehall #>> '{lage,lopnummer}', id
                        """.replace("{villkor}", villkor))
                .query(upphandling())
                .list();
    }

    private RowMapper<Upphandling> upphandling() {
        return (rs, _) -> new Upphandling(UUID.fromString(rs.getString("id")),
                json.readValue(rs.getString("innehall"), Forlopp.class));
    }

    /** What the table's streams of the year say, by stream. */
    private <V> Map<String, V> arets(Fraga fraga, String tabell, Class<V> typ, String ordning) {
        Map<String, V> arets = new LinkedHashMap<>();
        senast(fraga, """
                        select id, innehall from {vy}.{tabell}
                        where ar = :ar and giltig @> :giltigt and kand @> :kant
                        order by {ordning}
                        """.replace("{tabell}", tabell).replace("{ordning}", ordning))
                .query(rs -> {
                    arets.put(rs.getString("id"), json.readValue(rs.getString("innehall"), typ));
                });
        return arets;
    }

    private List<Nyckeltal> nyckeltal(Fraga fraga) {
        return senast(fraga, """
                        select id, varde
                        from {vy}.nyckeltal, jsonb_array_elements(innehall -> 'varden') varde
                        where (varde ->> 'avserAr')::integer = :ar and giltig @> :giltigt and kand @> :kant
                        order by varde ->> 'namn', id
                        """)
                .query((rs, _) -> new Nyckeltal(Nyckeltalsstrom.serie(rs.getString("id")),
                        json.readValue(rs.getString("varde"), Nyckeltalsserie.Varde.class)))
                .list();
    }

    private List<Presenterad> statistik(Fraga fraga) {
        return senast(fraga, """
                        select (innehall ->> 'avserAr')::integer as avser, dag, "sammantradeId"
                        from {vy}.kommunstatistik, jsonb_to_recordset(innehall -> 'presenterad')
                            as presentation(dag date, "sammantradeId" uuid)
                        where date_part('year', dag) = :ar and giltig @> :giltigt and kand @> :kant
                        order by dag, avser
                        """)
                .query((rs, _) -> new Presenterad(rs.getInt("avser"), rs.getObject("dag", LocalDate.class),
                        Optional.ofNullable(rs.getObject("sammantradeId", UUID.class))))
                .list();
    }

    private Map<UUID, Omvarldslage> omvarld(Fraga fraga) {
        return senast(fraga, """
                        select id, innehall from {vy}.omvarldshandelse
                        where giltig @> :giltigt and kand @> :kant
                        """)
                .query((rs, _) -> Map.entry(UUID.fromString(rs.getString("id")),
                        json.readValue(rs.getString("innehall"), Omvarldslage.class)))
                .list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec senast(Fraga fraga, String sql) {
        return vid(fraga.tidpunkt(), fraga, sql);
    }

    private StatementSpec vidArsslut(Fraga fraga, String sql) {
        return vid(new Tidpunkt(Optional.of(Arsunderlag.arsslut(fraga.ar())), fraga.tidpunkt().kant()), fraga, sql);
    }

    private StatementSpec vid(Tidpunkt tidpunkt, Fraga fraga, String sql) {
        return schema.sql(sql)
                .param("ar", fraga.ar())
                .param("giltigt", tidpunkt.giltigtParameter())
                .param("kant", tidpunkt.kantParameter());
    }

    /** A year, and when we knew what is told of it. */
    private record Fraga(int ar, Tidpunkt tidpunkt) {
    }
}
