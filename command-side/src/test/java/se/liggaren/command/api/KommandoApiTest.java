package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liggaren.command.api.Klient.Svar;
import se.liggaren.events.Roll;

/** The contract of the commands over HTTP. */
class KommandoApiTest extends ApiTest {

    private static final String UPPLAGGNING = Klient.upplaggning("Handskar", "2026-01-10");

    @Test
    void en_upphandling_laggs_upp() {
        Svar svar = upphandlare.laggUpp("""
                {"namn":"Förbandsmaterial","ansvarigRegion":"Region Jämtland Härjedalen","gallerFran":"2026-01-10",
                 "cpv":"33140000-3","planeradAvtalsstart":"2026?","deltagande":["Region Dalarna"],
                 "beslut":{"organ":"GNU","datum":"2026-01-09","paragraf":"§ 3"}}""").krav(201);

        assertThat(svar.huvud("Location")).isEqualTo("/api/v1/upphandlingar/" + svar.text("id"));
        assertThat(svar.huvud("ETag")).isEqualTo("\"1\"");
        assertThat(UUID.fromString(svar.text("id")).version()).isEqualTo(7);
        assertThat(svar.text("lopnummer")).matches("GNUS-2026-\\d{2,}");
        assertThat(svar.version()).isEqualTo(1);
        assertThat(svar.kropp().path("handelser").size()).isEqualTo(1);
        assertThat(svar.kropp().at("/handelser/0/typ").stringValue()).isEqualTo("UpphandlingUpplagd");
        assertThat(jdbc.sql("""
                select innehall ->> 'namn' from handelser.handelse where handelse_id = ?::uuid""")
                .param(svar.kropp().at("/handelser/0/handelseId").stringValue()).query(String.class).single())
                .isEqualTo("Förbandsmaterial");
    }

    @Test
    void ett_kommando_svarar_med_version_och_handelser() {
        String id = upphandlare.upplagd("Sprutor");

        Svar svar = inkopschef.upphandling(id, "tilldela-upphandlare", "{\"upphandlare\":\"u-9\"}").krav(200);

        assertThat(svar.text("id")).isEqualTo(id);
        assertThat(svar.text("lopnummer")).startsWith("GNUS-2026-");
        assertThat(svar.huvud("ETag")).isEqualTo("\"2\"");
        assertThat(svar.version()).isEqualTo(2);
        assertThat(svar.kropp().at("/handelser/0/typ").stringValue()).isEqualTo("UpphandlareUtsedd");
        assertThat(svar.http().headers().firstValue("Location")).isEmpty();
        assertThat(jdbc.sql("""
                select innehall -> 'underlag' ->> 'gallerFran' from handelser.handelse where strom = ? and version = 2""")
                .param(id).query(String.class).single()).isEqualTo(idag().toString());
    }

