package se.liggaren.query.upphandling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.webkit.Faltfel;

/**
 * What is searched for; what is absent is not asked.
 *
 * @param namn   part of the name
 * @param region part of the responsible region's name
 * @param status the whole word of the plan's status column
 * @param cpv    the beginning of the CPV code
 * @param q      part of number, name, lot, region, file number or CPV code
 */
record Sokning(Optional<String> namn, Optional<String> region, Optional<String> status, Optional<String> cpv,
        Optional<Fas> fas, Optional<String> lopnummer, Optional<String> q) {

    private static final int LANGSTA_TEXT = 200;

    /** @throws ProblemException naming each text that is too long */
    Sokning {
        Map<String, Optional<String>> texter = new LinkedHashMap<>();
        texter.put("namn", namn);
        texter.put("region", region);
        texter.put("status", status);
        texter.put("cpv", cpv);
        texter.put("lopnummer", lopnummer);
        texter.put("q", q);
        List<Faltfel> fel = texter.entrySet().stream()
                .filter(t -> t.getValue().filter(v -> v.length() > LANGSTA_TEXT).isPresent())
                .map(t -> new Faltfel(t.getKey(), "Ange högst " + LANGSTA_TEXT + " tecken."))
                .toList();
        if (!fel.isEmpty()) {
            throw ProblemException.ogiltig(fel);
        }
    }
}
