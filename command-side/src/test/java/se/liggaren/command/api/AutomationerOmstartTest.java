package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.liggaren.platform.TestPostgres;

/** What is to happen by itself happens once, whoever is there to see to it. */
class AutomationerOmstartTest {

    private static final String STARTAT = "AvtalStartat";

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
            prov.tecknad("2026-05-01", "2028-04-30");
            prov.vila();
            long fore = prov.antalHandelser();

            assertThat(prov.jdbc().sql("""
                            update automation.uppdrag set utfall = null, provad = null
                            where automation = 'NarAvtalTecknasLaggUppAvtal' and utfall = 'GJORT'""").update()).isOne();
            klocka.stall("2026-04-21");
            prov.vila();

            assertThat(prov.tjanst().kontext().getBean(MeterRegistry.class).get("liggaren.automationer")
                    .tag("automation", "NarAvtalTecknasLaggUppAvtal").tag("utfall", "GJORT").counter().count())
                    .isEqualTo(2);
            assertThat(prov.antalHandelser()).isEqualTo(fore);
        }
    }

    /** The list lags behind the log: it says when to look, the stream says what to do. */
    @Test
    void det_som_strommen_inte_langre_begar_skickas_inte() {
        try (Automationsprov prov = Automationsprov.start(databas, klocka)) {
            String id = prov.tecknad("2026-05-01", "2028-04-30");
            prov.denDag("2026-05-01");
            long fore = prov.antalHandelser();

            prov.jdbc().sql("""
                            insert into automation.uppdrag (automation, strom, nyckel, dag, mal, tidigast)
                            values ('NarAvtalsstartenIntraffarStartaAvtal', :id, 'inaktuellt', '2026-05-01', :id,
                                '2026-05-01')""")
                    .param("id", id).update();
            prov.vila();

            assertThat(prov.antalHandelser()).isEqualTo(fore);
        }
    }
}
