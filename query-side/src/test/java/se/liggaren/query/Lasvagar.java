package se.liggaren.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Every way to read, as Spring knows them, with examples of what stands in their addresses. */
final class Lasvagar {

    /**
     * What is read in a way of its own, or is nobody's to read; and the description as YAML, which cannot be made beside
     * the older Jackson that the validator of PDF files brings to the tests.
     */
    private static final List<String> UNDANTAG = List.of("/error", "/uppdateringar/{vy}", "/v3/api-docs.yaml");

    /** What nothing is read by unless something is asked. */
    private static final List<String> KRAVER_FRAGA = List.of("/api/v1/jamforelse");

    private final Map<String, List<String>> exempel;
    private final Map<String, List<String>> fragor;

    /**
     * @param exempel what may stand for a variable, by the path before it without {@code /api/v1}, with the name of the
     *                variable: {@code /upphandlingar/{id}}
     * @param fragor  what may be asked beside the path as it is, by the path without {@code /api/v1}
     */
    Lasvagar(Map<String, List<String>> exempel, Map<String, List<String>> fragor) {
        this.exempel = exempel;
        this.fragor = fragor;
    }

    /** @param accept what the caller asks for */
    record Adress(String vag, String accept) {

        boolean program() {
            return vag.startsWith("/api/") || vag.startsWith("/actuator/");
        }

        @Override
        public String toString() {
            return vag + " (" + accept + ")";
        }
    }

    /** @throws AssertionError when a way to read has a variable that there is no example of */
    List<Adress> adresser(Stream<RequestMappingInfo> vagar) {
        return vagar.filter(v -> v.getMethodsCondition().isEmpty()
                        || v.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(v -> v.getPatternValues().stream().map(Lasvagar::utanMonster)
                        .filter(monster -> !UNDANTAG.contains(monster))
                        .flatMap(monster -> adresser(monster, v).stream()))
                .distinct().toList();
    }

    private List<Adress> adresser(String monster, RequestMappingInfo vag) {
        String accept = vag.getProducesCondition().getProducibleMediaTypes().stream().findFirst()
                .map(MediaType::toString).orElse(monster.startsWith("/api/") ? "application/json" : "text/html");
        String parametrar = String.join("&", vag.getParamsCondition().getExpressions().stream()
                .map(villkor -> villkor.getName() + "=2026").toList());
        return ifyllda(monster).stream().flatMap(ifylld -> fragor(monster, parametrar).map(fraga ->
                new Adress(ifylld + (fraga.isEmpty() ? "" : "?" + fraga), accept))).toList();
    }

    private Stream<String> fragor(String monster, String parametrar) {
        return parametrar.isEmpty() ? Stream.concat(Stream.of("").filter(_ -> !KRAVER_FRAGA.contains(monster)),
                        fragor.getOrDefault(utanApi(monster), List.of()).stream())
                : Stream.of(parametrar);
    }

    private List<String> ifyllda(String monster) {
        int variabel = monster.indexOf('{');
        if (variabel < 0) {
            return List.of(monster);
        }
        int efter = monster.indexOf('}', variabel) + 1;
        List<String> varden = Optional.ofNullable(exempel.get(utanApi(monster.substring(0, efter)))).orElseThrow(
                () -> new AssertionError("Ge ett exempel på %s i %s, så att vägen prövas".formatted(
                        monster.substring(variabel, efter), monster)));
        return varden.stream().flatMap(varde -> ifyllda(monster.substring(0, variabel) + varde + monster.substring(efter))
                .stream()).toList();
    }

    private static String utanApi(String monster) {
        return monster.replaceFirst("^/api/v1", "");
    }

    /** The variables without the patterns that they must answer to. */
    private static String utanMonster(String vag) {
        StringBuilder utan = new StringBuilder();
        List<Character> oppna = new ArrayList<>();
        boolean monster = false;
        for (char tecken : vag.toCharArray()) {
            if (tecken == '{') {
                oppna.add(tecken);
            } else if (tecken == '}') {
                oppna.removeLast();
                monster = monster && !oppna.isEmpty();
            }
            monster = monster || tecken == ':' && oppna.size() == 1;
            if (!monster) {
                utan.append(tecken);
            }
        }
        return utan.toString();
    }
}
