package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.liggaren.command.api.Klient.Svar;

/** Contracts over HTTP: from the award to the signing, and a contract's own life. */
class AvtalApiTest extends ApiTest {

    private static final String BESLUT = "\"beslut\":{\"organ\":\"GNUS\",\"datum\":\"2026-02-16\"}";

    private static String ramavtal(String namn) {
        return """
                {"namn":"%s","gallerFran":"2025-12-01","leverantorer":[{"namn":"Ett AB","delomraden":["Lot 1"]}],
                 "ramavtal":true,"start":"2026-01-01","slut":"2026-12-31","optioner":[
                 {"nr":1,"nyttSlut":"2027-12-31","senastForlanga":"2026-02-28"}]}""".formatted(namn);
    }

    private Svar avtal(Klient vem, String id, String kommando, String kropp) {
        return vem.skicka("/api/v1/avtal/" + id + "/kommandon/" + kommando, kropp);
    }

    @Test
    void ett_avtal_laggs_upp_och_samma_nyckel_ger_samma_svar() {
        Svar forsta = upphandlare.skicka("/api/v1/avtal", ramavtal("Handskar"), "Idempotency-Key", "avtal-1").krav(201);
        Svar igen = upphandlare.skicka("/api/v1/avtal", ramavtal("Handskar"), "Idempotency-Key", "avtal-1").krav(201);

        assertThat(forsta.huvud("Location")).isEqualTo("/api/v1/avtal/" + forsta.text("id"));
        assertThat(forsta.kropp().at("/handelser/0/typ").stringValue()).isEqualTo("AvtalUpplagt");
        assertThat(igen.text("id")).isEqualTo(forsta.text("id"));
        assertThat(antalHandelser(forsta.text("id"))).isOne();
    }

    @Test
    void ett_avtal_med_fel_i_flera_falt_sager_alla_pa_en_gang() {
        assertThat(upphandlare.skicka("/api/v1/avtal", """
                {"namn":"Handskar","leverantorer":[],"start":"snart","slut":"2027-12-31",
                 "optioner":[{"nr":"ett","nyttSlut":"2028-12-31"}]}""").felfalt())
                .containsExactlyInAnyOrder("leverantorer", "start", "optioner[0].nr");
        upphandlare.skicka("/api/v1/avtal", ramavtal("Handskar").replace("2026-12-31", "2025-12-31"))
                .nej("SLUTET_FORE_BORJAN");
        upphandlare.skicka("/api/v1/avtal", ramavtal("Handskar").replace("\"gallerFran\"",
                "\"upphandlingId\":\"%s\",\"gallerFran\"".formatted(UUID.randomUUID()))).krav(409);
    }

    @Test
    void ett_avtal_lever_sitt_liv_och_avvisningen_sager_vad_som_hade_gatt() {
        String id = upphandlare.skicka("/api/v1/avtal", ramavtal("Plåster")).krav(201).text("id");

        avtal(upphandlare, id, "registrera-avrop", """
                {"bestallare":"Centralförrådet","foremal":"Plåster","gallerFran":"2026-02-01"}""").krav(200);
        assertThat(avtal(delegat, id, "forlang-avtal", "{\"option\":1,\"gallerFran\":\"2026-03-01\"}")
                .nej("SISTA_DAG_ATT_FORLANGA_HAR_PASSERAT").text("detail")).contains("2026-02-28");
        avtal(upphandlare, id, "forlang-avtal", "{\"option\":1}").krav(403);
        avtal(delegat, id, "forlang-avtal", "{\"option\":1,\"gallerFran\":\"2026-02-28\"}").krav(200);
        assertThat(avtal(delegat, id, "andra-avtal", "{\"grund\":\"MINDRE_VARDE\",\"andring\":\"Ny artikel\"}")
                .felfalt()).containsExactly("skal");
        avtal(delegat, id, "sag-upp-avtal", "{\"skal\":\"Brister\",\"sistaDag\":\"2027-06-30\"}").krav(200);
        avtal(delegat, UUID.randomUUID().toString(), "sag-upp-avtal",
                "{\"skal\":\"Brister\",\"sistaDag\":\"2027-06-30\"}").krav(404);
    }

