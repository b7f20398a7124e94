package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.events.Roll;

/** The service with a clock that can be set, and a procurement on its way through it. */
record Automationsprov(Kommandotjanst tjanst, Stallklocka klocka) implements AutoCloseable {

    static final Duration INTERVALL = Duration.ofMillis(100);
    private static final Duration LANGST = Duration.ofSeconds(30);

    static Automationsprov start(String databas, Stallklocka klocka) {
        return new Automationsprov(
                Kommandotjanst.start(databas, klocka, "liggaren.automation.intervall=" + INTERVALL.toMillis() + "ms"),
                klocka);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(tjanst.kontext().getBean(DataSource.class));
    }

    Klient i(Roll roll) {
        return tjanst.i(roll);
    }

    void gor(Roll roll, String id, String kommando, String kropp) {
        i(roll).upphandling(id, kommando, kropp).krav(200);
    }

    /** Entered and advertised on 2 February 2026. */
    String annonserad(String sistaAnbudsdag) {
        klocka.stall("2026-02-02");
        String id = i(Roll.UPPHANDLARE).laggUpp(Klient.upplaggning("Handskar", "2026-02-02")).krav(201).text("id");
        gor(Roll.INKOPSCHEF, id, "tilldela-upphandlare", "{\"upphandlare\":\"u-1\"}");
        gor(Roll.UPPHANDLARE, id, "starta-upphandling", "{}");
        gor(Roll.UPPHANDLARE, id, "annonsera-upphandling",
                "{\"annonsId\":\"A-1\",\"annonsdatabas\":\"e-Avrop\",\"sistaAnbudsdag\":\"%s\"}".formatted(sistaAnbudsdag));
        return id;
    }

    /** Awarded on 7 April 2026, told the same day: the standstill's last day is 17 April. */
    String tilldelad() {
        String id = annonserad("2026-03-09");
        klocka.stall("2026-03-10");
        gor(Roll.UPPHANDLARE, id, "paborja-utvardering", "{\"antalAnbud\":2}");
        klocka.stall("2026-04-07");
        gor(Roll.DELEGAT, id, "tilldela-avtal", """
                {"leverantorer":[{"namn":"Handskbolaget AB"}],"underrattelseSkickad":"2026-04-07","elektroniskt":true,
                 "beslut":{"organ":"Inköpschefen","datum":"2026-04-07"}}""");
        return id;
    }

    /** Signed on 20 April 2026. */
    String tecknad(String start, String slut) {
        String id = tilldelad();
        klocka.stall("2026-04-20");
        teckna(id, start, slut);
        return id;
    }

    void teckna(String id, String start, String slut) {
        gor(Roll.DELEGAT, id, "teckna-avtal", "{\"start\":\"%s\",\"slut\":\"%s\"}".formatted(start, slut));
    }

    /** The days from which the stream's facts of the kind hold, in the order they were registered. */
    List<String> dagar(String strom, String typ) {
        return jdbc().sql("""
                        select innehall -> 'underlag' ->> 'gallerFran' from handelser.handelse
                        where strom = :strom and typ = :typ order by sekvens""")
                .param("strom", strom).param("typ", typ).query(String.class).list();
    }

    long antalHandelser() {
        return jdbc().sql("select count(*) from handelser.handelse").query(Long.class).single();
    }

    String handelseId(String strom, String typ) {
        return jdbc().sql("select handelse_id::text from handelser.handelse where strom = :strom and typ = :typ")
                .param("strom", strom).param("typ", typ).query(String.class).single();
    }

    /** Puts a fact last in the stream that no command could have stored, of the kind that is there last. */
    void insattUtanKommando(String strom, String innehall) {
        jdbc().sql("""
                        insert into handelser.handelse (handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ,
                            typversion, innehall, metadata)
                        select gen_random_uuid(), stromtyp, strom, sekvens + 1, now(), typ, typversion,
                            :innehall::jsonb, metadata
                        from handelser.handelse where strom = :strom order by sekvens desc limit 1""")
                .param("innehall", innehall).param("strom", strom).update();
    }

    /** Takes the stream's last fact away, as nobody can but who owns the database. */
    void strykUtanKommando(String strom) {
        jdbc().sql("alter table handelser.handelse disable trigger handelse_oforanderlig").update();
        jdbc().sql("""
                        delete from handelser.handelse where strom = :strom
                            and sekvens = (select max(sekvens) from handelser.handelse where strom = :strom)""")
                .param("strom", strom).update();
        jdbc().sql("alter table handelser.handelse enable always trigger handelse_oforanderlig").update();
    }

    /** Why the automations cannot follow the stream. */
    List<String> orsaker(String strom) {
        return jdbc().sql("select orsak from automation.dott_brev where strom = :strom").param("strom", strom)
                .query(String.class).list();
    }

    /** Waits until the log has been read and nothing that is due is left to do. */
    void vila() {
        await().atMost(LANGST).pollInterval(INTERVALL.dividedBy(4)).untilAsserted(() -> {
            assertThat(jdbc().sql("select (token::jsonb ->> 'index')::bigint from automation.lasposition")
                    .query(Long.class).single())
                    .isEqualTo(jdbc().sql("select max(position) from handelser.handelse").query(Long.class).single());
            assertThat(jdbc().sql("""
                            select automation || ' ' || strom from automation.uppdrag
                            where dag <= :idag
                                and (utfall is null or utfall = 'FEL' or utfall = 'AVVISAT' and provad < :idag)""")
                    .param("idag", LocalDate.now(klocka)).query(String.class).list()).isEmpty();
        });
    }

    /** Lets the day come when what was registered before it has been read, and waits until what it brings has been done. */
    void denDag(String dag) {
        vila();
        klocka.stall(dag);
        vila();
    }

    @Override
    public void close() {
        tjanst.close();
    }
}
