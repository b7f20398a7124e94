package se.liggaren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import se.liggaren.e2e.Demonstration.Scen;

/** The year's first meeting as its secretary has it: prepared, held, reported, shown and sent out. */
@Order(2)
@ExtendWith(Demonstration.class)
@TestMethodOrder(OrderAnnotation.class)
class SammantradeIT {

    private static Webblasare webblasare;
    private static Person sekreterare;
    private static String mote;

    @BeforeAll
    static void borja(Scen scen) {
        webblasare = scen.webblasare();
        sekreterare = webblasare.inloggad("sekreterare");
        mote = "/sammantraden/" + new Klient(scen.tjanst(), "lasare").las("/api/v1/sammantraden?ar=2026")
                .at("/sammantraden/0/id").stringValue();
    }

    @Test
    @Order(1)
    void startsidan_sager_vad_som_vantar() {
        sekreterare.ga("/");

        assertThat(sekreterare.rubrik()).containsText("Att göra");
        assertThat(innehall()).containsText("Ordinarie sammanträde 16 februari 2026");
        assertThat(innehall()).containsText("Det är inte registrerat om sammanträdet genomfördes.");
    }

    @Test
    @Order(2)
    void sammantradet_forbereds_med_det_som_skulle_redovisas() {
        sekreterare.ga(mote + "/forbered");

        assertThat(sekreterare.rubrik()).hasText("Förbered ordinarie sammanträde 16 februari 2026");
        assertThat(innehall()).containsText("Det blir den första redovisningen av årets plan.");
        assertThat(sekreterare.sida().getByLabel("Rader som skulle redovisas").locator("tbody tr")).hasCount(12);
        sekreterare.granska("forbered");
    }

    @Test
    @Order(3)
    void sammantradet_halls_och_upphandlingslaget_fryses_efter_att_ha_granskats() {
        sekreterare.ga(mote);
        sekreterare.utfor("Genomför sammanträde", Map.of("Gäller från", "2026-02-16"));

        sekreterare.ga(mote + "/forbered");
        sekreterare.tryck("Redovisa upphandlingsläget");
        sekreterare.fyllOchSkicka("Redovisa upphandlingsläget", Map.of("Läget den dagen", "2026-02-16"));
        sekreterare.sida().waitForURL(Pattern.compile("\\?efter=").asPredicate());

        sekreterare.ga(mote + "/rapport");
        assertThat(sekreterare.rubrik()).containsText("Upphandlingsläget");
        Locator rubriker = innehall().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2));
        assertThat(rubriker.first()).hasText("Förändringar");
        assertThat(sekreterare.sida().getByLabel("Planens upphandlingar så som de redovisades").locator("tbody tr"))
                .hasCount(12);
        sekreterare.granska("rapport-forsta");
        sekreterare.skrivUt("rapport-forsta");
    }

    @Test
    @Order(4)
    void rapporten_skickas_ut_i_det_format_som_mottagaren_vill_ha() {
        assertThat(hamtad("/rapport.pdf", "application/pdf")).startsWith("%PDF-").contains("/Lang (sv)");
        assertThat(hamtad("/rapport.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .startsWith("PK");
        assertThat(hamtad("/rapport.csv", "text/csv")).contains("Batterier och laddare till hjälpmedel");
        assertThat(hamtad(".ics", "text/calendar")).startsWith("BEGIN:VCALENDAR")
                .contains("DTSTART;TZID=Europe/Stockholm:20260216T");
    }

    @Test
    @Order(5)
    void rapporten_visas_for_namnden_en_bild_i_taget() {
        Person namnd = webblasare.inloggad("namnd");
        namnd.ga(mote + "/presentation");

        namnd.sida().keyboard().press("ArrowRight");

        assertThat(namnd.sida().locator("#bild-2-rubrik")).isInViewport();
        assertThat(namnd.sida()).hasURL(Pattern.compile("#bild-2$"));
        namnd.granska("presentation");
    }

    private static Locator innehall() {
        return sekreterare.sida().locator("main");
    }

    /** What the browser is given when the link is followed, byte for byte as Latin-1. */
    private static String hamtad(String format, String typ) {
        var svar = sekreterare.sida().request().get(mote + format);
        assertThat(svar.status()).as(format).isEqualTo(200);
        assertThat(svar.headers().get("content-type")).startsWith(typ);
        return new String(svar.body(), typ.startsWith("text") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
}
