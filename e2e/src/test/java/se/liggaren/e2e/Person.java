package se.liggaren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser window. */
record Person(Page sida) {

    private static final Path SKARMBILDER = Path.of(System.getProperty("skarmbilder"));
    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
    private static final int TELEFON = 360;
    private static final int DATOR = 1280;
    private static final int STOR_SKARM = 1920;
    private static final int HOJD = 800;

    void ga(String vag) {
        sida.navigate(vag);
    }

    void loggaIn(String konto) {
        loggaIn(konto, Tjanst.LOSENORD);
    }

    void loggaIn(String konto, String losenord) {
        fyll("Konto", konto);
        fyll("Lösenord", losenord);
        tryck("Logga in");
    }

    void folj(String lank) {
        sida.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(lank).setExact(true)).click();
    }

    void fyll(String etikett, String varde) {
        sida.getByLabel(etikett).fill(varde);
    }

    void tryck(String knapp) {
        sida.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(knapp).setExact(true)).click();
    }

    /**
     * Opens the command's form, fills it in, and sends it by way of the review where there is one; done when the page of
     * what the command was about shows it.
     *
     * @param falt the values by the fields' labels
     */
    void utfor(String kommando, Map<String, String> falt) {
        folj(kommando);
        fyllOchSkicka(kommando, falt);
        sida.waitForURL(Pattern.compile("\\?efter=").asPredicate());
    }

    /** Fills in the form that is open and sends it, by way of the review where there is one. */
    void fyllOchSkicka(String kommando, Map<String, String> falt) {
        Locator formular = formular();
        falt.forEach((etikett, varde) -> {
            Locator ruta = formular.getByLabel(Pattern.compile("^\\s*" + etikett + "\\s*(\\(frivilligt\\))?\\s*$")).first();
            if ("SELECT".equals(ruta.evaluate("ruta => ruta.tagName"))) {
                ruta.selectOption(new SelectOption().setLabel(varde));
            } else {
                ruta.evaluate("ruta => ruta.closest('details')?.setAttribute('open', '')");
                ruta.fill(varde);
            }
        });
        Locator granska = formular.getByRole(AriaRole.BUTTON, knapp("Granska"));
        if (granska.count() == 0) {
            formular.getByRole(AriaRole.BUTTON, knapp(kommando)).click();
        } else {
            granska.click();
            formular.getByRole(AriaRole.BUTTON, knapp("Bekräfta")).click();
        }
    }

    /** The command's form, in a page of its own or in the page that it was opened in. */
    Locator formular() {
        return sida.locator("form[data-kommandoformular]");
    }

    private static Locator.GetByRoleOptions knapp(String namn) {
        return new Locator.GetByRoleOptions().setName(namn).setExact(true);
    }

    Locator rubrik() {
        return sida.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    Locator felsammanfattning() {
        return sida.getByRole(AriaRole.ALERT);
    }

    /** The id of the element that has the focus. */
    String fokus() {
        return (String) sida.evaluate("document.activeElement.id");
    }

    /**
     * Looks at the page on a phone, a desk and a large screen, in light and dark: nothing may stick out sideways, axe
     * must find nothing to remark on, and pictures are kept of the first two.
     */
    void granska(String namn) {
        visa(namn, TELEFON, ColorScheme.LIGHT);
        bild("%s-%d-ljus".formatted(namn, TELEFON));
        assertThat(anmarkningar()).as(namn + " på telefon, ljust").isEmpty();
        visa(namn, STOR_SKARM, ColorScheme.LIGHT);
        visa(namn, DATOR, ColorScheme.DARK);
        bild("%s-%d-mork".formatted(namn, DATOR));
        assertThat(anmarkningar()).as(namn + " på dator, mörkt").isEmpty();
        sida.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Keeps a picture of the page as it is printed, from which all that is done by clicking is gone. */
    void skrivUt(String namn) {
        sida.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        bild(namn + "-tryck");
        assertThat(sida.locator("form:visible, nav:visible, button:visible").all()).as(namn).isEmpty();
        sida.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void visa(String namn, int bredd, ColorScheme ljus) {
        sida.emulateMedia(new EmulateMediaOptions().setColorScheme(ljus));
        sida.setViewportSize(bredd, HOJD);
        assertThat((Integer) sida.evaluate("document.documentElement.scrollWidth")).as("%s, %d", namn, bredd)
                .isLessThanOrEqualTo(bredd);
    }

    private void bild(String namn) {
        sida.screenshot(new ScreenshotOptions().setFullPage(true).setPath(SKARMBILDER.resolve(namn + ".png")));
    }

    private List<String> anmarkningar() {
        return new AxeBuilder(sida).withTags(WCAG_22_AA).analyze().getViolations().stream()
                .map(regel -> regel.getId() + ": " + regel.getHelp() + regel.getNodes().stream()
                        .map(nod -> "\n  " + nod.getHtml() + " " + nod.getFailureSummary()).toList())
                .toList();
    }
}
