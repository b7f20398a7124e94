package se.liggaren.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import se.liggaren.e2e.Klient.Svar;
import tools.jackson.databind.JsonNode;

/** Commands that each bear a mark of their own, and what the log must say of them afterwards. */
final class Kommandologg {

    private Kommandologg() {
    }

    /**
     * A command that was sent.
     *
     * @param marke  its idempotency key, which also stands in what it writes
     * @param kvitto the answer, when there was one before the service went away
     */
    record Forsok(String marke, String vag, String kropp, Optional<JsonNode> kvitto) {

        /** A procurement of its own. */
        static Forsok upplaggning(String marke) {
            return new Forsok(marke, "/api/v1/upphandlingar", upplaggningAv(marke), Optional.empty());
        }

        /** A change of a procurement that others change too. */
        static Forsok tilldelning(String marke, String id) {
            return new Forsok(marke, tilldela(id), upphandlare(marke), Optional.empty());
        }

        Forsok kvitterat(Svar svar) {
            assertThat(svar.status()).as(svar.text()).isIn(200, 201);
            return new Forsok(marke, vag, kropp, Optional.of(svar.kropp()));
        }

        Map<String, String> huvuden() {
            return Map.of("Idempotency-Key", marke);
        }

        List<String> kvitteradeHandelser() {
            return handelseId(kvitto.orElseThrow().path("handelser").valueStream().toList());
        }
    }

    static String upplaggningAv(String namn) {
        return "{\"namn\":\"%s\",\"ansvarigRegion\":\"Region Jämtland Härjedalen\"}".formatted(namn);
    }

    static String tilldela(String id) {
        return "/api/v1/upphandlingar/" + id + "/kommandon/tilldela-upphandlare";
    }

    static String upphandlare(String vem) {
        return "{\"upphandlare\":\"%s\"}".formatted(vem);
    }

    /** Each place once, each stream's versions without a gap, each number given once. */
    static void ordnad(List<JsonNode> loggen) {
        assertThat(loggen).extracting(h -> h.path("position").longValue()).isSorted().doesNotHaveDuplicates();
        assertThat(handelseId(loggen)).doesNotHaveDuplicates();
        assertThat(perStrom(loggen)).allSatisfy((_, handelser) -> assertThat(handelser)
                .extracting(h -> h.path("version").longValue())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, handelser.size()).boxed().toList()));
        assertThat(loggen).filteredOn(h -> h.path("typ").stringValue().equals("UpphandlingUpplagd"))
                .extracting(h -> h.at("/innehall/lopnummer").stringValue()).doesNotHaveDuplicates();
    }

    /** What the client is shown of each procurement is what the log says. */
    static void vyernaVisar(List<JsonNode> loggen, Klient klient) {
        Map<String, List<JsonNode>> upphandlingar = perStrom(upphandlingshandelser(loggen).toList());
        upphandlingar.forEach((id, handelser) -> {
            int version = handelser.size();
            JsonNode historik = klient.las("/api/v1/upphandlingar/" + id + "/historik?efter=" + version);
            assertThat(handelseId(historik.path("historik").valueStream().toList()))
                    .isEqualTo(handelseId(handelser));
            assertThat(klient.las("/api/v1/upphandlingar/" + id + "?efter=" + version).path("version").intValue())
                    .isEqualTo(version);
        });
        assertThat(klient.las("/api/v1/upphandlingar?limit=1").path("totalt").intValue())
                .isEqualTo(upphandlingar.size());
    }

    /** The ids of the procurements' events that bear each mark. */
    static Map<String, List<String>> perMarke(List<JsonNode> loggen) {
        return upphandlingshandelser(loggen).collect(Collectors.groupingBy(
                h -> h.at("/innehall/namn").asString("") + h.at("/innehall/upphandlare").asString(""),
                Collectors.mapping(h -> h.path("handelseId").stringValue(), Collectors.toList())));
    }

    static Stream<JsonNode> upphandlingshandelser(List<JsonNode> loggen) {
        return loggen.stream().filter(h -> h.path("stromtyp").stringValue().equals("Upphandling"));
    }

    static Map<String, List<JsonNode>> perStrom(List<JsonNode> loggen) {
        return loggen.stream().collect(Collectors.groupingBy(h -> h.path("strom").stringValue()));
    }

    static List<String> handelseId(List<JsonNode> handelser) {
        return handelser.stream().map(h -> h.path("handelseId").stringValue()).toList();
    }

    /** Makes the calls at once, and answers with what came of each. */
    static <T> List<T> samtidigt(List<Callable<T>> anrop) throws Exception {
        try (ExecutorService trad = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> svar = new ArrayList<>();
            for (Future<T> ett : trad.invokeAll(anrop)) {
                svar.add(ett.get());
            }
            return svar;
        }
    }
}
