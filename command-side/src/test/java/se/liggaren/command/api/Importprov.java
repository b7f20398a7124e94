package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.platform.http.Anrop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The import of a document over HTTP, on an empty ledger: from a program with a key, and from a person step by step. */
abstract class Importprov extends Tjanst {

    /** The page on which a person chooses the document. */
    private final String sida;

    @Autowired
    private JdbcClient jdbc;

    Anrop anrop;
    Provliggare liggare;

    Importprov(String sida) {
        this.sida = sida;
    }

    @BeforeEach
    void tom_liggare() {
        anrop = anrop();
        liggare = new Provliggare(jdbc);
        liggare.klipp(0);
    }

    /** One main heading, every field with its label, every table with caption and heads. */
    static void assertTillganglig(Document sida, String rubrik) {
        assertThat(sida.select("html").attr("lang")).isEqualTo("sv");
        assertThat(sida.select("h1").eachText()).containsExactly(rubrik);
        assertThat(sida.title()).contains(rubrik);
        assertThat(sida.select("main input:not([type=hidden]), main textarea")).allSatisfy(falt ->
                assertThat(sida.select("label[for=" + falt.id() + "]")).as(falt.outerHtml()).hasSize(1));
        assertThat(sida.select("main table")).allSatisfy(tabell -> {
            assertThat(tabell.select("caption").text()).isNotBlank();
            assertThat(tabell.select("th[scope=col]")).isNotEmpty();
            assertThat(tabell.select("tbody tr")).allSatisfy(rad ->
                    assertThat(rad.select("th[scope=row]").text()).isNotBlank());
        });
        assertThat(sida.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    HttpResponse<String> program(String konto, String vag, Flerdelat formular) {
        return anrop.skicka("POST", vag, formular.kropp(), "Content-Type", Flerdelat.TYP,
                "Authorization", "Bearer demo." + konto + ".prov");
    }

    /** Sends the form with the hidden field that protects it. */
    HttpResponse<String> formular(String till, Flerdelat formular) {
        String skydd = sida(anrop.las(sida), 200).select("main input[name=_csrf]").attr("value");
        return anrop.skicka("POST", till, formular.falt("_csrf", skydd).kropp(), "Content-Type", Flerdelat.TYP);
    }

    /** The page that the answer leads to. */
    Document foljd(HttpResponse<String> svar) {
        assertThat(svar.statusCode()).as(svar.body()).isEqualTo(303);
        return sida(anrop.las(Anrop.dit(svar).replaceFirst("#.*", "")), 200);
    }

    /** Presses the button of the preview, with the boxes as they stand. */
    HttpResponse<String> bekrafta(Document granskad) {
        return skicka(granskad, granskad.select("form#bekrafta").attr("action"));
    }

    /** Sends the preview's form to the address, with its hidden fields and its ticked boxes, and more when told. */
    HttpResponse<String> skicka(Document granskad, String till, String... mer) {
        String falt = granskad.select("form#bekrafta input[type=hidden], input[form=bekrafta][type=hidden], "
                        + "input[form=bekrafta][checked]").stream()
                .map(f -> f.attr("name") + "=" + URLEncoder.encode(f.attr("value"), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return anrop.skriv(till, String.join("&", Stream.concat(Stream.of(falt), Stream.of(mer)).toList()),
                "Content-Type", "application/x-www-form-urlencoded");
    }

    static Document sida(HttpResponse<String> svar, int status) {
        assertThat(svar.statusCode()).as(svar.body()).isEqualTo(status);
        return Jsoup.parse(svar.body());
    }

    static JsonNode json(HttpResponse<String> svar, int status) {
        assertThat(svar.statusCode()).as(svar.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(svar.body());
    }

    static List<String> felfalt(HttpResponse<String> svar) {
        return json(svar, 400).get("fel").valueStream().map(fel -> fel.get("falt").asString()).toList();
    }
}
