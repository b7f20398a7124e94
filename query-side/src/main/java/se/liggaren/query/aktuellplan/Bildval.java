package se.liggaren.query.aktuellplan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.webkit.Val;

/**
 * What a person chose in the comparison's form, where each side has a field for each way to name a picture: a report, a
 * day, or an instant. The comparison's own address has one for each side.
 *
 * @param gjort whether anything was chosen in a field that the comparison's own address does not have
 */
record Bildval(Optional<String> fran, Optional<String> till, Optional<String> ar, boolean gjort) {

    private static final String DAG = "Dag";
    private static final String OGONBLICK = "Ogonblick";

    static Bildval av(MultiValueMap<String, String> begaran) {
        boolean gjort = Stream.of("fran", "till").anyMatch(sida -> begaran.containsKey(sida + DAG)
                || begaran.containsKey(sida + OGONBLICK));
        return new Bildval(valt(begaran, "fran"), valt(begaran, "till"), ifyllt(begaran, "ar"), gjort);
    }

    /** The first field of the side that is filled in. */
    private static Optional<String> valt(MultiValueMap<String, String> begaran, String sida) {
        return Stream.of(sida, sida + DAG, sida + OGONBLICK).flatMap(falt -> ifyllt(begaran, falt).stream())
                .findFirst();
    }

    private static Optional<String> ifyllt(MultiValueMap<String, String> begaran, String falt) {
        return Optional.ofNullable(begaran.getFirst(falt)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The comparison's own address, that can be shared. */
    String adress() {
        return UriComponentsBuilder.fromPath("/jamforelse")
                .queryParam("fran", "{fran}").queryParam("till", "{till}").queryParamIfPresent("ar", ar.map(_ -> "{ar}"))
                .encode()
                .buildAndExpand(Map.of("fran", fran.orElse(""), "till", till.orElse(""), "ar", ar.orElse("")))
                .toUriString();
    }

    /** The values of the form's fields for a comparison that is asked for by its own address. */
    static Map<String, String> falt(Optional<String> fran, Optional<String> till, Optional<String> ar,
            List<Val> redovisningar) {
        Map<String, String> falt = new HashMap<>();
        ar.ifPresent(ett -> falt.put("ar", ett));
        fran.ifPresent(text -> falt.put(faltet("fran", text, redovisningar), text));
        till.ifPresent(text -> falt.put(faltet("till", text, redovisningar), text));
        return falt;
    }

    private static String faltet(String sida, String text, List<Val> redovisningar) {
        if (redovisningar.stream().anyMatch(val -> val.varde().equals(text))) {
            return sida;
        }
        return Tidpunkt.tolkaFormular(text).filter(tid -> tid.giltigt().isPresent()).isPresent() ? sida + DAG
                : sida + OGONBLICK;
    }
}