    @Test
    void en_plan_upprattas_och_foljer_sina_lagen() {
        String forsta = upphandlare.upplagd("Plåster");
        String andra = upphandlare.upplagd("Kanyler");
        Svar ny = sekreterare.plan(2031, "uppratta-plan", "{\"gallerFran\":\"2026-01-10\"}").krav(201);
        assertThat(ny.huvud("Location")).isEqualTo("/api/v1/planer/2031");
        assertThat(ny.text("id")).isEqualTo("2031");
        assertThat(ny.kropp().has("lopnummer")).isFalse();

        sekreterare.plan(2031, "uppratta-plan", "{}").nej("PLANEN_FINNS_REDAN");
        sekreterare.plan(2031, "ta-in-i-plan", "{\"upphandlingId\":\"%s\"}".formatted(forsta)).krav(200);
        sekreterare.plan(2031, "ta-in-i-plan", "{\"upphandlingId\":\"%s\"}".formatted(forsta))
                .nej("UPPHANDLINGEN_FINNS_I_PLANEN");
        assertThat(sekreterare.plan(2031, "faststall-plan", "{}").felfalt()).containsExactly("beslut");
        String beslut = "\"beslut\":{\"organ\":\"GNUS\",\"datum\":\"2026-02-16\",\"paragraf\":\"§ 4\"}";
        sekreterare.plan(2031, "justera-plan", "{\"tasIn\":[\"%s\"],%s}".formatted(andra, beslut))
                .nej("PLANENS_LAGE_TILLATER_INTE");
        sekreterare.plan(2031, "faststall-plan", "{" + beslut + "}").krav(200);
        sekreterare.plan(2031, "justera-plan", "{" + beslut + "}").nej("JUSTERINGEN_ANDRAR_INGET");
        sekreterare.plan(2031, "justera-plan", "{\"tasUt\":[\"%s\"],%s}".formatted(UUID.randomUUID(), beslut))
                .nej("RADEN_FINNS_INTE_I_PLANEN");
        sekreterare.plan(2031, "justera-plan", "{\"tasIn\":[\"%s\"],%s}".formatted(andra, beslut)).krav(200);
        sekreterare.plan(2031, "stang-plan", "{\"gallerFran\":\"2026-01-10\"}").nej("PLANEN_GALLER_FRAN_SENARE_DAG");
        sekreterare.plan(2031, "stang-plan", "{}").krav(200);
        Svar stangd = sekreterare.plan(2031, "stang-plan", "{}").nej("PLANENS_LAGE_TILLATER_INTE");
        assertThat(stangd.text("detail")).contains("Stängd").endsWith("är: Godkänn uppföljning.");
    }

    @Test
    void ett_kommando_pa_en_plan_som_inte_finns_hittar_inget() {
        String id = upphandlare.upplagd("Tuber");

        sekreterare.plan(2040, "ta-in-i-plan", "{\"upphandlingId\":\"%s\"}".formatted(id)).krav(404);
        sekreterare.plan(2040, "stang-plan", "{}").krav(404);
        sekreterare.plan(1989, "uppratta-plan", "{}").krav(404);
        sekreterare.skicka("/api/v1/planer/nu/kommandon/uppratta-plan", "{}").krav(404);
        assertThat(antalHandelser("upphandlingsplan-2040")).isZero();
    }

    @Test
    void en_legend_faststalls() {
        String legend = """
                {"kalla":"Plan 2026","gallerFran":"2026-01-01","definitioner":[
                 {"status":"Pågår","definition":"Arbetet har börjat."},
                 {"status":"%s","definition":"Beslut är fattat."}]}""";
        sekreterare.skicka("/api/v1/statuslegend/kommandon/faststall-statuslegend", legend.formatted("Pågår"))
                .nej("SAMMA_STATUS_TVA_GANGER");
        sekreterare.skicka("/api/v1/statuslegend/kommandon/faststall-statuslegend", legend.formatted("Tilldelad"))
                .krav(201);
        sekreterare.skicka("/api/v1/statuslegend/kommandon/faststall-statuslegend", legend.formatted("Tilldelad"))
                .nej("LEGENDEN_AR_DENSAMMA");
        sekreterare.skicka("/api/v1/statuslegend/kommandon/faststall-statuslegend",
                legend.formatted("Struken").replace("2026-01-01", "2025-01-01")).nej("LEGENDEN_GALLER_FRAN_SENARE_DAG");
    }

    @Test
    void samma_nyckel_och_samma_begaran_far_det_forsta_svaret_en_gang_till() {
        Svar forsta = upphandlare.laggUpp(UPPLAGGNING, "Idempotency-Key", "lagg-upp-1").krav(201);
        inkopschef.upphandling(forsta.text("id"), "tilldela-upphandlare", "{\"upphandlare\":\"u-9\"}").krav(200);
        long fore = antalHandelser();

        Svar igen = upphandlare.laggUpp(UPPLAGGNING, "Idempotency-Key", "lagg-upp-1").krav(201);

        assertThat(igen.kropp()).isEqualTo(forsta.kropp());
        assertThat(igen.huvud("ETag")).isEqualTo("\"1\"");
        assertThat(igen.huvud("Location")).isEqualTo(forsta.huvud("Location"));
        assertThat(antalHandelser()).isEqualTo(fore);
    }

