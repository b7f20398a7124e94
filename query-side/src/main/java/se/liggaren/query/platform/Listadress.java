package se.liggaren.query.platform;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address of a list as it was asked for, from which the ways onward are made.
 *
 * @param vag    the path
 * @param fragor what is asked, in the order it was asked; nothing that was left empty
 */
public record Listadress(String vag, Map<String, String> fragor) {

    /** @param namn the questions that belong in the list's address; others, and the number of the page, are left behind */
    public static Listadress av(String vag, MultiValueMap<String, String> begaran, Set<String> namn) {
        Map<String, String> fragor = new LinkedHashMap<>();
        begaran.toSingleValueMap().forEach((falt, varde) -> {
            if (namn.contains(falt) && !varde.isBlank()) {
                fragor.put(falt, varde.strip());
            }
        });
        return new Listadress(vag, fragor);
    }

    /** The same list with another answer to one question. */
    public Listadress med(String namn, Object varde) {
        Map<String, String> nya = new LinkedHashMap<>(fragor);
        nya.put(namn, varde.toString());
        return new Listadress(vag, nya);
    }

    /** The same list without these questions. */
    public Listadress utan(String... namn) {
        Map<String, String> nya = new LinkedHashMap<>(fragor);
        List.of(namn).forEach(nya::remove);
        return new Listadress(vag, nya);
    }

    /** Whether any of these is asked. */
    public boolean fragar(String... namn) {
        return List.of(namn).stream().anyMatch(fragor::containsKey);
    }

    /** For the ways between the list's pages. */
    public UriComponentsBuilder byggare() {
        return UriComponentsBuilder.fromUriString(toString());
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        return fragor.isEmpty() ? vag : vag + fragor.entrySet().stream()
                .map(f -> f.getKey() + "=" + UriUtils.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
