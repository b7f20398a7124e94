package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.Anrop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that sends commands, in one role, with the demonstration's key. */
record Klient(Anrop anrop, Roll roll) {

    static final String LOSENORD = "prov-losenord";

    private static final JsonMapper JSON = JsonMapper.shared();

    static Klient i(Roll roll, int port) {
        return new Klient(new Anrop(port), roll);
    }

    /** What came back. */
    record Svar(int status, HttpResponse<String> http) {

        JsonNode kropp() {
            return JSON.readTree(http.body());
        }

        String text(String falt) {
            return kropp().path(falt).stringValue();
        }

        String huvud(String namn) {
            return http.headers().firstValue(namn).orElseThrow();
        }

        long version() {
            return kropp().path("version").longValue();
        }

        Svar krav(int vantad) {
            assertThat(status).as(http.body()).isEqualTo(vantad);
            if (vantad >= 400) {
                assertThat(huvud("Content-Type")).startsWith("application/problem+json");
                assertThat(kropp().path("status").intValue()).isEqualTo(vantad);
                assertThat(text("detail")).isNotBlank().doesNotContain("{");
            }
            return this;
        }

        /** A rule says no, for this reason. */
        Svar nej(String skal) {
            krav(409);
            assertThat(text("skal")).as(http.body()).isEqualTo(skal);
            return this;
        }

        /** The fields that are wrong, in the order they were told. */
        List<String> felfalt() {
            krav(400);
            return kropp().path("fel").valueStream().map(fel -> fel.path("falt").stringValue()).toList();
        }
    }

    Svar skicka(String vag, String kropp, String... huvuden) {
        List<String> alla = new ArrayList<>(List.of("Content-Type", "application/json", "Authorization", nyckel()));
        alla.addAll(List.of(huvuden));
        HttpResponse<String> svar = anrop.skriv(vag, kropp, alla.toArray(String[]::new));
        return new Svar(svar.statusCode(), svar);
    }

    String nyckel() {
        return "Bearer demo." + roll.name().toLowerCase(Locale.ROOT) + "." + LOSENORD;
    }

    Svar laggUpp(String kropp, String... huvuden) {
        return skicka("/api/v1/upphandlingar", kropp, huvuden);
    }

    /** Enters a procurement of the board's own organisation and answers with its id. */
    String upplagd(String namn) {
        return laggUpp(upplaggning(namn, "2026-01-10")).krav(201).text("id");
    }

    static String upplaggning(String namn, String gallerFran) {
        return """
                {"namn":"%s","ansvarigRegion":"Region Jämtland Härjedalen","gallerFran":"%s"}""".formatted(namn, gallerFran);
    }

    Svar upphandling(String id, String kommando, String kropp, String... huvuden) {
        return skicka("/api/v1/upphandlingar/" + kodad(id) + "/kommandon/" + kommando, kropp, huvuden);
    }

    Svar plan(int ar, String kommando, String kropp, String... huvuden) {
        return skicka("/api/v1/planer/" + ar + "/kommandon/" + kommando, kropp, huvuden);
    }

    static String kodad(String del) {
        return URLEncoder.encode(del, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