    @Test
    void samma_nyckel_for_ett_senare_kommando_skriver_en_gang() {
        String id = upphandlare.upplagd("Dukar");
        String kropp = "{\"upphandlare\":\"u-9\",\"beslut\":{\"organ\":\"GNUS\",\"datum\":\"2026-01-12\"}}";
        String omvant = "{\"beslut\":{\"datum\":\"2026-01-12\",\"organ\":\"GNUS\"},\"upphandlare\":\"u-9\"}";
        Svar forsta = inkopschef.upphandling(id, "tilldela-upphandlare", kropp, "Idempotency-Key", "k", "If-Match", "\"1\"")
                .krav(200);

        Svar igen = inkopschef.upphandling(id, "tilldela-upphandlare", omvant, "Idempotency-Key", "k", "If-Match", "\"1\"")
                .krav(200);

        assertThat(igen.kropp()).isEqualTo(forsta.kropp());
        assertThat(antalHandelser(id)).isEqualTo(2);
        Svar annan = inkopschef.upphandling(id, "anmal-avsaknad-av-upphandlare", "{}", "Idempotency-Key", "k").krav(422);
        assertThat(annan.text("skal")).isEqualTo("IDEMPOTENSNYCKELN_ANVAND");
    }

    @Test
    void samma_nyckel_for_en_annan_upplaggning_vagras_och_lamnar_inget_efter_sig() {
        upphandlare.laggUpp(UPPLAGGNING, "Idempotency-Key", "lagg-upp-2").krav(201);
        long fore = antalHandelser();

        upphandlare.laggUpp(Klient.upplaggning("Annat", "2026-01-10"), "Idempotency-Key", "lagg-upp-2").krav(422);
        upphandlare.laggUpp(Klient.upplaggning("Handskar", "2025-01-10"), "Idempotency-Key", "lagg-upp-2").krav(422);
        upphandlare.laggUpp(UPPLAGGNING.replace("Jämtland", "Ingenstans"), "Idempotency-Key", "lagg-upp-2").krav(422);

        assertThat(antalHandelser()).isEqualTo(fore);
    }

    @Test
    void listors_innehall_jamfors_som_objekt_nar_nyckeln_ateranvands() {
        String kropp = "{\"kalla\":\"Plan\",\"definitioner\":[{\"status\":\"%s\",\"definition\":\"d\"}]}";
        String omvant = "{\"definitioner\":[{\"definition\":\"d\",\"status\":\"%s\"}],\"kalla\":\"Plan\"}";
        String vag = "/api/v1/statuslegend/kommandon/faststall-statuslegend";
        String ord = "Ord " + UUID.randomUUID();
        Svar forsta = inkopschef.skicka(vag, kropp.formatted(ord), "Idempotency-Key", "legend");

        assertThat(inkopschef.skicka(vag, omvant.formatted(ord), "Idempotency-Key", "legend").kropp())
                .isEqualTo(forsta.kropp());
    }

