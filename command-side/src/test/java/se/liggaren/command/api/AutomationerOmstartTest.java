package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.liggaren.platform.TestPostgres;

/** What is to happen by itself happens once, whoever is there to see to it. */
class AutomationerOmstartTest {

    private static final String STARTAT = "AvtalStartat";
    private static final Duration LANGST = Duration.ofSeconds(30);

    private final Stallklocka klocka = new Stallklocka("2026-02-02");
    private final String databas = TestPostgres.nyDatabas();

    @Test
    void en_omstart_emellan_gor_varken_att_det_uteblir_eller_att_det_gors_om() {
        String id;
        try (Automationsprov forsta = Automationsprov.start(databas, klocka)) {
            id = forsta.tecknad("2026-05-01", "2028-04-30");
            forsta.vila();
        }
        klocka.stall("2026-05-04");
        try (Automationsprov andra = Automationsprov.start(databas, klocka)) {
            andra.vila();
            assertThat(andra.dagar(id, STARTAT)).containsExactly("2026-05-01");
        }
        try (Automationsprov tredje = Automationsprov.start(databas, klocka)) {
            tredje.denDag("2026-05-05");
            assertThat(tredje.dagar(id, STARTAT)).containsExactly("2026-05-01");
        }
    }

    @Test
    void tva_instanser_ger_en_handelse() {
        try (Automationsprov ena = Automationsprov.start(databas, klocka);
                Automationsprov andra = Automationsprov.start(databas, klocka)) {
            List<String> upphandlingar = IntStream.range(0, 12)
                    .mapToObj(_ -> ena.tecknad("2026-05-01", "2028-04-30")).toList();
            ena.vila();

            ena.denDag("2026-05-01");
            andra.vila();

            assertThat(upphandlingar).allSatisfy(id ->
                    assertThat(ena.dagar(id, STARTAT)).containsExactly("2026-05-01"));
        }
    }

    @Test
    void den_som_blir_kvar_tar_over() {
        Automationsprov ena = Automationsprov.start(databas, klocka);
        try (Automationsprov andra = Automationsprov.start(databas, klocka)) {
            String id;
            try (ena) {
                id = ena.tecknad("2026-05-01", "2028-04-30");
            }
            andra.denDag("2026-05-01");

            assertThat(andra.dagar(id, STARTAT)).containsExactly("2026-05-01");
        }
    }

    @Test
    void en_lista_som_gjorts_om_fran_borjan_upprepar_inget() {
        String id;
        try (Automationsprov forsta = Automationsprov.start(databas, klocka)) {
            id = forsta.tecknad("2026-05-01", "2028-04-30");
            forsta.denDag("2026-05-01");
            assertThat(forsta.dagar(id, STARTAT)).containsExactly("2026-05-01");
            forsta.jdbc().sql("drop schema automation cascade").update();
        }
        try (Automationsprov andra = Automationsprov.start(databas, klocka)) {
            long fore = andra.antalHandelser();
            andra.vila();
            andra.denDag("2026-05-02");
            assertThat(andra.antalHandelser()).isEqualTo(fore);
        }
    }

    /** The answer is lost between the stream and the list, as when a process is killed. */
    @Test
    void ett_kommando_vars_svar_gick_forlorat_skickas_igen_men_lagras_inte_igen() {
        try (Automationsprov prov = Automationsprov.start(databas, klocka)) {
            String id = prov.tecknad("2026-05-01", "2028-04-30");
            prov.denDag("2026-05-01");
            String uppdrag = """
                    insert into automation.uppdrag (automation, strom, nyckel, dag, mal, tidigast)
                    select 'NarAvtalsstartenIntraffarStartaAvtal', strom, innehall ->> 'avtalId' || '/2026-05-01',
                        '2026-05-01', strom, now() - interval '1 year'
                    from handelser.handelse where typ = 'AvtalTecknat'""";
            assertThat(prov.jdbc().sql(uppdrag).update()).isOne();

            await().atMost(LANGST).until(() -> prov.jdbc().sql("select count(*) from automation.uppdrag where strom = ?")
                    .param(id).query(Integer.class).single() == 0);

            assertThat(prov.dagar(id, STARTAT)).containsExactly("2026-05-01");
        }
    }
}
