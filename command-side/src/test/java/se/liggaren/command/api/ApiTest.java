package se.liggaren.command.api;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.command.TestApplication;
import se.liggaren.events.Roll;
import se.liggaren.platform.TestPostgres;

/** The command side on a real PostgreSQL, called over HTTP; one process and one database for all tests that extend it. */
@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"liggaren.demo=true", "liggaren.demo.losenord=" + Klient.LOSENORD})
public abstract class ApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    Klient upphandlare;
    Klient inkopschef;
    Klient delegat;
    Klient jurist;
    Klient sekreterare;
    Klient lasare;

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry properties) {
        TestPostgres.nyDatabas(properties);
    }

    @BeforeEach
    void klienter() {
        upphandlare = i(Roll.UPPHANDLARE);
        inkopschef = i(Roll.INKOPSCHEF);
        delegat = i(Roll.DELEGAT);
        jurist = i(Roll.JURIST);
        sekreterare = i(Roll.SEKRETERARE);
        lasare = i(Roll.LASARE);
    }

    Klient i(Roll roll) {
        return Klient.i(roll, port);
    }

    long antalHandelser() {
        return jdbc.sql("select count(*) from handelser.handelse").query(Long.class).single();
    }

    long antalHandelser(String strom) {
        return jdbc.sql("select count(*) from handelser.handelse where strom = ?").param(strom)
                .query(Long.class).single();
    }
}
