package se.liggaren.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import se.liggaren.e2e.Demonstration.Scen;

/** The auditor looks back at what was known and when, in a browser that runs no scripts. */
@Order(3)
@ExtendWith(Demonstration.class)
@TestMethodOrder(OrderAnnotation.class)
class RevisionIT {

    private static Person revisor;

    /** The same person where axe can run, which is itself a script. */
    private static Person granskare;

    @BeforeAll
    static void borja(Scen scen) {
        Registrator registrator = new Registrator(scen.tjanst());
        String barar = registrator.grunda("inkopschef", "upphandlingar", """
                'namn':'Bårar','ansvarigRegion':'Region Jämtland Härjedalen','planeradAvtalsstart':'2026-09-01',
                'gallerFran':'2026-01-20'""");
        registrator.gor("inkopschef", "upphandlingar/" + barar, "tilldela-upphandlare",
                "'gallerFran':'2026-01-21','upphandlare':'upphandlare-3'");
        String start = registrator.gor("upphandlare", "upphandlingar/" + barar, "starta-upphandling",
                "'gallerFran':'2026-03-03'").at("/handelser/0/handelseId").stringValue();
        registrator.gor("inkopschef", "upphandlingar/" + barar, "ratta-uppgift", """
                'avserHandelseId':'%s','falt':'gallerFran','rattVarde':'2026-02-03','skal':'Fel månad'"""
                .formatted(start));
        revisor = scen.webblasare().utanSkript("revisor");
        granskare = scen.webblasare().inloggad("revisor");
    }

    @Test
    @Order(1)
    void loggen_visar_allt_i_ordning_och_valjs_ut_efter_vad_som_soks() {
        revisor.folj("Revision");
        granska("revision");

        revisor.ga("/revision?upphandling=Bårar");

        assertThat(rader()).hasCount(4);
        assertThat(rader().nth(2)).containsText("Startad");
        assertThat(rader().nth(2)).containsText("Rättad av");
        assertThat(rader().nth(3)).containsText("Fel månad");
    }

    @Test
    @Order(2)
    void det_som_rattades_visas_som_vi_trodde_da_och_som_vi_vet_nu() {
        rader().nth(2).getByRole(AriaRole.LINK).first().click();
        assertThat(revisor.rubrik()).containsText("Händelse ");
        granska("revision-handelse");
        String handelsen = revisor.sida().url();

        revisor.sida().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("så som det var då")).click();

        assertThat(revisor.rubrik()).hasText("Bårar");
        assertThat(revisor.sida().locator(".besked")).containsText("Du ser upphandlingen");
        assertThat(revisor.sida().locator(".historik > li")).hasCount(3);
        assertThat(revisor.sida().locator(".historik")).not().containsText("Rättad i efterhand.");
        revisor.sida().navigate(handelsen);
        revisor.folj("Nästa om samma sak");
        assertThat(revisor.sida().locator("main")).containsText("Fel månad");
    }

    private static void granska(String namn) {
        granskare.ga(revisor.sida().url());
        granskare.granska(namn);
    }

    private static Locator rader() {
        return revisor.sida().getByLabel("Händelser i loggen").locator("tbody tr")
                .filter(new FilterOptions().setHasText("Bårar"));
    }
}
