package se.liggaren.webkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands in a form's fields, and what is wrong with it; the field fragments draw themselves from this.
 *
 * @param varden the values of each field, several only for check boxes
 * @param fel    the faults, in the order of the fields
 */
public record Formular(Map<String, List<String>> varden, List<Faltfel> fel) {

    public Formular {
        varden = varden.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
        fel = List.copyOf(fel);
    }

    /** A form that nobody has filled in. */
    public static Formular tomt() {
        return new Formular(Map.of(), List.of());
    }

    /** A form with values suggested by us. */
    public static Formular med(Map<String, String> forslag) {
        return new Formular(forslag.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))), List.of());
    }

    /** A form as it was sent, for instance from {@code @RequestParam MultiValueMap}. */
    public static Formular inskickat(Map<String, List<String>> varden) {
        return new Formular(varden, List.of());
    }

    /** The same values, with these faults. */
    public Formular medFel(List<Faltfel> nya) {
        return new Formular(varden, nya);
    }

    /** The value of a field, empty when it has none. */
    public String varde(String falt) {
        var alla = varden.getOrDefault(falt, List.of());
        return alla.isEmpty() ? "" : alla.getFirst();
    }

    /** Every value of a field. */
    public List<String> varden(String falt) {
        return varden.getOrDefault(falt, List.of());
    }

    /** The faults of one field. */
    public List<Faltfel> felI(String falt) {
        return fel.stream().filter(f -> f.falt().equals(falt)).toList();
    }

    public boolean harFel() {
        return !fel.isEmpty();
    }
}
