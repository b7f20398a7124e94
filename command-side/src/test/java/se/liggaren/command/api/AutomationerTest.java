package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.liggaren.command.api.Klient.Svar;
import se.liggaren.events.Roll;
import se.liggaren.platform.TestPostgres;

/** What happens by itself when days pass, through the same way in as for everybody else. */
class AutomationerTest {

    private static final String STARTAT = "AvtalStartat";
    private static final String PAMIND = "PaminnelseUtfardad";

    private static Automationsprov prov;

    @BeforeAll
    static void starta() {
        prov = Automationsprov.start(TestPostgres.nyDatabas(), new Stallklocka("2026-02-02"));
    }

    @AfterAll
    static void stoppa() {
        prov.close();
    }

    @Test
    void ett_tecknat_avtal_startar_pa_sin_dag_och_inte_fore() {
        String id = prov.tecknad("2026-05-01", "2028-04-30");

        prov.denDag("2026-04-30");
        assertThat(prov.dagar(id, STARTAT)).isEmpty();

        prov.denDag("2026-05-01");
        assertThat(prov.dagar(id, STARTAT)).containsExactly("2026-05-01");
        assertThat(vem(id, STARTAT)).containsEntry("anvandare", "liggaren").containsEntry("roll", "TJANST");
    }

    @Test
    void en_strom_som_inte_gar_att_folja_laggs_at_sidan_tills_den_gar_att_folja() {
        String id = prov.annonserad("2026-03-09");
        String annan = prov.tecknad("2026-05-01", "2028-04-30");
        prov.vila();
        prov.insattUtanKommando(id, "{\"sekretess\": 1}");

        prov.denDag("2026-05-01");

        assertThat(prov.dagar(annan, STARTAT)).containsExactly("2026-05-01");
        assertThat(prov.orsaker(id)).singleElement().asString().matches("\\w+Exception i \\w+\\.java:\\d+");
        assertThat(prov.tjanst().kontext().getBean(MeterRegistry.class).get("liggaren.automation.dodbrev").gauge().value())
                .isEqualTo(1);

        prov.strykUtanKommando(id);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(prov.orsaker(id)).isEmpty());
    }

    @Test
    void efter_dagars_uppehall_galler_starten_fran_avtalets_dag() {
        String id = prov.tecknad("2026-05-01", "2028-04-30");

        prov.denDag("2026-05-09");

        assertThat(prov.dagar(id, STARTAT)).containsExactly("2026-05-01");
    }

    @Test
    void en_rattelse_flyttar_dagen() {
        String id = prov.tecknad("2026-05-01", "2028-04-30");
        prov.gor(Roll.INKOPSCHEF, id, "ratta-uppgift", """
                {"avserHandelseId":"%s","falt":"start","rattVarde":"2026-05-15","skal":"Felskrivning"}"""
                .formatted(prov.handelseId(id, "AvtalTecknat")));

        prov.denDag("2026-05-14");
        assertThat(prov.dagar(id, STARTAT)).isEmpty();

        prov.denDag("2026-05-15");
        assertThat(prov.dagar(id, STARTAT)).containsExactly("2026-05-15");
    }

    @Test
    void det_som_nagon_redan_har_startat_startas_inte_igen() {
        String id = prov.tecknad("2026-04-20", "2028-04-30");
        prov.klocka().stall("2026-04-20");
        Svar svar = prov.i(Roll.UPPHANDLARE).upphandling(id, "starta-avtal", "{}");

        prov.denDag("2026-04-21");

        assertThat(svar.status()).isIn(200, 409);
        assertThat(prov.dagar(id, STARTAT)).containsExactly("2026-04-20");
    }

    @Test
    void den_start_som_nagon_har_strukit_gors_inte_om_men_val_en_annan_dag() {
        String id = prov.tecknad("2026-05-01", "2028-04-30");
        prov.denDag("2026-05-01");
        ratta(id, STARTAT, "handelse", "ALDRIG_INTRAFFAD");
        prov.vila();
        assertThat(prov.dagar(id, STARTAT)).hasSize(1);

        ratta(id, "AvtalTecknat", "start", "2026-05-20");
        prov.denDag("2026-05-20");
        assertThat(prov.dagar(id, STARTAT)).containsExactly("2026-05-01", "2026-05-20");
    }

    @Test
    void anbudstiden_som_gar_ut_ger_en_paminnelse_och_inget_annat() {
        String id = prov.annonserad("2026-03-09");

        prov.denDag("2026-03-09");
        assertThat(prov.dagar(id, PAMIND)).isEmpty();

        prov.denDag("2026-03-10");
        prov.denDag("2026-03-25");
        assertThat(prov.dagar(id, PAMIND)).containsExactly("2026-03-10");
        prov.gor(Roll.UPPHANDLARE, id, "paborja-utvardering", "{\"antalAnbud\":2}");
    }

    @Test
    void en_forlangd_anbudstid_paminner_forst_efter_den_nya_dagen() {
        String id = prov.annonserad("2026-03-09");
        prov.gor(Roll.UPPHANDLARE, id, "forlang-anbudstid", "{\"sistaAnbudsdag\":\"2026-03-20\"}");

        prov.denDag("2026-03-20");
        assertThat(prov.dagar(id, PAMIND)).isEmpty();

        prov.denDag("2026-03-21");
        assertThat(prov.dagar(id, PAMIND)).containsExactly("2026-03-21");
    }

    @Test
    void avtalssparren_paminner_nar_den_har_lopt_ut() {
        String id = prov.tilldelad();
        int fore = prov.dagar(id, PAMIND).size();

        prov.denDag("2026-04-17");
        assertThat(prov.dagar(id, PAMIND)).hasSize(fore);

        prov.denDag("2026-04-18");
        assertThat(prov.dagar(id, PAMIND)).hasSize(fore + 1).endsWith("2026-04-18");
    }

    @Test
    void sparren_paminner_inte_medan_en_overprovning_forlanger_den_men_nar_fristen_efter_domen_ar_ute() {
        String id = prov.tilldelad();
        prov.klocka().stall("2026-04-15");
        prov.gor(Roll.JURIST, id, "registrera-overprovning", """
                {"malnummer":"1234-26","domstol":"Förvaltningsrätten i Härnösand","avser":"UPPHANDLING",
                 "inkom":"2026-04-15"}""");
        int fore = prov.dagar(id, PAMIND).size();

        prov.denDag("2026-05-11");
        assertThat(prov.dagar(id, PAMIND)).hasSize(fore);

        prov.gor(Roll.JURIST, id, "registrera-dom",
                "{\"malnummer\":\"1234-26\",\"instans\":\"FORVALTNINGSRATT\",\"utfall\":\"AVSLAG\"}");
        prov.klocka().stall("2026-05-12");
        prov.gor(Roll.JURIST, id, "avsluta-overprovning", "{}");
        prov.denDag("2026-05-21");
        assertThat(prov.dagar(id, PAMIND)).as("tio dagar efter domen löper ännu").hasSize(fore);

        prov.denDag("2026-05-22");
        assertThat(prov.dagar(id, PAMIND)).hasSize(fore + 1).endsWith("2026-05-22");
    }

    @Test
    void ett_tecknat_avtal_far_en_egen_strom_med_upphandlingens_namn() {
        String id = prov.tecknad("2026-05-01", "2028-04-30");
        prov.vila();

        assertThat(prov.jdbc().sql("""
                        select innehall ->> 'namn' as namn, innehall ->> 'upphandlingId' as upphandling,
                            innehall -> 'start' ->> 'edtf' as start, innehall -> 'slut' ->> 'edtf' as slut,
                            innehall -> 'leverantorer' -> 0 ->> 'namn' as leverantor
                        from handelser.handelse where strom = :strom and typ = 'AvtalUpplagt'""")
                .param("strom", avtal(id)).query().singleRow())
                .containsEntry("namn", "Handskar").containsEntry("upphandling", id)
                .containsEntry("start", "2026-05-01").containsEntry("slut", "2028-04-30")
                .containsEntry("leverantor", "Handskbolaget AB");
        assertThat(prov.dagar(avtal(id), "AvtalUpplagt")).containsExactly("2026-04-20");
    }

    @Test
    void det_som_rattas_om_ett_tecknat_avtal_rattas_ocksa_i_avtalet_en_gang() {
        String id = prov.tecknad("2026-05-01", "2026-08-31");
        prov.vila();
        ratta(id, "AvtalTecknat", "slut", "2026-09-30");
        prov.vila();

        assertThat(prov.jdbc().sql("""
                        select innehall ->> 'falt' as falt, innehall ->> 'feltVarde' as felt,
                            innehall ->> 'rattVarde' as ratt, innehall -> 'underlag' ->> 'skal' as skal,
                            metadata ->> 'anvandare' as anvandare
                        from handelser.handelse where strom = :strom and typ = 'AvtalsuppgiftRattad'""")
                .param("strom", avtal(id)).query().singleRow())
                .containsEntry("falt", "slut").containsEntry("felt", "2026-08-31").containsEntry("ratt", "2026-09-30")
                .containsEntry("skal", "Blev fel").containsEntry("anvandare", "liggaren");
        prov.denDag("2026-09-30");
        assertThat(prov.dagar(avtal(id), "AvtalSlutat")).isEmpty();
        prov.denDag("2026-10-01");
        assertThat(prov.dagar(avtal(id), "AvtalSlutat")).containsExactly("2026-10-01");
        assertThat(prov.dagar(avtal(id), "AvtalsuppgiftRattad")).hasSize(1);
    }

    @Test
    void det_som_rattas_innan_avtalet_laggs_upp_ar_ratt_fran_borjan() {
        String id = prov.tecknad("2026-05-01", "2026-08-31");
        ratta(id, "AvtalTecknat", "slut", "2026-09-30");
        prov.denDag("2026-10-01");

        assertThat(prov.dagar(avtal(id), "AvtalSlutat")).containsExactly("2026-10-01");
        assertThat(utfall("NarTecknatAvtalRattasRattaAvtalet", "AVVISAT")).isZero();
    }

    @Test
    void avtalet_slutar_dagen_efter_sin_sista_och_da_ar_ocksa_upphandlingens_avtalstid_slut() {
        String id = prov.tecknad("2026-05-01", "2026-08-31");
        prov.denDag("2026-08-31");
        assertThat(prov.dagar(avtal(id), "AvtalSlutat")).isEmpty();

        prov.denDag("2026-09-04");

        assertThat(prov.dagar(id, STARTAT)).containsExactly("2026-05-01");
        assertThat(prov.dagar(avtal(id), "AvtalSlutat")).containsExactly("2026-09-01");
        assertThat(prov.dagar(id, "AvtalstidAvslutad")).containsExactly("2026-09-01");
    }

    @Test
    void ett_forlangt_avtal_slutar_efter_den_nya_dagen_och_ett_uppsagt_efter_uppsagningen() {
        String id = prov.tecknad("2026-05-01", "2026-08-31");
        prov.denDag("2026-08-01");
        prov.i(Roll.DELEGAT).skicka("/api/v1/avtal/" + avtal(id) + "/kommandon/forlang-avtal",
                "{\"nyttSlut\":\"2026-12-31\",\"skal\":\"Upphandlingen dröjer\"}").krav(200);
        prov.denDag("2026-09-02");
        assertThat(prov.dagar(avtal(id), "AvtalSlutat")).isEmpty();

        prov.i(Roll.DELEGAT).skicka("/api/v1/avtal/" + avtal(id) + "/kommandon/sag-upp-avtal",
                "{\"sistaDag\":\"2026-10-31\",\"skal\":\"Leverantören har gått i konkurs\"}").krav(200);
        prov.denDag("2026-10-31");
        assertThat(prov.dagar(avtal(id), "AvtalSlutat")).isEmpty();

        prov.denDag("2026-11-01");
        assertThat(prov.dagar(avtal(id), "AvtalSlutat")).containsExactly("2026-11-01");
        assertThat(prov.dagar(id, "AvtalstidAvslutad")).containsExactly("2026-11-01");
    }

    @Test
    void det_som_avvisas_noteras_med_skal_och_provas_igen_nasta_dag_och_nar_strommen_andras_men_inte_varje_gang() {
        String upphandling = prov.annonserad("2026-12-31");
        prov.klocka().stall("2026-06-01");
        String avtal = prov.i(Roll.UPPHANDLARE).skicka("/api/v1/avtal", """
                {"namn":"Handskar","upphandlingId":"%s","leverantorer":[{"namn":"A AB"}],"start":"2024-01-01",
                 "slut":"2026-06-01"}""".formatted(upphandling)).krav(201).text("id");
        prov.denDag("2026-06-02");
        assertThat(prov.dagar(avtal, "AvtalSlutat")).containsExactly("2026-06-02");
        assertThat(prov.dagar(upphandling, "AvtalstidAvslutad")).isEmpty();
        assertThat(prov.jdbc().sql("select utfall || ' ' || skal from automation.uppdrag where mal = ? and strom = ?")
                .params(upphandling, avtal).query(String.class).single()).isEqualTo("AVVISAT FASEN_TILLATER_INTE");
        double avvisade = utfall("NarAvtalSlutarAvslutaAvtalstid", "AVVISAT");

        for (int i = 0; i < 3; i++) {
            prov.i(Roll.UPPHANDLARE).skicka("/api/v1/avtal", """
                    {"namn":"Annat","leverantorer":[{"namn":"A AB"}],"start":"2024-01-01","slut":"2026-06-01"}""")
                    .krav(201);
            prov.vila();
        }
        assertThat(utfall("NarAvtalSlutarAvslutaAvtalstid", "AVVISAT")).isEqualTo(avvisade);

        prov.gor(Roll.INKOPSCHEF, upphandling, "tilldela-upphandlare", "{\"upphandlare\":\"u-2\"}");
        prov.vila();
        assertThat(utfall("NarAvtalSlutarAvslutaAvtalstid", "AVVISAT")).isEqualTo(avvisade + 1);

        prov.denDag("2026-06-03");
        assertThat(utfall("NarAvtalSlutarAvslutaAvtalstid", "AVVISAT")).isEqualTo(avvisade + 2);
    }

    @Test
    void utfallen_raknas() {
        double fore = utfall("NarAvtalsstartenIntraffarStartaAvtal", "GJORT");
        prov.tecknad("2026-05-01", "2028-04-30");

        prov.denDag("2026-05-01");

        assertThat(utfall("NarAvtalsstartenIntraffarStartaAvtal", "GJORT")).isGreaterThan(fore);
    }

    private static void ratta(String id, String typ, String falt, String rattVarde) {
        prov.gor(Roll.SEKRETERARE, id, "ratta-uppgift", """
                {"avserHandelseId":"%s","falt":"%s","rattVarde":"%s","skal":"Blev fel"}"""
                .formatted(prov.handelseId(id, typ), falt, rattVarde));
    }

    private static Map<String, Object> vem(String strom, String typ) {
        return prov.jdbc().sql("""
                        select metadata ->> 'anvandare' as anvandare, metadata ->> 'roll' as roll
                        from handelser.handelse where strom = :strom and typ = :typ""")
                .param("strom", strom).param("typ", typ).query().singleRow();
    }

    /** The contract that the procurement came to. */
    private static String avtal(String id) {
        return prov.jdbc().sql("select innehall ->> 'avtalId' from handelser.handelse where strom = ? and typ = ?")
                .params(id, "AvtalTecknat").query(String.class).single();
    }

    private static double utfall(String automation, String utfall) {
        return prov.tjanst().kontext().getBean(MeterRegistry.class).find("liggaren.automationer")
                .tag("automation", automation).tag("utfall", utfall).counters().stream()
                .mapToDouble(c -> c.count()).sum();
    }
}
