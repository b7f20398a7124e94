package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.liggaren.events.klartext.Ord;

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
        assertThat(konflikt.sida().select("#nytt li").eachText()).containsExactly(
                "Upphandlare saknas. Gäller från " + Ord.dag(LocalDate.parse(IDAG)) + ", registrerat av inköpschef 16c28b8a.");
        assertThat(konflikt.sida().select("main form button").last().text()).isEqualTo("Skicka igen");
        assertThat(webb.skicka(konflikt, Map.of()).dit()).isEqualTo(upphandling + "?efter=3");
    }

    @Test
    void nar_nagon_annan_hann_fore_och_det_inte_langre_gar_sags_vad_som_gar() {
        String upphandling = nyUpphandling();
        Webblasare webb = inloggad("inkopschef");
        Svar min = webb.oppna(upphandling + "/kommandon/pausa-upphandling");
        webb.skicka(webb.oppna(upphandling + "/kommandon/skjut-upp-upphandling"), Map.of("orsak", "Läget"));

        Svar konflikt = webb.skicka(min, Map.of("orsak", "Ingen är här"));

        assertThat(konflikt.status()).isEqualTo(412);
        assertThat(konflikt.fel().getFirst()).contains("Pausa upphandling går inte längre");
        assertThat(konflikt.sida().select("#nytt li").text()).startsWith("Uppskjuten: Läget.");
        assertThat(konflikt.sida().select("section:has(#stangt) a").eachText()).contains("Återuppta upphandling")
                .doesNotContain("Pausa upphandling");
        assertThat(konflikt.sida().select("[name=orsak]").val()).isEqualTo("Ingen är här");
        assertThat(webb.skicka(konflikt, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void av_tva_som_skickar_samtidigt_registreras_en_och_den_andra_far_veta_vad() {
        String upphandling = nyUpphandling();
        List<Webblasare> webb = List.of(inloggad("inkopschef"), inloggad("inkopschef"));
        List<Svar> oppnade = webb.stream().map(w -> w.oppna(upphandling + "/kommandon/tilldela-upphandlare")).toList();

        List<Svar> svar = Tillsammans.gor(2,
                i -> webb.get(i).skicka(oppnade.get(i), Map.of("upphandlare", "upphandlare-" + i)));

        assertThat(svar).extracting(Svar::status).containsExactlyInAnyOrder(303, 412);
        assertThat(svar.stream().filter(s -> s.status() == 412).findFirst().orElseThrow().sida().select("#nytt li")
                .text()).startsWith("Upphandlare utsedd: upphandlare-");
    }

    @Test
    void nar_en_regel_sager_nej_star_skalet_forst_och_det_ifyllda_kvar() {
        String upphandling = nyUpphandling();
        Webblasare webb = inloggad("upphandlare");
        Svar oppnad = webb.oppna(upphandling + "/kommandon/annonsera-upphandling");
        Svar svar = webb.skicka(oppnad, Map.of("annonsId", "A-1",
                "annonsdatabas", "Annonsdatabasen", "sistaAnbudsdag", "2090-01-01"));

        assertThat(oppnad.sida().select("#stangt").text()).isEqualTo("Annonsera upphandling går inte nu");
        assertThat(oppnad.sida().select("section:has(#stangt) a[href$=starta-upphandling]")).hasSize(1);
        assertThat(svar.status()).isEqualTo(409);
        assertThat(svar.fel().getFirst()).startsWith("Annonsera upphandling går inte när upphandlingen är i fasen");
        assertThat(svar.varde("sistaAnbudsdag")).isEqualTo("2090-01-01");
    }

    @Test
    void det_som_inte_gar_att_angra_granskas_i_ord_innan_det_skickas() {
        String upphandling = nyUpphandling();
        Webblasare webb = inloggad("sekreterare");
        Svar oppnad = webb.oppna(upphandling + "/kommandon/stryk-ur-plan");
        Svar granskning = webb.skicka(oppnad, Map.of("skal", "Behovet finns inte kvar.", "beslut.organ", "Nämnden",
                "beslut.datum", "2026-05-11"));
        Svar andras = webb.skicka(granskning, Map.of("_andra", "true"));

        assertThat(webb.skicka(oppnad, Map.of()).fel()).containsExactly("Skäl: Ange skälet.",
                "Organ: Fältet måste anges.", "Beslutets datum: Fältet måste anges.");
        assertThat(granskning.status()).isEqualTo(200);
        assertThat(granskning.sida().select("main").text()).contains("Det här går inte att ångra",
                "Upphandlingen är slut och kan inte tas upp igen.", "Organ: Nämnden", "Beslutets datum: 11 maj 2026");
        assertThat(granskning.sida().select("button").eachText()).contains("Bekräfta", "Ändra");
        assertThat(andras.varde("beslut.organ")).isEqualTo("Nämnden");
        assertThat(andras.varde("_nyckel")).isEqualTo(granskning.varde("_nyckel")).isEqualTo(oppnad.varde("_nyckel"));
        Svar igen = webb.skicka(andras, Map.of("beslut.organ", "Gemensamma nämnden"));
        Map<String, String> bekraftat = Map.of("_bekraftad", "true");
        assertThat(webb.skicka(igen, bekraftat).dit()).isEqualTo(upphandling + "?efter=2");
        assertThat(webb.skicka(igen, bekraftat).dit()).as("en gång till").isEqualTo(upphandling + "?efter=2");
    }

    @Test
    void den_som_granskar_nagot_som_har_andrats_far_veta_det() {
        String upphandling = nyUpphandling();
        Webblasare webb = inloggad("sekreterare");
        Map<String, String> grunder = Map.of("skal", "Behovet finns inte kvar.", "beslut.organ", "Nämnden",
                "beslut.datum", "2026-05-11");
        Svar oppnad = webb.oppna(upphandling + "/kommandon/stryk-ur-plan");
        Svar granskning = webb.skicka(oppnad, grunder);
        Webblasare annan = inloggad("inkopschef");
        annan.skicka(annan.oppna(upphandling + "/kommandon/anmal-avsaknad-av-upphandlare"), Map.of());

        assertThat(webb.skicka(oppnad, grunder).status()).isEqualTo(412);
        Svar konflikt = webb.skicka(granskning, Map.of("_bekraftad", "true"));
        assertThat(konflikt.status()).isEqualTo(412);
        assertThat(konflikt.sida().select("#nytt li").text()).startsWith("Upphandlare saknas.");
        assertThat(webb.skicka(webb.skicka(konflikt, Map.of()), Map.of("_bekraftad", "true")).dit())
                .isEqualTo(upphandling + "?efter=3");
    }

    @Test
    void flera_leverantorer_fylls_i_genom_att_en_till_begars() {
        Webblasare webb = inloggad("upphandlare");
        Svar oppnad = webb.oppna("/avtal/kommandon/lagg-upp-avtal");
        Svar tva = webb.skicka(oppnad, Map.of("leverantorer.0.namn", "Annat AB", "_fler", "leverantorer"));
        Svar fel = webb.skicka(tva, Map.of("leverantorer.1.organisationsnummer", "556000-0000"));

        assertThat(oppnad.sida().select("fieldset legend").eachText()).contains("Leverantör");
        assertThat(tva.status()).isEqualTo(200);
        assertThat(tva.sida().select("fieldset[autofocus] > legend").text()).isEqualTo("Leverantör 2");
        assertThat(tva.sida().select("[name=leverantorer.0.namn]").val()).isEqualTo("Annat AB");
        assertThat(fel.fel()).contains("Leverantörens namn, leverantör 2: Fältet måste anges.");
        assertThat(fel.sida().select("[id=falt-leverantorer.1.namn][aria-invalid=true]")).hasSize(1);
    }

    @Test
    void en_rattelse_valjs_steg_for_steg_och_fylls_i_som_det_faltet_haller() {
        String upphandling = nyUpphandling();
        Webblasare webb = inloggad("sekreterare");
        String ratta = upphandling + "/kommandon/ratta-uppgift";
        Svar vilken = webb.oppna(ratta);
        String handelse = vilken.sida().select("[name=avserHandelseId]").val();
        Svar vad = webb.oppna(ratta + "?avserHandelseId=" + handelse);
        Svar dag = webb.oppna(ratta + "?avserHandelseId=" + handelse + "&falt=gallerFran");
        Svar forfarande = webb.oppna(ratta + "?avserHandelseId=" + handelse + "&falt=forfarande");
        Svar namn = webb.oppna(ratta + "?avserHandelseId=" + handelse + "&falt=namn");

        assertThat(vilken.sida().select("legend").text()).isEqualTo("Vilken uppgift är fel?");
        assertThat(vilken.sida().select("label").text()).contains("Upplagd som GNUS-");
        assertThat(vad.sida().select("label").eachText()).contains("Upphandlingens namn: Förbandsmaterial",
                "Förfarande: inte angivet").noneMatch(text -> text.contains("lopnummer"));
        assertThat(dag.sida().select("[name=rattVarde]").attr("type")).isEqualTo("date");
        assertThat(dag.varde("rattVarde")).isEqualTo(IDAG);
        assertThat(forfarande.sida().select("select[name=rattVarde] option").eachText()).contains("Öppet förfarande");
        assertThat(namn.sida().select("main dl").text()).contains("Upphandlingens namn", "Förbandsmaterial");
        assertThat(namn.sida().select("main").text()).doesNotContain("ALDRIG_INTRAFFAD", "sistaAnbudsdag");
        Svar granskning = webb.skicka(namn, Map.of("rattVarde", "Plåster", "skal", "Fel namn."));
        assertThat(granskning.sida().select("main").text()).contains("Det här går inte att ångra", "Plåster");
        assertThat(webb.skicka(granskning, Map.of("_bekraftad", "true")).dit()).isEqualTo(upphandling + "?efter=2");
        assertThat(webb.oppna(upphandling + "/kommandon/ratta-uppgift?avserHandelseId=fel&falt=namn").sida()
                .select("legend").text()).isEqualTo("Vilken uppgift är fel?");
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
        assertThat(webb.bekrafta(webb.oppna(kommandon + "faststall-plan"), beslut).dit())
                .isEqualTo("/planer/2031?efter=3");

        Svar justera = webb.oppna(kommandon + "justera-plan");
        var rad = justera.sida().selectFirst("input[name=tasUt]");
        assertThat(rad.parent().text()).matches("Rad 1: GNUS-\\d{4}-\\d+ Förbandsmaterial");
        assertThat(webb.bekrafta(justera, Map.of("tasUt", rad.val(), "beslut.organ", "Nämnden", "beslut.datum",
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
