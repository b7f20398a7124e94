package se.liggaren.platform.sakerhet;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.http.Anrop;
import se.liggaren.platform.http.Provtjanst;

/** A service with the demonstration's accounts; the test classes that stand on it share one. */
@SpringBootTest(classes = Provtjanst.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"liggaren.demo=true", "liggaren.demo.losenord=" + Demotjanst.LOSENORD,
        "axon.axonserver.enabled=false", "spring.flyway.enabled=false"})
public abstract class Demotjanst {

    public static final String LOSENORD = "prov.5 %!";

    @LocalServerPort
    private int port;

    protected Anrop anrop;

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry egenskaper) {
        TestPostgres.nyDatabas(egenskaper);
    }

    @BeforeEach
    void borja() {
        anrop = new Anrop(port);
    }

    public static String bearer(String konto) {
        return "Bearer demo." + konto + "." + LOSENORD;
    }
}
