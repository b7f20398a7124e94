package se.liggaren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import se.liggaren.e2e.Demonstration.Scen;

/** The story of a row in the plan, as the people around it see it in their browsers. Each chapter goes on from the last. */
@Order(1)
@ExtendWith(Demonstration.class)
@TestMethodOrder(OrderAnnotation.class)
class BerattelseIT {

    /** The plan in the board's own words: name, region, status, planned start. */
    private static final List<String> PLANEN = """
            Batterier och laddare till hjälpmedel | Region Västerbotten | saknar upphandlare | 2026?
            Förbandsmaterial | Region Jämtland Härjedalen | Annonserad | 2026-01-01
            Madrasser | Region Norrbotten | Överprövning | 2026-01-14
            Förbandsmaterial | Region Jämtland Härjedalen | Utvärdering | 2026-01-15
            Hörapparater | Region Norrbotten | Pågår | 2026-03-31
            Inkontinens | Region Jämtland Härjedalen | Pågår | 2026-05-03
            EKG-elektroder | Region Jämtland Härjedalen | Pågår | 2026-06-07
            Personlig vård | Region Jämtland Härjedalen | Pågår | 2026-08-31
            Manuella rullstolar och tillbehör | Region Västerbotten | Pågår | 2026-08-31
            Infusion och Injektionsprodukter | Region Jämtland Härjedalen | Pågår | 2026-10-01
            Suturer | Region Jämtland Härjedalen | Pågår | 2026-11-01
            Ramper | Region Jämtland Härjedalen | Ej startad | 2027-01-31
            """.lines().toList();

    private static final String RAMPER = PLANEN.getLast();

    private static Webblasare webblasare;
    private static Instant forst;
    private static Person inkopschef;
    private static Person upphandlare;

    @BeforeAll
    static void borja(Scen scen) {
        webblasare = scen.webblasare();
        forst = scen.forst();
    }

    @Test
    @Order(1)
    void den_som_inte_ar_inloggad_far_logga_in_och_kommer_dit_den_skulle() {
        inkopschef = webblasare.nagon();
        inkopschef.ga("/planer/2026");
        assertThat(inkopschef.rubrik()).hasText("Logga in");
        inkopschef.granska("logga-in");
        inkopschef.fyll("Konto", "inkopschef");
        inkopschef.fyll("Lösenord", "fel");
        inkopschef.tryck("Logga in");
        assertThat(inkopschef.felsammanfattning()).isVisible();
        assertThat(inkopschef.fokus()).isEqualTo("fel");

        inkopschef.loggaIn("inkopschef");

        assertThat(inkopschef.rubrik()).hasText("Upphandlingsplan 2026");
    }

    @Test
    @Order(2)
    void planen_star_med_namndens_egna_ord() {
        inkopschef.ga("/planer/2026");

        assertThat(rader(inkopschef)).isEqualTo(PLANEN);
        Locator sida = inkopschef.sida().locator("main");
        assertThat(sida).containsText("Status innebär");
        assertThat(sida).containsText("Upphandlingen är annonserad i systemstödet och därmed offentligt");
        assertThat(sida).containsText("Saknar definition i legenden: ");
        assertThat(rad(inkopschef, "Madrasser")).containsText("Status utan definition i legenden");
        assertThat(rad(inkopschef, "Madrasser")).containsText("Planerad avtalsstart har passerat");
        assertThat(rad(inkopschef, "Batterier")).containsText("Osäker avtalsstart");
        assertThat(rad(inkopschef, "Ramper")).not().containsText("har passerat");
        inkopschef.granska("plan");
        inkopschef.ga("/");
        inkopschef.granska("start");
    }

    @Test
    @Order(3)
    void den_som_inte_har_mus_hoppar_over_menyn() {
        inkopschef.ga("/planer/2026");

        inkopschef.sida().keyboard().press("Tab");
        assertThat(inkopschef.sida().locator(":focus")).hasText("Hoppa till innehållet");
        assertThat(inkopschef.sida().locator(":focus")).isInViewport();
        inkopschef.sida().keyboard().press("Enter");

        assertThat(inkopschef.fokus()).isEqualTo("innehall");
        inkopschef.sida().keyboard().press("Tab");
        assertThat(inkopschef.sida().locator("main :focus")).hasCount(1);
    }

