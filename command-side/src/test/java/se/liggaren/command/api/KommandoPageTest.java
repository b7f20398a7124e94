package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KommandoPageTest extends Tjanst {

    private static final String IDAG = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
    private static final Map<String, String> EN_UPPHANDLING =
            Map.of("namn", "Förbandsmaterial", "ansvarigRegion", "Region Jämtland Härjedalen");

    @Test
    void formularet_visar_kommandots_falt_med_etiketter_utan_skript_och_stilar() {
        Svar svar = inloggad("upphandlare").oppna("/upphandlingar/ny");

        assertThat(svar.status()).isEqualTo(200);
        assertThat(svar.sida().select("h1").text()).isEqualTo("Lägg upp upphandling");
        assertThat(svar.varde("gallerFran")).isEqualTo(IDAG);
        assertThat(svar.sida().selectFirst("[name=gallerFran]").attr("max")).isEqualTo(IDAG);
        assertThat(svar.sida().select("select[name=ansvarigRegion] option").eachText()).contains("Region Gotland");
        assertThat(svar.sida().select("input[type=checkbox][name=deltagande]")).hasSizeGreaterThan(10);
        assertThat(svar.sida().select("details:not([open]) [name^=beslut]")).hasSize(4);
        assertThat(svar.sida().select("[name=kallrad]")).isEmpty();
        assertThat(svar.varde("_csrf")).isNotEmpty();
        assertThat(svar.sida().select("script, style, [style], [onclick]")).isEmpty();
        assertThat(svar.sida().select("main form")
                .select("input:not([type=hidden], [type=checkbox]), select, textarea")).isNotEmpty().allSatisfy(falt ->
                        assertThat(svar.sida().select("label[for=" + falt.id() + "]")).as(falt.id()).hasSize(1));
    }

    @Test
    void alla_fel_sags_pa_en_gang_och_det_ifyllda_star_kvar() {
        Webblasare webb = inloggad("upphandlare");
        Svar oppnad = webb.oppna("/upphandlingar/ny");
        Svar svar = webb.skicka(oppnad, Map.of("namn", "", "delomrade", "Plåster", "cpv", "12", "forfarande", "OPPET",
                "beslut.organ", "Nämnden"));

        assertThat(svar.status()).isEqualTo(400);
        assertThat(svar.fel()).containsExactlyInAnyOrder("Upphandlingens namn: Fältet måste anges.",
                "Ansvarig region: Fältet måste anges.", "CPV-kod: Ange CPV-koden med åtta siffror, t.ex. 33140000-3.",
                "Beslutets datum: Fältet måste anges.");
        assertThat(svar.sida().select("#fel a")).allSatisfy(lank ->
                assertThat(svar.sida().getElementById(lank.attr("href").substring(1))).isNotNull());
        assertThat(svar.sida().title()).startsWith("Fel: ");
        assertThat(svar.varde("delomrade")).isEqualTo("Plåster");
        assertThat(svar.sida().select("[name=forfarande] option[selected]").val()).isEqualTo("OPPET");
        assertThat(svar.sida().select("details[open] [name=beslut.organ]").val()).isEqualTo("Nämnden");
        assertThat(svar.varde("_nyckel")).isEqualTo(oppnad.varde("_nyckel"));
    }

    @Test
    void ett_formular_som_skickas_tva_ganger_registreras_en_gang() {
        Webblasare webb = inloggad("upphandlare");
        Svar oppnad = webb.oppna("/upphandlingar/ny");
        Svar forsta = webb.skicka(oppnad, EN_UPPHANDLING);
        Svar andra = webb.skicka(oppnad, EN_UPPHANDLING);

        assertThat(forsta.status()).isEqualTo(303);
        assertThat(forsta.dit()).matches("/upphandlingar/[0-9a-f-]{36}\\?efter=1");
        assertThat(andra.status()).isEqualTo(303);
        assertThat(andra.dit()).isEqualTo(forsta.dit());
    }

    @Test
    void samma_formular_med_andra_uppgifter_registreras_forst_nar_det_skickas_igen() {
        Webblasare webb = inloggad("upphandlare");
        Svar oppnad = webb.oppna("/upphandlingar/ny");
        String forsta = webb.skicka(oppnad, EN_UPPHANDLING).dit();
        Svar andrad = webb.skicka(oppnad, Map.of("namn", "Handskar", "ansvarigRegion", "Region Gotland"));

        assertThat(andrad.status()).isEqualTo(422);
        assertThat(andrad.fel().getFirst()).startsWith("Formuläret är redan skickat en gång");
        assertThat(webb.skicka(andrad, Map.of()).dit()).matches("/upphandlingar/[0-9a-f-]{36}\\?efter=1")
                .isNotEqualTo(forsta);
    }

    @Test
    void den_som_blev_fore_far_veta_det_och_kan_skicka_igen_nar_den_har_last() {
        String upphandling = nyUpphandling();
        Webblasare webb = inloggad("inkopschef");
        Svar min = webb.oppna(upphandling + "/kommandon/tilldela-upphandlare");
        Svar annans = webb.oppna(upphandling + "/kommandon/anmal-avsaknad-av-upphandlare");
        assertThat(min.sida().select("main > p a").text()).matches("GNUS-\\d{4}-\\d+ Förbandsmaterial");
        assertThat(webb.skicka(annans, Map.of()).dit()).isEqualTo(upphandling + "?efter=2");

        Svar konflikt = webb.skicka(min, Map.of("upphandlare", "upphandlare-7"));

        assertThat(konflikt.status()).isEqualTo(412);
        assertThat(konflikt.fel().getFirst()).startsWith("Något annat har registrerats");
        assertThat(konflikt.varde("upphandlare")).isEqualTo("upphandlare-7");
        assertThat(konflikt.sida().select("main > p a").attr("href")).isEqualTo(upphandling);
        assertThat(webb.skicka(konflikt, Map.of()).dit()).isEqualTo(upphandling + "?efter=3");
    }

    @Test
    void nar_en_regel_sager_nej_star_skalet_forst_och_det_ifyllda_kvar() {
        String upphandling = nyUpphandling();
        Webblasare webb = inloggad("upphandlare");
        Svar svar = webb.skicka(webb.oppna(upphandling + "/kommandon/annonsera-upphandling"), Map.of("annonsId", "A-1",
                "annonsdatabas", "Annonsdatabasen", "sistaAnbudsdag", "2090-01-01"));

        assertThat(svar.status()).isEqualTo(409);
        assertThat(svar.fel().getFirst()).startsWith("Annonsera upphandling går inte när upphandlingen är i fasen");
        assertThat(svar.varde("sistaAnbudsdag")).isEqualTo("2090-01-01");
    }

    @Test
    void det_som_inte_gar_att_angra_kraver_ett_kryss() {
        String upphandling = nyUpphandling();
        Webblasare webb = inloggad("sekreterare");
        Svar oppnad = webb.oppna(upphandling + "/kommandon/stryk-ur-plan");
        Map<String, String> grunder = Map.of("skal", "Behovet finns inte kvar.", "beslut.organ", "Nämnden",
                "beslut.datum", "2026-05-11");
        Svar utanKryss = webb.skicka(oppnad, grunder);

        assertThat(oppnad.sida().select("form").text()).contains("Upphandlingen är slut");
        assertThat(webb.skicka(oppnad, Map.of()).fel()).containsExactly("Skäl: Ange skälet.",
                "Organ: Fältet måste anges.", "Beslutets datum: Fältet måste anges.",
                "Kryssa för att du har förstått följden.");
        assertThat(utanKryss.fel()).containsExactly("Kryssa för att du har förstått följden.");
        assertThat(webb.skicka(utanKryss, Map.of("_bekraftad", "true")).dit()).isEqualTo(upphandling + "?efter=2");
    }

    @Test
    void en_rattelse_oppnas_med_handelsen_och_faltet_ifyllda() {
        String handelse = UUID.randomUUID().toString();
        Svar svar = inloggad("sekreterare").oppna(nyUpphandling() + "/kommandon/ratta-uppgift?avserHandelseId="
                + handelse + "&falt=namn&feltVarde=F%C3%B6rbandsmaterial");

        assertThat(svar.varde("avserHandelseId")).isEqualTo(handelse);
        assertThat(svar.varde("falt")).isEqualTo("namn");
        assertThat(svar.sida().select("[name=feltVarde]").text()).isEqualTo("Förbandsmaterial");
        assertThat(svar.varde("gallerFran")).isEqualTo(IDAG);
    }

    @Test
    void planen_upprattas_fylls_och_justeras_genom_val() {
        String upphandling = nyUpphandling();
        String id = upphandling.substring("/upphandlingar/".length());
        Webblasare webb = inloggad("sekreterare");
        String kommandon = "/planer/2031/kommandon/";
        assertThat(webb.skicka(webb.oppna(kommandon + "uppratta-plan"), Map.of()).dit())
                .isEqualTo("/planer/2031?efter=1");
        Svar taIn = webb.oppna(kommandon + "ta-in-i-plan");
        assertThat(taIn.sida().select("option[value=" + id + "]").text()).matches("GNUS-\\d{4}-\\d+ Förbandsmaterial");
        assertThat(webb.skicka(taIn, Map.of("upphandlingId", id)).dit()).isEqualTo("/planer/2031?efter=2");
        Map<String, String> beslut = Map.of("beslut.organ", "Nämnden", "beslut.datum", "2026-05-11");
        assertThat(webb.skicka(webb.oppna(kommandon + "faststall-plan"), beslut).dit())
                .isEqualTo("/planer/2031?efter=3");

        Svar justera = webb.oppna(kommandon + "justera-plan");
        var rad = justera.sida().selectFirst("input[name=tasUt]");
        assertThat(rad.parent().text()).matches("Rad 1: GNUS-\\d{4}-\\d+ Förbandsmaterial");
        assertThat(webb.skicka(justera, Map.of("tasUt", rad.val(), "beslut.organ", "Nämnden", "beslut.datum",
                "2026-05-11")).dit()).isEqualTo("/planer/2031?efter=4");
    }

    @Test
    void fel_roll_och_okand_adress_far_en_sida_som_sager_det() {
        String upphandling = nyUpphandling();
        Svar nekad = inloggad("lasare").oppna("/upphandlingar/ny");
        assertThat(nekad.status()).isEqualTo(403);
        assertThat(nekad.sida().select("main").text()).contains("får utfärdas av inköpschef, upphandlare");

        Webblasare webb = inloggad("upphandlare");
        assertThat(webb.oppna(upphandling + "/kommandon/finns-inte").status()).isEqualTo(404);
        assertThat(webb.oppna(upphandling + "/kommandon/lagg-upp-upphandling").status()).isEqualTo(404);
        assertThat(webb.oppna("/upphandlingar/" + UUID.randomUUID() + "/kommandon/starta-upphandling").status())
                .isEqualTo(404);
        assertThat(webb.oppna("/planer/31/kommandon/uppratta-plan").status()).isEqualTo(404);
        Svar oppnad = webb.oppna("/upphandlingar/ny");
        assertThat(webb.skicka(oppnad, Map.of("_nyckel", "ingen")).status()).isEqualTo(400);
        assertThat(webb.skicka(oppnad, Map.of("_csrf", "fel")).status()).isEqualTo(403);
    }

    private String nyUpphandling() {
        Webblasare webb = inloggad("upphandlare");
        String dit = webb.skicka(webb.oppna("/upphandlingar/ny"), EN_UPPHANDLING).dit();
        return dit.substring(0, dit.indexOf('?'));
    }
}
