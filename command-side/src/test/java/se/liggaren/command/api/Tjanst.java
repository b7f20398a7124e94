package se.liggaren.command.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.command.TestApplication;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.http.Anrop;

/** The command side on a database of its own, as a browser meets it. */
@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"liggaren.demo=true", "liggaren.demo.losenord=prov"})
abstract class Tjanst {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry properties) {
        TestPostgres.nyDatabas(properties);
    }

    Anrop anrop() {
        return new Anrop(port);
    }

    Webblasare inloggad(String konto) {
        Anrop anrop = anrop();
        anrop.loggaIn(konto, "prov");
        return new Webblasare(anrop);
    }

    /** Somebody at a browser. */
    record Webblasare(Anrop anrop) {

        Svar oppna(String adress) {
            var svar = anrop.las(adress);
            return new Svar(svar.statusCode(), "", Jsoup.parse(svar.body()));
        }

        /** Sends the page's form with what stands in it, but for these values. */
        Svar skicka(Svar oppnad, Map<String, String> ifyllt) {
            FormElement formular = (FormElement) Objects.requireNonNull(oppnad.sida().selectFirst("main form"));
            List<String> par = new ArrayList<>();
            for (KeyVal falt : formular.formData()) {
                if (!ifyllt.containsKey(falt.key())) {
                    par.add(par(falt.key(), falt.value()));
                }
            }
            ifyllt.forEach((namn, varde) -> par.add(par(namn, varde)));
            var svar = anrop.skriv(formular.attr("action"), par.stream().collect(Collectors.joining("&")),
                    "Content-Type", "application/x-www-form-urlencoded");
            return new Svar(svar.statusCode(), Anrop.dit(svar), Jsoup.parse(svar.body()));
        }

        /** Sends the page's form with every field that somebody sees emptied. */
        Svar skickaTomt(Svar oppnad) {
            Document tom = Jsoup.parse(oppnad.sida().outerHtml());
            tom.select("main form :is(input:not([type=hidden], [type=checkbox]))").val("");
            tom.select("main form textarea").forEach(falt -> falt.text(""));
            tom.select("main form :is(option[selected])").removeAttr("selected");
            tom.select("main form input[type=checkbox]").removeAttr("checked");
            return skicka(new Svar(200, "", tom), Map.of());
        }

        /** Sends what is looked over before it is sent, and confirms it. */
        Svar bekrafta(Svar oppnad, Map<String, String> ifyllt) {
            return skicka(skicka(oppnad, ifyllt), Map.of("_bekraftad", "true"));
        }

        private static String par(String namn, String varde) {
            return URLEncoder.encode(namn, StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(varde, StandardCharsets.UTF_8);
        }
    }

    /** @param dit where the browser is led, when it is */
    record Svar(int status, String dit, Document sida) {

        String varde(String falt) {
            return sida.select("main form [name=" + falt + "]").val();
        }

        List<String> fel() {
            return sida.select("#fel li").eachText();
        }
    }
}