    @Test
    @Order(4)
    void en_upphandling_utan_upphandlare_startar_inte_och_det_ifyllda_star_kvar() {
        upphandlare = webblasare.inloggad("upphandlare");
        oppna(upphandlare, "Ramper");
        upphandlare.ga(upphandlare.sida().url() + "/kommandon/starta-upphandling");
        upphandlare.fyllOchSkicka("Starta upphandling", Map.of("Gäller från", "2026-03-02",
                "Skäl", "Behovsanalysen är klar."));

        assertThat(upphandlare.felsammanfattning()).containsText("Tilldela en upphandlare först.");
        assertThat(upphandlare.fokus()).isEqualTo("fel");
        assertThat(upphandlare.sida()).hasTitle(Pattern.compile("^Fel: "));
        assertThat(upphandlare.sida().getByLabel("Gäller från")).hasValue("2026-03-02");
        assertThat(upphandlare.sida().getByLabel("Skäl")).hasValue("Behovsanalysen är klar.");
        upphandlare.granska("formular-nej");
    }

    @Test
    @Order(5)
    void den_som_fyller_i_fel_far_veta_allt_pa_en_gang_vid_falten() {
        oppna(upphandlare, "Hörapparater");
        upphandlare.folj("Annonsera upphandling");
        upphandlare.fyllOchSkicka("Annonsera upphandling", Map.of("Gäller från", "2026-03-10"));

        assertThat(upphandlare.felsammanfattning().getByRole(AriaRole.LINK)).hasCount(3);
        upphandlare.granska("formular-fel");
        upphandlare.felsammanfattning().getByText("Sista anbudsdag").click();

        assertThat(upphandlare.sida().locator(":focus")).hasAttribute("name", "sistaAnbudsdag");
        assertThat(upphandlare.sida().locator(":focus")).hasAttribute("aria-invalid", "true");
    }

    @Test
    @Order(6)
    void ratt_roller_for_upphandlingen_till_annonsering() {
        oppna(inkopschef, "Ramper");
        inkopschef.granska("upphandling");
        inkopschef.utfor("Tilldela upphandlare", Map.of("Upphandlare", "upphandlare-7", "Gäller från", "2026-02-20"));
        assertThat(inkopschef.rubrik()).hasText("Ramper");

        oppna(upphandlare, "Ramper");
        upphandlare.utfor("Starta upphandling", Map.of("Gäller från", "2026-03-02"));
        upphandlare.utfor("Annonsera upphandling", Map.of("Annonsens id", "A-2026-118",
                "Annonsdatabas", "Annonsdatabasen", "Sista anbudsdag", "2026-05-01", "Gäller från", "2026-03-10"));

        assertThat(upphandlare.rubrik()).hasText("Ramper");
        assertThat(upphandlare.sida().locator("main .marke")).containsText("Annonserad");
        assertThat(upphandlare.sida().locator(".process [aria-current=step]")).containsText("Annonserad");
        assertThat(post(upphandlare, "Annonserad i")).containsText("sista anbudsdag 1 maj 2026");
        assertThat(post(upphandlare, "Annonserad i")).containsText("Gäller från och med 10 mars 2026.");
        assertThat(post(upphandlare, "Annonserad i")).containsText("av upphandlare");
        assertThat(post(upphandlare, "Startad.")).containsText("Gäller från och med 2 mars 2026.");
        assertThat(post(upphandlare, "Upphandlare utsedd")).containsText("av inköpschef");
    }

