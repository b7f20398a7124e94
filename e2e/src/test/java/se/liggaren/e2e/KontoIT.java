package se.liggaren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import se.liggaren.e2e.Demonstration.Scen;

/** Somebody is let in, works, is shut out and let in again; somebody else guesses; the auditor sees it all. */
@Order(4)
@ExtendWith(Demonstration.class)
@TestMethodOrder(OrderAnnotation.class)
class KontoIT {

    private static final String KONTO = "kim.aho";
    private static final String LOSENORD = "sju gröna hissar sover";

    private static Webblasare webblasare;
    private static Person admin;
    private static Person kim;
    private static String engangslosenord;

    @BeforeAll
    static void borja(Scen scen) {
        webblasare = scen.webblasare();
        admin = webblasare.inloggad("admin");
        kim = webblasare.nagon();
    }

    @Test
    @Order(1)
    void administratoren_gor_ett_konto_och_far_se_engangslosenordet_en_gang() {
        admin.folj("Konton");
        admin.fyll("Kontots namn", KONTO);
        admin.sida().getByLabel("inköpschef").check();
        admin.granska("konton");
        admin.tryck("Skapa konto");

        assertThat(admin.rubrik()).hasText("Kontot kim.aho finns nu");
        engangslosenord = admin.sida().locator(".besked code").innerText();
        admin.tryck("Till kontot");
        assertThat(admin.sida().locator("main")).containsText("Väntar på eget lösenord");
        assertThat(admin.sida().locator("main")).not().containsText(engangslosenord);
        admin.granska("konto");
    }

    @Test
    @Order(2)
    void engangslosenordet_duger_bara_till_att_valja_ett_eget() {
        kim.ga("/avtal");
        kim.loggaIn(KONTO, engangslosenord);
        assertThat(kim.rubrik()).hasText("Byt lösenord");
        kim.ga("/avtal");
        assertThat(kim.rubrik()).hasText("Byt lösenord");

        bytTill("kim.aho 2026");
        assertThat(kim.felsammanfattning()).isVisible();
        kim.granska("byt-losenord");
        bytTill(LOSENORD);

        assertThat(kim.sida().locator(".besked")).containsText("Lösenordet är bytt.");
        kim.loggaIn(KONTO, LOSENORD);
        kim.ga("/mitt-konto");
        assertThat(kim.sida().locator("main")).containsText("inköpschef");
        kim.granska("mitt-konto");
    }

    private static void bytTill(String nytt) {
        kim.fyll("Nuvarande lösenord", engangslosenord);
        kim.sida().locator("#falt-nytt").fill(nytt);
        kim.sida().locator("#falt-igen").fill(nytt);
        kim.tryck("Byt lösenord");
    }

    @Test
    @Order(3)
    void den_vars_konto_lases_ar_ute_pa_en_gang_och_slapps_in_igen() {
        kim.ga("/avtal");
        assertThat(kim.rubrik()).hasText("Avtal");
        admin.tryck("Lås kontot");
        assertThat(admin.sida().locator(".besked")).containsText("Kontot är låst.");

        kim.ga("/avtal");
        assertThat(kim.rubrik()).hasText("Logga in");
        kim.loggaIn(KONTO, LOSENORD);
        assertThat(kim.felsammanfattning()).containsText("Kontot eller lösenordet stämmer inte.");

        admin.tryck("Lås upp kontot");
        assertThat(admin.sida().locator(".besked")).containsText("Kontot är upplåst.");
        kim.loggaIn(KONTO, LOSENORD);
        assertThat(kim.rubrik()).hasText("Avtal");
    }

    @Test
    @Order(4)
    void den_som_gissar_far_vanta() {
        Person gissare = webblasare.nagon();
        gissare.ga("/logga-in");
        for (int forsok = 0; forsok < 6; forsok++) {
            gissare.loggaIn("namnd", "gissning " + forsok);
            assertThat(gissare.felsammanfattning()).isVisible();
        }

        assertThat(gissare.felsammanfattning()).containsText("För många försök");
    }

    @Test
    @Order(5)
    void revisorn_ser_i_sparloggen_vad_som_har_hant() {
        Person revisor = webblasare.inloggad("revisor");
        revisor.ga("/sparlogg");

        assertThat(rad(revisor, "Loggade in")).isVisible();
        assertThat(rad(revisor, "Inloggning nekades av spärren")).isVisible();
        assertThat(rad(revisor, "Låste konto")).isVisible();
        assertThat(rad(revisor, "Bytte lösenord")).isVisible();
        assertThat(rad(revisor, "Skapade konto")).isVisible();
        assertThat(revisor.sida().locator("main")).not().containsText("gissning");
        revisor.granska("sparlogg");
    }

    private static Locator rad(Person lasare, String vad) {
        return lasare.sida().getByLabel("Rader i spårloggen").locator("tbody tr")
                .filter(new FilterOptions().setHasText(vad)).first();
    }
}
