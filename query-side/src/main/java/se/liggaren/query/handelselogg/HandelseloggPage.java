package se.liggaren.query.handelselogg;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Dyr;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sekretess.Sekretess;
import se.liggaren.platform.sekretess.Sekretessprovning;
import se.liggaren.webkit.Faltfel;
import tools.jackson.databind.json.JsonMapper;

/** The log, a page at a time or as one stream of lines. */
@RestController
class HandelseloggPage {

    private static final int FORVALD_SIDA = 20;
    private static final int STORSTA_SIDA = 1_000;

    /** How many events are in memory at a time while the log is streamed. */
    private static final int I_TAGET = 500;

    private final Handelselogg logg;
    private final Sekretess sekretess;
    private final JsonMapper json;

    HandelseloggPage(Handelselogg logg, Sekretess sekretess, JsonMapper json) {
        this.logg = logg;
        this.sekretess = sekretess;
        this.json = json;
    }

    @Operation(tags = "Händelser", summary = "Händelseloggen i ordning, en sida i taget.")
    @GetMapping(path = "/api/v1/handelser", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Svar> las(@RequestParam(defaultValue = "0") long efter, @RequestParam Optional<Integer> limit,
            @AuthenticationPrincipal Inloggad lasare) {
        krav(efter, limit, STORSTA_SIDA);
        List<Loggpost> poster = logg.las(efter, limit.orElse(FORVALD_SIDA), sekretess.provning(lasare));
        if (poster.isEmpty()) {
            return ResponseEntity.ok(new Svar(poster, efter));
        }
        long sista = poster.getLast().position();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(ServletUriComponentsBuilder
                        .fromCurrentRequest().replaceQueryParam("efter", sista).build().toUriString()))
                .body(new Svar(poster, sista));
    }

    @Operation(tags = "Händelser", summary = "Händelseloggen i ordning, en rad för varje händelse.")
    @Dyr
    @GetMapping(path = "/api/v1/handelser", produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<StreamingResponseBody> strom(@RequestParam(defaultValue = "0") long efter,
            @RequestParam Optional<Integer> limit, @AuthenticationPrincipal Inloggad lasare) {
        krav(efter, limit, Integer.MAX_VALUE);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON)
                .body(ut -> skriv(ut, efter, limit.orElse(Integer.MAX_VALUE), sekretess.provning(lasare)));
    }

    /** The same lines as a file, for somebody who reads with a browser. */
    @Dyr
    @GetMapping("/revision/handelser.ndjson")
    ResponseEntity<StreamingResponseBody> fil(@AuthenticationPrincipal Inloggad lasare) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"handelser.ndjson\"")
                .body(ut -> skriv(ut, 0, Integer.MAX_VALUE, sekretess.provning(lasare)));
    }

    private void skriv(OutputStream ut, long efter, int limit, Sekretessprovning provning) throws IOException {
        long sista = efter;
        for (int kvar = limit; kvar > 0;) {
            List<Loggpost> poster = logg.las(sista, Math.min(kvar, I_TAGET), provning);
            if (poster.isEmpty()) {
                return;
            }
            for (Loggpost post : poster) {
                ut.write((json.writeValueAsString(post) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            ut.flush();
            sista = poster.getLast().position();
            kvar -= poster.size();
        }
    }

    private static void krav(long efter, Optional<Integer> limit, int hogst) {
        List<Faltfel> fel = new ArrayList<>();
        if (efter < 0) {
            fel.add(new Faltfel("efter", "Ange ett tal från 0."));
        }
        if (limit.filter(l -> l < 1 || l > hogst).isPresent()) {
            fel.add(new Faltfel("limit", "Ange ett tal från 1 till " + hogst + "."));
        }
        if (!fel.isEmpty()) {
            throw ProblemException.ogiltig(fel);
        }
    }

    /**
     * A page of the log.
     *
     * @param nasta the position to ask for events after, to go on
     */
    record Svar(List<Loggpost> handelser, long nasta) {
    }
}