    @Test
    @Order(7)
    void planen_visas_som_den_var_och_som_vi_trodde() {
        String annonserad = RAMPER.replace("Ej startad", "Annonserad");
        inkopschef.ga("/planer/2026");
        assertThat(rader(inkopschef)).contains(annonserad).hasSize(12);

        inkopschef.fyll("Så som det var den dagen", "2026-02-16");
        inkopschef.tryck("Visa");
        assertThat(inkopschef.sida().locator(".besked")).containsText("Du ser planen så som det var 16 februari 2026.");
        assertThat(rader(inkopschef)).isEqualTo(PLANEN);
        assertThat(rader(inkopschef, "har passerat")).containsExactly(PLANEN.get(1), PLANEN.get(2), PLANEN.get(3));
        inkopschef.granska("plan-da");
        inkopschef.ga("/planer/2026?giltigt=2026-03-09");
        assertThat(rader(inkopschef)).contains(RAMPER.replace("Ej startad", "Pågår"));
        inkopschef.ga("/planer/2026?giltigt=2026-03-10");
        assertThat(rader(inkopschef)).contains(annonserad);
        inkopschef.ga("/planer/2026?giltigt=2026-03-10&kant=" + forst);
        assertThat(rader(inkopschef)).isEqualTo(PLANEN);
        inkopschef.ga("/planer/2026?kant=" + forst);
        assertThat(rader(inkopschef)).isEqualTo(PLANEN);
    }

    @Test
    @Order(8)
    void en_uppgift_rattas_av_andra_ogon_och_star_kvar_som_rattad() {
        oppna(inkopschef, "Ramper");
        ratta(inkopschef, "Upphandlare utsedd", "Upphandlare:", "upphandlare-8");
        assertThat(inkopschef.felsammanfattning()).isVisible();
        inkopschef.granska("formular-fyra-ogon");

        Person sekreterare = webblasare.inloggad("sekreterare");
        sekreterare.ga("/planer/2026");
        assertThat(sekreterare.sida().getByText("Läs in plan från dokument")).hasCount(0);
        oppna(sekreterare, "Ramper");
        ratta(sekreterare, "Annonserad i", "Sista anbudsdag:", "2026-05-11");

        assertThat(sekreterare.rubrik()).hasText("Ramper");
        assertThat(post(sekreterare, "Annonserad i")).containsText("Rättad i efterhand.");
        assertThat(post(sekreterare, "Annonserad i")).containsText("sista anbudsdag 1 maj 2026");
        assertThat(post(sekreterare, "Rättelse av")).containsText("Avläst ur annonsen.");
        assertThat(sekreterare.sida().locator(".faktagrupper")).containsText("11 maj 2026");
        sekreterare.granska("upphandling-rattad");
    }

    @Test
    @Order(9)
    void den_som_kommer_efter_far_se_vad_som_har_hant_och_kan_skicka_igen() {
        oppna(upphandlare, "Inkontinens");
        String sidan = upphandlare.sida().url();
        Person sen = webblasare.inloggad("upphandlare");
        sen.ga(sidan + "/kommandon/andra-planerad-avtalsstart");

        upphandlare.utfor("Ändra planerad avtalsstart",
                Map.of("Planerad avtalsstart", "2027-02-01", "Skäl", "Fler frågor än väntat."));
        sen.fyllOchSkicka("Ändra planerad avtalsstart",
                Map.of("Planerad avtalsstart", "våren 2027", "Skäl", "Enligt regionen."));

        assertThat(sen.sida().locator("#nytt")).containsText("2027-02-01");
        assertThat(sen.sida().getByLabel("Planerad avtalsstart")).hasValue("våren 2027");
        sen.granska("formular-konflikt");
        sen.tryck("Skicka igen");
        assertThat(sen.rubrik()).hasText("Inkontinens");
        assertThat(upphandlare.sida().getByText("Uppgifterna på sidan har ändrats.")).isVisible();
    }

