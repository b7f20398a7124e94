package se.liggaren.platform.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.liggaren.platform.PlatformDefaults;
import se.liggaren.platform.sakerhet.Dyr;
import se.liggaren.platform.sakerhet.Inloggad;
import tools.jackson.databind.JsonNode;

/** A service with the whole ground of HTTP and security, and nothing on it but what shows how it answers. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(PlatformDefaults.class)
@ComponentScan({"se.liggaren.platform.http", "se.liggaren.platform.sakerhet", "se.liggaren.platform.sparning",
        "se.liggaren.platform.namn", "se.liggaren.webkit"})
public class Provtjanst {

    record Rad(String namn, int antal, LocalDate dag, List<String> ord) {
    }

    @RestController
    static class ProvApi {

        @GetMapping("/api/v1/prov/{nr}")
        Map<String, Object> las(@PathVariable int nr, @RequestParam(required = false) LocalDate giltigt,
                @RequestParam(required = false) Instant kant) {
            return Map.of("nr", nr);
        }

        @GetMapping("/api/v1/vem")
        Inloggad vem(@AuthenticationPrincipal Inloggad vem) {
            return vem;
        }

        @Dyr
        @GetMapping("/api/v1/dyrt")
        int dyrt() {
            return 1;
        }

        @GetMapping("/api/v1/sok")
        String sok(@RequestParam String namn) {
            return "\"" + namn.length() + "\"";
        }

        @PostMapping("/api/v1/prov")
        Rad skriv(@RequestBody Rad rad, @RequestHeader(name = "Idempotency-Key", required = false) String nyckel) {
            return rad;
        }

        @PostMapping("/api/v1/fritt")
        ResponseEntity<JsonNode> fritt(@RequestBody JsonNode nod) {
            return ResponseEntity.ok().eTag("4").body(nod);
        }

        @PostMapping(path = "/api/v1/fil", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
        Map<String, Object> fil(@RequestParam MultipartFile fil) {
            return Map.of("storlek", fil.getSize());
        }

        @GetMapping("/api/v1/nej")
        void nej() {
            throw new ProblemException(HttpStatus.CONFLICT, "AVTALSSPARREN_LOPER", "Vänta till den 3 mars.")
                    .med("kandidater", List.of(Map.of("id", "GNUS-2026-04")));
        }

        @GetMapping({"/api/v1/lagret-borta", "/lagret-borta"})
        void borta() {
            throw new IllegalStateException("outer", new DataAccessResourceFailureException("select hemligt"));
        }

        @GetMapping("/api/v1/upptaget")
        void upptaget() {
            throw new ConcurrencyFailureException("others were faster");
        }

        @GetMapping("/api/v1/trasigt")
        void trasigt() {
            throw new IllegalStateException("select * from hemligt");
        }

        @GetMapping(path = "/api/v1/flode", produces = MediaType.APPLICATION_NDJSON_VALUE)
        ResponseEntity<StreamingResponseBody> flode() {
            return ResponseEntity.ok(ut -> ut.write("{\"a\":1}\n{\"a\":2}\n".getBytes()));
        }
    }

    @Controller
    static class ProvSida {

        @GetMapping("/")
        String start(Model sida) {
            return visa(sida, "Startsidan");
        }

        @GetMapping("/asidan")
        String asidan(Model sida, @RequestParam(defaultValue = "") String v) {
            return visa(sida, "Sidan " + v);
        }

        @PostMapping("/asidan")
        String spara() {
            return "redirect:/asidan?v=sparad";
        }

        @GetMapping("/sida-nej")
        String nej() {
            throw ProblemException.finnsInte("Upphandlingen finns inte.");
        }

        @GetMapping("/sida-trasig")
        String trasig() {
            throw new IllegalStateException("select * from hemligt");
        }

        private static String visa(Model sida, String rubrik) {
            sida.addAttribute("rubrik", rubrik);
            sida.addAttribute("forklaring", "Prov.");
            return "webkit/fel";
        }
    }
}
