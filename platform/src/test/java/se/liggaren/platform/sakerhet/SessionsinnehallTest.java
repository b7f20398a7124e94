package se.liggaren.platform.sakerhet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import se.liggaren.events.Roll;

/** Shows that what a session holds comes back as it was, and nothing that was never put there. */
class SessionsinnehallTest {

    private final Sessionsinnehall innehall = new Sessionsinnehall();

    @Test
    void den_som_ar_inloggad_lases_tillbaka_med_sina_roller() {
        for (var roller : List.of(Set.<Roll>of(), Set.of(Roll.JURIST), Set.of(Roll.JURIST, Roll.DELEGAT),
                EnumSet.allOf(Roll.class))) {
            var inloggning = Behorighet.full(new Inloggad("id-1", "åsa", roller, "Regionen"));
            ((AbstractAuthenticationToken) inloggning)
                    .setDetails(new WebAuthenticationDetails(new MockHttpServletRequest()));
            var sammanhang = new SecurityContextImpl(inloggning);

            assertThat(innehall.las(innehall.skriv(sammanhang))).isEqualTo(sammanhang);
        }
    }

    @Test
    void det_som_behovs_under_inloggningen_lases_tillbaka() {
        var skydd = (DefaultCsrfToken) innehall.las(innehall.skriv(new DefaultCsrfToken("h", "_csrf", "hemligt")));
        assertThat(skydd.getToken()).isEqualTo("hemligt");

        var ville = new MockHttpServletRequest("GET", "/asidan");
        ville.setQueryString("v=1");
        ville.addParameter("v", "1");
        ville.addHeader("Accept", "text/html");
        ville.setCookies(new Cookie("liggaren", "x"));
        var mal = (DefaultSavedRequest) innehall.las(innehall.skriv(new DefaultSavedRequest(ville)));
        assertThat(mal.getRedirectUrl()).isEqualTo("http://localhost/asidan?v=1");

        var fraga = OAuth2AuthorizationRequest.authorizationCode().authorizationUri("https://id.example/auth")
                .clientId("liggaren").redirectUri("https://l.example/svar").scopes(Set.of("openid")).state("s")
                .attributes(Map.of("nonce", "n")).build();
        assertThat(innehall.las(innehall.skriv(fraga))).usingRecursiveComparison().isEqualTo(fraga);
    }

    @Test
    void ett_engangsbesked_lases_tillbaka() {
        var besked = new ArrayList<>(List.of(new Engangsbesked.Besked("/konton", Map.of(), Map.of("besked", "Klart."),
                5)));

        assertThat(innehall.las(innehall.skriv(besked))).isEqualTo(besked);
    }

    @Test
    void inget_annat_lases_tillbaka() {
        assertThat(innehall.las("{\"@class\":\"javax.swing.JEditorPane\",\"page\":\"http://x\"}".getBytes(UTF_8)))
                .isNull();
        assertThat(innehall.las("inte json".getBytes(UTF_8))).isNull();
    }
}