    @Test
    void ett_fel_i_avtalet_rattas_av_en_kollega_och_avvisningen_sager_vad_som_gar() {
        Svar upplagt = upphandlare.skicka("/api/v1/avtal", ramavtal("Handskar")).krav(201);
        String id = upplagt.text("id");
        String rattelse = "{\"falt\":\"%s\",\"rattVarde\":\"%s\",\"skal\":\"Felskrivning\"}";

        avtal(upphandlare, id, "ratta-avtalsuppgift", rattelse.formatted("slut", "2026-11-30")).krav(403);
        Svar rattad = avtal(inkopschef, id, "ratta-avtalsuppgift", rattelse.formatted("slut", "2026-11-30")).krav(200);
        assertThat(rattad.kropp().at("/handelser/0/typ").stringValue()).isEqualTo("AvtalsuppgiftRattad");
        assertThat(avtal(sekreterare, id, "ratta-avtalsuppgift", rattelse.formatted("sistaDag", "2026-11-30"))
                .nej("FALTET_FINNS_INTE").text("detail")).contains("slut", "leverantorer", "optioner")
                .doesNotContain("upphandlingId", "handelse,");
        avtal(inkopschef, id, "ratta-avtalsuppgift", rattelse.formatted("slut", "2025-11-30")).nej("SLUTET_FORE_BORJAN");
        avtal(inkopschef, id, "ratta-avtalsuppgift", rattelse.formatted("namn", "Plåster").replace("{",
                "{\"avserHandelseId\":\"" + UUID.randomUUID() + "\",")).nej("HANDELSEN_FINNS_INTE");
        assertThat(avtal(inkopschef, id, "ratta-avtalsuppgift", rattelse.formatted("namn", "Plåster").replace("{",
                "{\"iUpphandlingen\":\"" + UUID.randomUUID() + "\",")).felfalt()).containsExactly("iUpphandlingen");
        assertThat(avtal(inkopschef, id, "ratta-avtalsuppgift", "{\"falt\":\"namn\",\"rattVarde\":\"Plåster\"}")
                .felfalt()).containsExactly("skal");
    }

    @Test
    void avtalet_tecknas_dagen_efter_sparrens_sista() {
        String id = upphandlare.upplagd("Kanyler");
        inkopschef.upphandling(id, "tilldela-upphandlare", "{\"upphandlare\":\"u-9\",\"gallerFran\":\"2026-01-11\"}")
                .krav(200);
        upphandlare.upphandling(id, "starta-upphandling", "{\"gallerFran\":\"2026-01-12\"}").krav(200);
        upphandlare.upphandling(id, "annonsera-upphandling", """
                {"annonsId":"A-1","annonsdatabas":"Mercell","sistaAnbudsdag":"2026-02-09","gallerFran":"2026-01-13"}""")
                .krav(200);
        upphandlare.upphandling(id, "paborja-utvardering", "{\"antalAnbud\":2,\"gallerFran\":\"2026-02-10\"}").krav(200);
        delegat.upphandling(id, "tilldela-avtal", """
                {"leverantorer":[{"namn":"Ett AB"}],"underrattelseSkickad":"2026-02-16","gallerFran":"2026-02-16",%s}"""
                .formatted(BESLUT)).krav(200);
        String avtal = "{\"start\":\"2026-04-01\",\"slut\":\"2028-03-31\",\"gallerFran\":\"%s\"}";

        assertThat(delegat.upphandling(id, "teckna-avtal", avtal.formatted("2026-02-26")).nej("AVTALSSPARREN_LOPER")
                .text("detail")).contains("2026-02-26", "2026-02-27");
        Svar tecknat = delegat.upphandling(id, "teckna-avtal", avtal.formatted("2026-02-27")).krav(200);
        assertThat(tecknat.kropp().at("/handelser/0/typ").stringValue()).isEqualTo("AvtalTecknat");
        delegat.upphandling(id, "aterkalla-tilldelning", "{\"skal\":\"Fel\"}").nej("AVTAL_AR_TECKNAT");
    }
}