    @Test
    void tva_anvandare_kan_rada_ha_samma_nyckel() {
        String forsta = upphandlare.laggUpp(UPPLAGGNING, "Idempotency-Key", "gemensam").krav(201).text("id");

        assertThat(inkopschef.laggUpp(UPPLAGGNING, "Idempotency-Key", "gemensam").krav(201).text("id"))
                .isNotEqualTo(forsta);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b"})
    void en_nyckel_som_inte_duger_namns(String nyckel) {
        assertThat(upphandlare.laggUpp(UPPLAGGNING, "Idempotency-Key", nyckel).felfalt())
                .containsExactly("Idempotency-Key");
    }

    @Test
    void en_for_lang_nyckel_namns() {
        upphandlare.laggUpp(UPPLAGGNING, "Idempotency-Key", "k".repeat(255)).krav(201);
        assertThat(upphandlare.laggUpp(UPPLAGGNING, "Idempotency-Key", "k".repeat(256)).felfalt())
                .containsExactly("Idempotency-Key");
    }

    @Test
    void fel_version_vagras_med_den_som_galler() {
        String id = upphandlare.upplagd("Katetrar");

        Svar nej = inkopschef.upphandling(id, "tilldela-upphandlare", "{\"upphandlare\":\"u\"}", "If-Match", "\"7\"")
                .krav(412);
        assertThat(nej.version()).isEqualTo(1);
        assertThat(antalHandelser(id)).isEqualTo(1);
        inkopschef.upphandling(id, "tilldela-upphandlare", "{\"upphandlare\":\"u\"}", "If-Match", "\"1\"").krav(200);
        inkopschef.upphandling(id, "tilldela-upphandlare", "{\"upphandlare\":\"v\"}", "If-Match", "*").krav(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"ett\"", "\"-1\"", "W/\"1\"", "\"99999999999999999999\"", "\"1\", \"2\""})
    void en_version_som_inte_duger_namns(String version) {
        String id = upphandlare.upplagd("Tejp");

        assertThat(inkopschef.upphandling(id, "tilldela-upphandlare", "{\"upphandlare\":\"u\"}", "If-Match", version)
                .felfalt()).containsExactly("If-Match");
    }

    @Test
    void en_regel_som_sager_nej_namns_och_sager_vad_som_gar() {
        String id = upphandlare.upplagd("Bandage");

        Svar fas = upphandlare.upphandling(id, "annonsera-upphandling",
                "{\"annonsId\":\"A-1\",\"annonsdatabas\":\"e-Avrop\",\"sistaAnbudsdag\":\"2026-12-31\"}")
                .nej("FASEN_TILLATER_INTE");
        assertThat(fas.text("detail")).contains("Ej startad", "Pågår", "Tilldela upphandlare");
        assertThat(fas.text("title")).isEqualTo("Det går inte i det här läget");
        upphandlare.upphandling(id, "starta-upphandling", "{}").nej("UPPHANDLARE_SAKNAS");
        inkopschef.upphandling(id, "aterupp" + "ta-upphandling", "{}").nej("UPPHANDLINGEN_AR_INTE_PAUSAD");
        inkopschef.upphandling(id, "tilldela-upphandlare", "{\"upphandlare\":\"u\",\"gallerFran\":\"2026-01-09\"}")
                .nej("GALLER_FRAN_FORE_UPPLAGGNINGEN");
        upphandlare.laggUpp("{\"namn\":\"X\",\"ansvarigRegion\":\"Region Mittland\"}").nej("OKAND_ORGANISATION");
        assertThat(antalHandelser(id)).isEqualTo(1);
    }

    @Test
    void alla_fel_namns_pa_en_gang_och_aven_de_som_ligger_djupt() {
        String id = upphandlare.upplagd("Nålar");

        assertThat(delegat.upphandling(id, "tilldela-avtal", """
                {"leverantorer":[{"organisationsnummer":5},{"namn":"B","delomraden":"x","telefon":"1"},7],
                 "elektroniskt":"ja","underrattelseSkickad":"2026-02-30","beslut":{"organ":" ","datum":"i går"},
                 "gallerFran":"%s","okant":1}""".formatted(idag().plusDays(1))).felfalt())
                .containsExactlyInAnyOrder("leverantorer[0].namn", "leverantorer[0].organisationsnummer",
                        "leverantorer[1].delomraden", "leverantorer[1].telefon", "leverantorer[2]",
                        "elektroniskt", "underrattelseSkickad", "beslut.organ", "beslut.datum", "gallerFran", "okant");
        assertThat(upphandlare.laggUpp("{}").felfalt()).containsExactly("namn", "ansvarigRegion");
        assertThat(upphandlare.laggUpp("[]").felfalt()).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cpv                 | "331"                    | CPV
            cpv                 | 33140000                 | text
            namn                | "a\\u0007b"              | Tecken nummer 2 är U+0007, ett styrtecken
            namn                | "a\\u0000b"              | Tecken nummer 2 är U+0000, ett styrtecken
            namn                | "\\u202eb"               | U+202E, ett osynligt tecken som vänder skrivriktningen
            namn                | "b\\u200b"               | U+200B
            namn                | "a\\nb"                  | U+000A
            namn                | "\\ud800"                | U+D800, ett halvt tecken
            namn                | "\\u00a0\\u3000"         | anges
            beslut              | {"organ":"G\\u2066","datum":"2026-01-01"} | U+2066
            namn                | ["a"]                    | text
            deltagande          | "Region Dalarna"         | lista
            deltagande          | [null]                   | anges
            forfarande          | "FRITT"                  | DIREKTUPPHANDLING
            planeradAvtalsstart | "snart"                  | våren 2027
            gallerFran          | "2026-02-29"             | finns
            gallerFran          | "1789-01-01"             | mellan
            gallerFran          | "2026-01-10T00:00:00Z"   | finns
            gallerFran          | "+999999999-12-31"       | mellan 1990-01-01 och 2100-12-31
            gallerFran          | "-4712-01-01"            | mellan
            planeradAvtalsstart | "9999-12-31"             | mellan 1990-01-01 och 2100-12-31
            planeradAvtalsstart | "vintern 2100"           | mellan
            kallrad             | {"kalla":"Plan","kalladatum":"2026-01-01","radnr":-1} | heltal
            beslut              | {"organ":"GNUS"}         | anges
            """)
    void ett_falt_som_inte_duger_far_veta_vad_som_duger(String falt, String varde, String ord) {
        Svar svar = upphandlare.laggUpp("""
                {"namn":"Handskar","ansvarigRegion":"Region Jämtland Härjedalen","%s":%s}"""
                .formatted(falt, varde).replaceFirst("\"namn\":\"Handskar\",(?=.*\"namn\")", ""));

        assertThat(svar.felfalt()).singleElement().asString().startsWith(falt);
        assertThat(svar.kropp().at("/fel/0/meddelande").stringValue()).contains(ord);
    }

    @Test
    void en_text_skrivs_pa_ett_satt_hur_den_an_skickas() {
        String id = upphandlare.laggUpp(Klient.upplaggning("\u00a0Fo\u0308rband\u00a0i pa\u030ase ", "2026-01-10"))
                .krav(201).text("id");

        assertThat(jdbc.sql("select innehall ->> 'namn' from handelser.handelse where strom = ?").param(id)
                .query(String.class).single()).isEqualTo("Förband i påse");
        assertThat(inkopschef.upphandling("fo\u0308rband i pa\u030ase", "tilldela-upphandlare",
                "{\"upphandlare\":\"a\"}").krav(200).text("id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e400", "-1e16", "1e16", "0.0000001", "NaN", "\"1e3\"",
        "\"Infinity\"", "\"0x10\"", "\"٣\"", "true", "{}"})
    void ett_tal_som_ingen_skriver_vagras_fort(String tal) {
        Svar svar = i(Roll.SEKRETERARE).skicka("/api/v1/nyckeltal/prov/kommandon/registrera-nyckeltal", """
                {"namn":"Prov","avserAr":2025,"enhet":"%%","utfall":%s,"kalltext":"x","kalla":"y","manuellt":true}"""
                .formatted(tal));

        svar.krav(400);
    }

    @Test
    void ett_id_som_bara_liknar_ett_annat_ar_inget_id() {
        String id = upphandlare.upplagd("Förväxlad");
        String langre = "f" + id.substring(0, 8) + "-" + id.substring(10);

        assertThat(langre).hasSameSizeAs(id);
        inkopschef.upphandling(langre, "tilldela-upphandlare", "{\"upphandlare\":\"a\"}").krav(404);
    }

    @Test
    void en_rattelse_satter_inget_i_ett_namn_som_namnet_inte_fick_ha() {
        String id = upphandlare.upplagd("Rättas");
        String rattelse = """
                {"avserHandelseId":"0199c0de-0000-7000-8000-00000000000a","falt":"%s","rattVarde":"%s","skal":"x"}""";

        assertThat(inkopschef.upphandling(id, "ratta-uppgift", rattelse.formatted("namn", "a\\nb")).felfalt())
                .containsExactly("rattVarde");
        assertThat(inkopschef.upphandling(id, "ratta-uppgift", rattelse.formatted("namn", "x".repeat(501))).felfalt())
                .containsExactly("rattVarde");
        inkopschef.upphandling(id, "ratta-uppgift", rattelse.formatted("skal", "a\\nb")).nej("HANDELSEN_FINNS_INTE");
    }

    @Test
    void for_lang_text_vagras() {
        assertThat(upphandlare.laggUpp(Klient.upplaggning("x".repeat(501), "2026-01-10")).felfalt())
                .containsExactly("namn");
        upphandlare.laggUpp(Klient.upplaggning("x".repeat(500), "2026-01-10")).krav(201);
    }

    @Test
    void en_upphandling_hittas_pa_lopnummer_och_namn() {
        Svar forsta = upphandlare.laggUpp(Klient.upplaggning("Unik sak", "2026-01-10")).krav(201);
        String id = forsta.text("id");

        assertThat(inkopschef.upphandling(forsta.text("lopnummer"), "tilldela-upphandlare", "{\"upphandlare\":\"a\"}")
                .krav(200).text("id")).isEqualTo(id);
        assertThat(inkopschef.upphandling("unik SAK", "tilldela-upphandlare", "{\"upphandlare\":\"b\"}")
                .krav(200).text("id")).isEqualTo(id);

        Svar andra = upphandlare.laggUpp(Klient.upplaggning("Unik sak", "2025-01-10")).krav(201);
        assertThat(andra.text("lopnummer")).startsWith("GNUS-2025-");
        Svar vilken = inkopschef.upphandling("Unik sak", "tilldela-upphandlare", "{\"upphandlare\":\"c\"}")
                .nej("FLERTYDIGT_NAMN");
        assertThat(vilken.kropp().path("kandidater").valueStream().map(k -> k.path("id").stringValue()))
                .containsExactlyInAnyOrder(id, andra.text("id"));
        assertThat(vilken.kropp().at("/kandidater/0/lopnummer").stringValue()).startsWith("GNUS-");
        assertThat(vilken.kropp().at("/kandidater/0/namn").stringValue()).isEqualTo("Unik sak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "GNUS-2026-9999", "GNUS-9999-01", "Finns inte",
            "' or 1=1 --"})
    void en_okand_upphandling_hittas_inte(String beteckning) {
        inkopschef.upphandling(beteckning, "tilldela-upphandlare", "{\"upphandlare\":\"a\"}").krav(404);
    }

    @Test
    void samma_namn_tva_ganger_ger_en_varning() {
        Svar forsta = upphandlare.laggUpp(Klient.upplaggning("Tvillingar", "2026-01-10")).krav(201);
        assertThat(forsta.kropp().path("varningar").isEmpty()).isTrue();

        Svar andra = upphandlare.laggUpp(Klient.upplaggning("Tvillingar", "2026-01-10"), "Idempotency-Key", "tvilling")
                .krav(201);

        assertThat(andra.kropp().at("/varningar/0").stringValue()).contains(forsta.text("lopnummer"));
        assertThat(upphandlare.laggUpp(Klient.upplaggning("Tvillingar", "2026-01-10"), "Idempotency-Key", "tvilling")
                .krav(201).kropp()).isEqualTo(andra.kropp());
    }

    @Test
    void det_som_ett_kommando_hanvisar_till_maste_finnas() {
        String id = upphandlare.upplagd("Sänglinne");
        String okand = UUID.randomUUID().toString();
        String beslut = "\"beslut\":{\"organ\":\"GNUS\",\"datum\":\"2026-01-12\"}";

        inkopschef.upphandling(id, "ersatt-upphandling", "{\"nyUpphandlingId\":\"%s\"}".formatted(okand))
                .nej("OKAND_UPPHANDLING");
        sekreterare.plan(2032, "uppratta-plan", "{}").krav(201);
        sekreterare.plan(2032, "ta-in-i-plan", "{\"upphandlingId\":\"%s\"}".formatted(okand)).nej("OKAND_UPPHANDLING");
        sekreterare.plan(2032, "faststall-plan", "{" + beslut + ",\"gallerFran\":\"" + idag() + "\"}").krav(200);
        sekreterare.plan(2032, "justera-plan", "{\"tasIn\":[\"%s\",\"%s\"],%s}".formatted(id, okand, beslut))
                .nej("OKAND_UPPHANDLING");
    }

    @Test
    void den_som_inte_visat_vem_den_ar_slapps_inte_in() {
        var utan = upphandlare.anrop().skriv("/api/v1/upphandlingar", UPPLAGGNING, "Content-Type", "application/json");
        new Svar(utan.statusCode(), utan).krav(401);
        var fel = upphandlare.anrop().skriv("/api/v1/upphandlingar", UPPLAGGNING, "Content-Type", "application/json",
                "Authorization", "Bearer demo.upphandlare.fel");
        assertThat(new Svar(fel.statusCode(), fel).krav(401).huvud("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void den_som_inte_far_vagras_och_far_veta_vem_som_far() {
        assertThat(lasare.laggUpp(UPPLAGGNING).krav(403).text("detail")).contains("inköpschef, upphandlare");
        String id = upphandlare.upplagd("Rullstolar");
        assertThat(upphandlare.upphandling(id, "tilldela-avtal", "{}").krav(403).text("skal")).isEqualTo("ROLLEN_FAR_INTE");
    }

    @Test
    void det_som_inte_finns_eller_inte_gar_har_sin_egen_status() {
        String id = upphandlare.upplagd("Sängar");
        upphandlare.upphandling(id, "sjosatt-upphandling", "{}").krav(404);
        upphandlare.upphandling(id, "lagg-upp-upphandling", UPPLAGGNING).krav(404);
        upphandlare.skicka("/api/v1/upphandlingen", "{}").krav(404);
        String vag = "/api/v1/upphandlingar/" + id + "/kommandon/starta-upphandling";
        var metod = upphandlare.anrop().skicka("PUT", vag, BodyPublishers.ofString("{}"),
                "Authorization", upphandlare.nyckel(), "Content-Type", "application/json");
        assertThat(new Svar(metod.statusCode(), metod).krav(405).huvud("Allow")).isEqualTo("POST");
        var format = upphandlare.anrop().skriv(vag, "<a/>", "Authorization", upphandlare.nyckel(),
                "Content-Type", "application/xml");
        new Svar(format.statusCode(), format).krav(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "{\"namn\":}", "[", "{\"a\":1}{\"b\":2}", "{\"namn\":\"a\",\"namn\":\"b\"}",
            "\"text\"", "17", "{'namn':'a'}", "{\"namn\":\"a\",}"})
    void trasig_json_vagras(String kropp) {
        upphandlare.laggUpp(kropp).krav(400);
    }

    private static LocalDate idag() {
        return LocalDate.now(ZoneId.of("Europe/Stockholm"));
    }

    @Test
    void ett_id_fran_en_annan_sorts_strom_hittar_inget_och_kan_inte_hanvisas_till() {
        String upphandling = upphandlare.upplagd("Kompresser");
        String mote = sekreterare.skicka("/api/v1/sammantraden", """
                {"gallerFran":"2026-01-10","typ":"ORDINARIE","form":"FYSISKT","datum":"2026-02-16"}""")
                .krav(201).text("id");

        sekreterare.skicka("/api/v1/sammantraden/" + upphandling + "/kommandon/redovisa-upphandlingslaget", "{}")
                .krav(404);
        sekreterare.skicka("/api/v1/sammantraden/" + upphandling + "/kommandon/lagg-till-amne",
                "{\"rubrik\":\"Ekonomi\"}").krav(404);
        sekreterare.skicka("/api/v1/upphandlingar/" + mote + "/kommandon/granska-miljoaspekter", """
                {"granskning":"PLANERAD","sammantradeId":"%s","iakttagelse":"Inget"}""".formatted(mote)).krav(404);
        sekreterare.skicka("/api/v1/upphandlingar/" + upphandling + "/kommandon/granska-miljoaspekter", """
                {"granskning":"PLANERAD","sammantradeId":"%s","iakttagelse":"Inget"}""".formatted(upphandling))
                .nej("OKAND_HANVISNING");
        sekreterare.plan(2033, "uppratta-plan", "{}").krav(201);
        sekreterare.plan(2033, "ta-in-i-plan", "{\"upphandlingId\":\"%s\"}".formatted(mote))
                .nej("OKAND_UPPHANDLING");
    }
}
