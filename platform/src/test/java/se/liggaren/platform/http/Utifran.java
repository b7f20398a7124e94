package se.liggaren.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody on the outside demands of every answer, whatever was asked and whoever gave it. */
public final class Utifran {

    private static final List<String> ROJER = List.of("server", "x-powered-by", "x-application-context", "via");
    private static final Pattern INNANMATE = Pattern.compile("(?m)^\\s+at [a-z]|\\w+Exception|org\\.apache|org\\.spring"
            + "|Apache Tomcat|Whitelabel|PSQL|select \\*|[a-z]\\.java:");

    private Utifran() {
    }

    /** @param overTls whether it was asked for by TLS */
    public static void granska(String vad, HttpResponse<String> svar, boolean overTls) {
        granska(vad, svar.statusCode(), svar.headers(), svar.body(), overTls);
    }

    public static void granska(String vad, int status, HttpHeaders huvuden, String innehall, boolean overTls) {
        assertThat(ett(vad, huvuden, "Content-Security-Policy")).as(vad)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'",
                        "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(ett(vad, huvuden, "X-Content-Type-Options")).as(vad).isEqualTo("nosniff");
        assertThat(ett(vad, huvuden, "X-Frame-Options")).as(vad).isEqualTo("DENY");
        assertThat(ett(vad, huvuden, "Referrer-Policy")).as(vad).isEqualTo("same-origin");
        assertThat(ett(vad, huvuden, "Cross-Origin-Opener-Policy")).as(vad).isEqualTo("same-origin");
        assertThat(ett(vad, huvuden, "Cross-Origin-Resource-Policy")).as(vad).isEqualTo("same-origin");
        assertThat(ett(vad, huvuden, "Permissions-Policy")).as(vad).contains("camera=()", "geolocation=()");
        assertThat(huvuden.allValues("Strict-Transport-Security")).as(vad)
                .isEqualTo(overTls ? List.of("max-age=31536000; includeSubDomains") : List.of());
        assertThat(huvuden.map().keySet()).as(vad)
                .noneMatch(namn -> ROJER.contains(namn.toLowerCase(Locale.ROOT)))
                .noneMatch(namn -> namn.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        huvuden.firstValue("Location").ifPresent(dit -> assertThat(dit).as(vad).startsWith("/").doesNotStartWith("//"));
        huvuden.allValues("Set-Cookie").forEach(kaka -> granskaKaka(vad, kaka, overTls));
        if (status >= 400) {
            assertThat(innehall).as(vad).doesNotContainPattern(INNANMATE);
        }
    }

    private static void granskaKaka(String vad, String kaka, boolean overTls) {
        assertThat(kaka).as(vad).contains("; HttpOnly", "; SameSite=Lax", "; Path=/").doesNotContain("; Domain");
        assertThat(kaka.contains("; Secure")).as(vad).isEqualTo(overTls);
        assertThat(kaka.startsWith("__Host-")).as(vad).isEqualTo(overTls);
    }

    private static String ett(String vad, HttpHeaders huvuden, String namn) {
        assertThat(huvuden.allValues(namn)).as("%s: %s", vad, namn).hasSize(1);
        return huvuden.firstValue(namn).orElseThrow();
    }
}
