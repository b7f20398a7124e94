package se.liggaren.platform.handelser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.liggaren.events.Handelse;
import se.liggaren.platform.TestPostgres;

class SakertLagerTest {

    private final String url = TestPostgres.nyDatabas();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));

    @Test
    void ett_sakert_lager_godtas() {
        assertThatCode(() -> starta(url)).doesNotThrowAnyException();
    }

    @Test
    void utan_fsync_startar_tjansten_inte() throws IOException {
        try (EmbeddedPostgres hastig = EmbeddedPostgres.start()) {
            assertThatThrownBy(() -> starta(hastig.getJdbcUrl("postgres", "postgres")))
                    .isInstanceOf(OsakertLager.class)
                    .hasMessage("Liggaren startar inte, lagret är osäkert: "
                            + "PostgreSQL kör med fsync = off, sätt den till on; "
                            + "PostgreSQL kör med synchronous_commit = off, sätt den till on.");
        }
    }

    @Test
    void utan_synchronous_commit_startar_tjansten_inte() {
        jdbc.sql("do $$ begin execute 'alter database ' || current_database() || ' set synchronous_commit = off'; end $$")
                .update();

        vagras("PostgreSQL kör med synchronous_commit = off, sätt den till on");
    }

    @Test
    void utan_full_page_writes_startar_tjansten_inte() {
        fullPageWrites("off");
        try {
            vagras("PostgreSQL kör med full_page_writes = off, sätt den till on");
        } finally {
            fullPageWrites("on");
        }
    }

    private void fullPageWrites(String varde) {
        jdbc.sql("alter system set full_page_writes = " + varde).update();
        jdbc.sql("select pg_reload_conf()").query().singleValue();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() ->
                jdbc.sql("show full_page_writes").query(String.class).single().equals(varde));
    }

    @Test
    void utan_ordningstriggern_startar_tjansten_inte() {
        starta(url);
        jdbc.sql("drop trigger handelse_ordning on handelser.handelse").update();

        vagras("triggern handelse_ordning saknas eller är avstängd på handelser.handelse");
    }

    @Test
    void med_avstangd_ordningstrigger_startar_tjansten_inte() {
        starta(url);
        jdbc.sql("alter table handelser.handelse disable trigger handelse_ordning").update();

        vagras("triggern handelse_ordning saknas eller är avstängd på handelser.handelse");
    }

    @Test
    void om_det_skrivna_gar_att_andra_startar_tjansten_inte() {
        starta(url);
        jdbc.sql("alter table handelser.handelse disable trigger handelse_oforanderlig").update();

        vagras("triggern handelse_oforanderlig saknas eller är avstängd på handelser.handelse");
    }

    @Test
    void en_lasare_utan_minne_slapps_inte_in() {
        vagras("läsaren glomsk minns inte hur långt den har läst efter en omstart", GlomskLasare.class);
    }

    @ProcessingGroup("glomsk")
    static class GlomskLasare {

        @EventHandler
        void on(Handelse handelse) {
        }
    }

    private void vagras(String brist, Class<?>... komponenter) {
        assertThatThrownBy(() -> starta(url, komponenter))
                .isInstanceOf(OsakertLager.class)
                .hasMessage("Liggaren startar inte, lagret är osäkert: " + brist + ".");
    }

    private static void starta(String url, Class<?>... komponenter) {
        new SpringApplicationBuilder(EventStoreTestApplication.class)
                .sources(komponenter)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=" + url, "spring.main.banner-mode=off")
                .run()
                .close();
    }
}