    @Test
    @Order(10)
    void upphandlingen_utvarderas_tilldelas_star_i_sparr_och_blir_ett_avtal_som_startar() {
        oppna(upphandlare, "Ramper");
        upphandlare.utfor("Påbörja utvärdering", Map.of("Antal anbud", "3", "Gäller från", "2026-05-12"));
        Person delegat = webblasare.inloggad("delegat");
        oppna(delegat, "Ramper");
        delegat.utfor("Tilldela avtal", Map.of("Leverantörens namn", "Rampbolaget AB",
                "Underrättelsen skickades", "2026-06-01", "Gäller från", "2026-06-01", "Organ", "Delegat",
                "Beslutets datum", "2026-06-01"));
        delegat.granska("upphandling-tilldelad");

        delegat.folj("Teckna avtal");
        Map<String, String> avtalet = Map.of("Avtalets första dag", "2026-07-01", "Avtalets sista dag", "2028-06-30",
                "Organ", "Delegat", "Beslutets datum", "2026-06-03", "Gäller från", "2026-06-03");
        delegat.fyllOchSkicka("Teckna avtal", avtalet);
        assertThat(delegat.felsammanfattning()).containsText("löper till och med 2026-06-11");
        delegat.granska("formular-sparr");
        delegat.fyllOchSkicka("Teckna avtal", Map.of("Gäller från", "2026-06-12"));

        delegat.sida().waitForCondition(() -> {
            delegat.sida().reload();
            return delegat.sida().locator("main .marke").first().innerText().contains("Avtalet startat")
                    && delegat.sida().getByLabel("Upphandlingens avtal").count() == 1;
        });
        assertThat(delegat.sida().getByLabel("Upphandlingens avtal")).containsText("Rampbolaget AB");
        delegat.granska("upphandling-avtal");
        delegat.skrivUt("upphandling-avtal");
    }

    @Test
    @Order(11)
    void en_plan_forhandsgranskas_innan_nagot_sparas() {
        inkopschef.ga("/planer/2026");
        inkopschef.folj("Läs in plan från dokument");
        inkopschef.granska("import");
        inkopschef.fyll("Planens text", """
                Upphandling Ansvarig region Status Planerad avtalsstart

                Madrasser Region Norrbotten Överprövning 2026-01-14
                Bårar Region Norrbotten Pågår våren 2027
                Sängbord Region Atlantis Pågår 2026-13-45
                """);
        inkopschef.fyll("Dokumentet gäller från", "2026-01-01");
        inkopschef.tryck("Förhandsgranska");

        assertThat(inkopschef.rubrik()).hasText("Förhandsgranska plan 2026");
        assertThat(inkopschef.sida().getByRole(AriaRole.ROW)).hasCount(4);
        inkopschef.granska("import-forhandsgranskning");
        inkopschef.ga("/planer/2026");
        assertThat(rader(inkopschef)).hasSize(12);
    }

    @Test
    @Order(12)
    void ovriga_sidor_ar_tillgangliga() {
        inkopschef.ga("/upphandlingar?q=förband");
        assertThat(inkopschef.sida().locator("tbody tr")).hasCount(2);
        inkopschef.granska("sok");
        inkopschef.ga("/planer");
        inkopschef.granska("planer");
        inkopschef.ga("/planer/1999");
        inkopschef.granska("finns-inte");
        Person admin = webblasare.inloggad("admin");
        admin.ga("/konton");
        admin.granska("konton");
    }

    /** From the board's table in the plan to the procurement. */
    private static void oppna(Person person, String namn) {
        person.ga("/planer/2026");
        person.sida().getByLabel("Planens upphandlingar")
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(namn).setExact(true)).click();
        assertThat(person.rubrik()).hasText(namn);
    }

    /** Corrects a fact of the event that the history words so, step by step. */
    private static void ratta(Person person, String uppgift, String falt, String rattVarde) {
        post(person, uppgift).getByText("Rätta uppgiften").click();
        person.sida().getByLabel(Pattern.compile("^\\s*" + falt)).check();
        person.tryck("Fortsätt");
        person.fyllOchSkicka("Rätta uppgift", Map.of("Rätt värde", rattVarde, "Skäl", "Avläst ur annonsen."));
    }

    private static Locator post(Person person, String text) {
        return person.sida().locator(".historik > li").filter(new FilterOptions().setHasText(text)).first();
    }

    private static Locator rad(Person person, String namn) {
        return tabell(person).filter(new FilterOptions().setHasText(namn));
    }

    private static List<String> rader(Person person) {
        return rader(person, "");
    }

    /** The plan's rows that say this, column by column as {@link #PLANEN} has them. */
    private static List<String> rader(Person person, String text) {
        return tabell(person).filter(new FilterOptions().setHasText(text)).all().stream()
                .map(rad -> rad.locator("td").allInnerTexts().subList(0, 4))
                .map(celler -> String.join(" | ", celler).replaceAll("[○▶✓▲■] ", ""))
                .toList();
    }

    private static Locator tabell(Person person) {
        return person.sida().getByLabel("Planens upphandlingar").locator("tbody tr");
    }
}
