package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KommandoOpenApiTest extends Tjanst {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private List<Samling<?>> samlingar;

    @Autowired
    private Kommandobindning bindning;

    @Test
    void varje_kommando_star_en_gang_pa_sin_egen_adress() {
        List<String> vantade = samlingar.stream().flatMap(samling -> samling.kommandon().values().stream())
                .map(slag -> slag.klass().getSimpleName()).toList();
        List<String> beskrivna = beskrivning().get("paths").values().stream().flatMap(vag -> vag.values().stream())
                .map(operation -> operation.path("operationId").asString()).filter(vantade::contains).toList();

        assertThat(beskrivna).containsExactlyInAnyOrderElementsOf(vantade);
        assertThat(beskrivning().get("paths").propertyNames()).contains("/api/v1/upphandlingar",
                "/api/v1/upphandlingar/{id}/kommandon/annonsera-upphandling",
                "/api/v1/planer/{ar}/kommandon/uppratta-plan",
                "/api/v1/statuslegend/kommandon/faststall-statuslegend")
                .noneMatch(adress -> adress.contains("{kommando}"));
    }

    @Test
    void varje_exempel_gar_att_skicka() {
        Map<String, JsonNode> kommandon = kommandon();
        assertThat(kommandon).isNotEmpty();
        samlingar.forEach(samling -> samling.kommandon().values().forEach(slag -> {
            JsonNode innehall = kommandon.get(slag.klass().getSimpleName())
                    .get("requestBody").get("content").get("application/json");
            assertThatCode(() -> bindning.bind(slag.klass(), innehall.get("example")))
                    .as("%s: %s", slag.klass().getSimpleName(), innehall.get("example")).doesNotThrowAnyException();
        }));
    }

    @Test
    void varje_svar_star_dar_med_sin_form() {
        assertThat(kommandon().values()).allSatisfy(kommando -> {
            assertThat(kommando.get("responses").propertyNames()).contains("400", "401", "403", "404", "409", "412",
                    "413", "415", "422", "503").containsAnyOf("200", "201");
            JsonNode ja = kommando.get("responses").has("201") ? kommando.get("responses").get("201")
                    : kommando.get("responses").get("200");
            assertThat(ja.get("headers").has("ETag")).isTrue();
            assertThat(ja.at("/content/application~1json/schema/$ref").asString())
                    .isEqualTo("#/components/schemas/Kommandosvar");
        });
        assertThat(kommandon().get("UpprattaPlan").get("responses").propertyNames()).contains("201")
                .doesNotContain("200");
    }

    @Test
    void varje_hanvisning_leder_till_nagot() {
        JsonNode beskrivning = beskrivning();
        List<String> hanvisningar = new ArrayList<>();
        samla(beskrivning, hanvisningar);

        assertThat(beskrivning.get("openapi").asString()).startsWith("3.1.");
        assertThat(hanvisningar).isNotEmpty().allSatisfy(till ->
                assertThat(beskrivning.at(till.substring(1)).isMissingNode()).as(till).isFalse());
    }

    @Test
    void en_begaran_beskrivs_med_falt_former_och_svenska_ord() {
        JsonNode annonsera = kommandon().get("AnnonseraUpphandling");
        assertThat(annonsera.get("summary").asString()).isEqualTo("Annonsera upphandling");
        assertThat(annonsera.get("description").asString())
                .contains("Går från: Pågår.", "Får utfärdas av: upphandlare.");
        assertThat(annonsera.get("parameters")).extracting(p -> p.get("name").asString())
                .containsExactly("id", "Idempotency-Key", "If-Match");

        JsonNode scheman = beskrivning().get("components").get("schemas");
        JsonNode schema = scheman.get("AnnonseraUpphandling");
        assertThat(schema.get("type").asString()).isEqualTo("object");
        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        assertThat(schema.get("required")).extracting(JsonNode::asString)
                .containsExactly("annonsId", "annonsdatabas", "sistaAnbudsdag");
        assertThat(schema.at("/properties/sistaAnbudsdag/type").asString()).isEqualTo("string");
        assertThat(schema.at("/properties/sistaAnbudsdag/format").asString()).isEqualTo("date");
        assertThat(schema.at("/properties/skal/maxLength").asInt()).isEqualTo(4000);
        assertThat(schema.at("/properties/beslut/$ref").asString()).isEqualTo("#/components/schemas/Beslut");
        assertThat(scheman.at("/AvbrytUpphandling/properties/skalKod/enum")).extracting(JsonNode::asString)
                .contains("NO_RECE");
        assertThat(scheman.at("/AvbrytUpphandling/properties/skalKod/description").asString())
                .contains("NO_RECE: Inga anbud kom in");
        assertThat(scheman.at("/LaggUppUpphandling/properties/cpv/pattern").asString()).isEqualTo("^(\\d{8}(-\\d)?)$");
        assertThat(scheman.at("/TilldelaAvtal/properties/leverantorer/minItems").asInt()).isEqualTo(1);
        assertThat(scheman.at("/TilldelaAvtal/properties/leverantorer/maxItems").asInt()).isEqualTo(200);
        assertThat(scheman.at("/PaborjaUtvardering/properties/antalAnbud/maximum").asInt()).isEqualTo(10_000);
        assertThat(scheman.at("/StrykUrPlan/required")).extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("skal", "beslut");
    }

    private Map<String, JsonNode> kommandon() {
        Map<String, JsonNode> kommandon = new TreeMap<>();
        beskrivning().get("paths").values().stream().flatMap(vag -> vag.values().stream())
                .filter(operation -> operation.path("tags").path(0).asString().startsWith("Kommandon: "))
                .forEach(operation -> kommandon.put(operation.get("operationId").asString(), operation));
        return kommandon;
    }

    private JsonNode beskrivning() {
        return JSON.readTree(anrop().las("/v3/api-docs").body());
    }

    private static void samla(JsonNode nod, List<String> hanvisningar) {
        Stream.of(nod.path("$ref")).filter(JsonNode::isString).map(JsonNode::stringValue).forEach(hanvisningar::add);
        nod.values().forEach(del -> samla(del, hanvisningar));
    }
}
