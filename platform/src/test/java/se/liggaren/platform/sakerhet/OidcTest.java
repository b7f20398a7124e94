package se.liggaren.platform.sakerhet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.liggaren.platform.http.Anrop.dit;
import static se.liggaren.platform.sakerhet.Provleverantor.signera;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.liggaren.platform.TestPostgres;
import se.liggaren.platform.http.Anrop;
import se.liggaren.platform.http.Provtjanst;
import tools.jackson.databind.json.JsonMapper;

/** People log in at a provider, which is away when the service starts; programs come with what it has signed. */
@SpringBootTest(classes = Provtjanst.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"axon.axonserver.enabled=false", "spring.flyway.enabled=false", "liggaren.demo=true",
        "liggaren.demo.losenord=prov", "liggaren.oidc.client-id=" + Provleverantor.KLIENT,
        "liggaren.oidc.client-secret=" + Provleverantor.HEMLIGHET, "liggaren.oidc.roller-claim=realm_access.roles",
        "liggaren.oidc.roller.[/Inköp/Chefer]=INKOPSCHEF", "liggaren.oidc.organisation-claim=org"})
class OidcTest {

    private static final Provleverantor LEVERANTOR = new Provleverantor();
    private static final String SUB = "f3b1-anna";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Startinloggning start;

    private Anrop anrop;

    @DynamicPropertySource
    static void omgivning(DynamicPropertyRegistry egenskaper) {
        TestPostgres.nyDatabas(egenskaper);
        LEVERANTOR.arBorta(true);
        egenskaper.add("liggaren.oidc.issuer", LEVERANTOR::issuer);
    }

    @AfterAll
    static void stang() {
        LEVERANTOR.close();
    }

    @BeforeEach
    void borja() {
        anrop = new Anrop(port);
        LEVERANTOR.arBorta(false);
        slappIn(List.of("JURIST"));
    }

    private static void slappIn(List<String> roller) {
        LEVERANTOR.slappIn(Map.of("sub", SUB, "name", "Anna Ek", "org", "Region Gävleborg",
                "realm_access", Map.of("roles", roller)));
    }

    @Test
    void den_som_vill_se_en_sida_loggar_in_hos_leverantoren_och_kommer_dit_den_ville() {
        var till = anrop.folj(anrop.folj(anrop.las("/asidan?v=1")));
        assertThat(till.headers().firstValue("Location").orElseThrow()).startsWith(LEVERANTOR.issuer() + "/auth?")
                .contains("code_challenge_method=S256", "response_type=code", "state=", "nonce=");
        var ater = anrop.folj(till);
        var inne = anrop.folj(ater);

        assertThat(dit(inne)).startsWith("/asidan?v=1");
        var sida = anrop.folj(inne);
        assertThat(Jsoup.parse(sida.body()).select(".inloggad").text()).contains("Anna Ek");
        assertThat(sida.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + LEVERANTOR.issuer().replace("/prov", "") + ";");
        assertThat(anrop.las("/sida-nej").headers().firstValue("Content-Security-Policy"))
                .isEqualTo(sida.headers().firstValue("Content-Security-Policy"));
        var id = jdbc.sql("select principal_name from konton.session where principal_name is not null limit 1")
                .query(String.class).single();
        assertThat(UUID.fromString(id).version()).isEqualTo(8);
        assertThat(jdbc.sql("select count(*) from sparning.spar where vad = 'INLOGGAD' and anvandar_id = ?").param(id)
                .query(Integer.class).single()).isPositive();
    }

    @Test
    void samma_person_ar_samma_anvandare_pa_sidor_och_i_api() {
        slappIn(List.of("lasare", "/Inköp/Chefer", "offline_access"));

        var vem = JsonMapper.shared().readTree(medToken(UnaryOperator.identity()).body());

        assertThat(vem.get("anvandarId").stringValue()).isEqualTo(new Oidcperson(
                installning(LEVERANTOR.issuer()), "").anvandarId(SUB));
        assertThat(vem.get("konto").stringValue()).isEqualTo("Anna Ek");
        assertThat(vem.get("organisation").stringValue()).isEqualTo("Region Gävleborg");
        assertThat(vem.get("roller").valueStream().map(r -> r.stringValue()))
                .containsExactlyInAnyOrder("LASARE", "INKOPSCHEF");
    }

    @Test
    void den_som_ingen_roll_har_far_veta_det_och_inget_annat() {
        slappIn(List.of("offline_access"));

        loggaIn();

        var nej = anrop.folj(anrop.las("/asidan"));
        assertThat(nej.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(nej.body()).select("h1").text()).isEqualTo("Du har ingen roll i Liggaren");
        assertThat(Jsoup.parse(nej.body()).select("form[action=/logga-ut]")).hasSize(1);
        assertThat(medToken(UnaryOperator.identity()).statusCode()).isEqualTo(403);
    }

    @Test
    void inga_losenord_och_inga_demokonton_galler() {
        assertThat(start).isEqualTo(new Startinloggning.HosLeverantor(LEVERANTOR.issuer()));
        loggaIn();
        assertThat(anrop.las("/byt-losenord").statusCode()).isEqualTo(404);
        assertThat(anrop.las("/api/v1/vem", "Authorization", "Bearer demo.admin.prov").statusCode()).isEqualTo(401);
        assertThat(anrop.skickaFormular("/asidan", "/logga-ut", Map.of()).statusCode()).isEqualTo(302);
        assertThat(anrop.loggaIn("admin", "prov").statusCode()).isIn(403, 302);
        assertThat(dit(anrop.las("/asidan"))).isEqualTo("/logga-in");
    }

    @Test
    void apiet_tar_bara_det_leverantoren_har_signerat_for_det_nu() throws JOSEException {
        assertThat(medToken(UnaryOperator.identity()).statusCode()).isEqualTo(200);

        assertNej(medToken(u -> u.audience("nagon-annan")));
        assertNej(medToken(u -> u.audience(Provleverantor.KLIENT)));
        assertNej(medToken(u -> u.audience((String) null)));
        assertNej(medToken(u -> u.issuer("http://localhost/annan")));
        assertNej(medToken(u -> u.issuer(null)));
        assertNej(medToken(u -> u.expirationTime(Date.from(Instant.now().minusSeconds(60)))));
        assertNej(medToken(u -> u.expirationTime(null)));
        assertNej(medToken(u -> u.notBeforeTime(Date.from(Instant.now().plusSeconds(90)))));
        assertNej(medToken(u -> u.subject(null)));

        var ratt = LEVERANTOR.uppgifter("liggaren-api").build();
        var egen = Provleverantor.nyNyckel();
        assertNej(med(signera(egen, ratt)));
        assertNej(med(new PlainJWT(ratt).serialize()));
        var hmac = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(LEVERANTOR.nyckel().getKeyID()).build(), ratt);
        hmac.sign(new MACSigner(LEVERANTOR.nyckel().toRSAPublicKey().getEncoded()));
        assertNej(med(hmac.serialize()));
        var hel = signera(LEVERANTOR.nyckel(), ratt);
        assertNej(med(hel.substring(0, hel.length() - 8)));
        assertNej(med("lk_" + hel));
        assertNej(med("eyJ.eyJ."));
    }

    @Test
    void en_ny_nyckel_hos_leverantoren_galler_genast() {
        assertThat(medToken(UnaryOperator.identity()).statusCode()).isEqualTo(200);
        var gammal = LEVERANTOR.nyckel();

        LEVERANTOR.bytNyckel();

        assertThat(medToken(UnaryOperator.identity()).statusCode()).isEqualTo(200);
        assertNej(med(signera(gammal, LEVERANTOR.uppgifter("liggaren-api").build())));
    }

    @Test
    void den_som_loggar_ut_loggas_ut_ocksa_hos_leverantoren() {
        loggaIn();

        var ut = anrop.skickaFormular("/asidan", "/logga-ut", Map.of());

        assertThat(ut.headers().firstValue("Location").orElseThrow()).startsWith(LEVERANTOR.issuer() + "/ut?")
                .contains("id_token_hint=eyJ", "client_id=" + Provleverantor.KLIENT,
                        "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Flogga-in%3Fut");
        assertThat(dit(anrop.las("/asidan"))).isEqualTo("/logga-in");
        assertThat(rubrik(anrop.las("/logga-in?ut"))).isEqualTo("Du är utloggad");
    }

    @Test
    void den_som_loggas_ut_hos_leverantoren_ar_ute_har() {
        loggaIn();
        assertThat(anrop.las("/asidan").statusCode()).isEqualTo(200);
        var intyg = new JWTClaimsSet.Builder().issuer(LEVERANTOR.issuer()).audience(Provleverantor.KLIENT)
                .subject(SUB).issueTime(new Date()).expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));

        assertThat(franLeverantoren(signera(Provleverantor.nyNyckel(), "logout+jwt", intyg.build())).statusCode())
                .isEqualTo(400);
        assertThat(anrop.las("/asidan").statusCode()).isEqualTo(200);
        assertThat(franLeverantoren(signera(LEVERANTOR.nyckel(), "logout+jwt", intyg.build())).statusCode())
                .isEqualTo(200);
        assertThat(dit(anrop.las("/asidan"))).isEqualTo("/logga-in");
    }

    @Test
    void en_inloggning_som_inte_gick_sags_pa_svenska_utan_att_roja_nagot() {
        LEVERANTOR.neka("access_denied");
        assertThat(rubrik(inloggningen())).isEqualTo("Du loggades inte in");
        LEVERANTOR.neka("<script>");
        assertThat(inloggningen().body()).contains("Något gick fel på vägen").doesNotContain("<script>");

        slappIn(List.of("JURIST"));
        LEVERANTOR.forvrang(u -> u.claim("nonce", "en annans"));
        assertThat(rubrik(inloggningen())).isEqualTo("Du loggades inte in");
        LEVERANTOR.forvrang(u -> u.audience("nagon-annan"));
        assertThat(rubrik(inloggningen())).isEqualTo("Du loggades inte in");
        LEVERANTOR.forvrang(u -> u.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        assertThat(rubrik(inloggningen())).isEqualTo("Du loggades inte in");
        assertThat(dit(anrop.las("/asidan"))).isEqualTo("/logga-in");

        slappIn(List.of("JURIST"));
        assertThat(rubrik(anrop.folj(anrop.las("/login/oauth2/code/liggaren?code=x&state=en-annans"))))
                .isEqualTo("Logga in igen");
        var ater = anrop.folj(anrop.folj(anrop.las("/logga-in")));
        assertThat(dit(anrop.folj(ater))).startsWith("/");
        assertThat(rubrik(anrop.folj(anrop.folj(ater)))).isEqualTo("Logga in igen");
    }

    @Test
    void en_leverantor_som_inte_svarade_fragas_igen_och_en_som_kallar_sig_annat_tros_inte() {
        var leverantor = new Oidcleverantor(installning(LEVERANTOR.issuer()));
        LEVERANTOR.arBorta(true);
        assertThatThrownBy(leverantor::registrering).isInstanceOf(AuthenticationServiceException.class);

        LEVERANTOR.arBorta(false);
        assertThat(leverantor.registrering().getProviderDetails().getTokenUri()).startsWith(LEVERANTOR.issuer());
        assertThatThrownBy(new Oidcleverantor(installning(LEVERANTOR.issuer() + "/"))::registrering)
                .isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void en_installning_som_inte_skyddar_stoppar_starten() {
        assertThatThrownBy(() -> installning("http://id.example.se")).hasMessageContaining("https");
        assertThatThrownBy(() -> new Oidcinstallning("https://id.example.se", "x", "", "x", List.of("openid"), "roles",
                Map.of(), Optional.empty())).hasMessageContaining("audience");
    }

    @Test
    void nar_leverantoren_ar_borta_sags_det_och_sedan_gar_det_igen() {
        var paVag = anrop.folj(anrop.folj(anrop.las("/logga-in")));
        LEVERANTOR.arBorta(true);

        var borta = anrop.folj(anrop.folj(paVag));
        assertThat(borta.statusCode()).isEqualTo(503);
        assertThat(rubrik(borta)).isEqualTo("Det går inte att logga in just nu");
        LEVERANTOR.arBorta(false);
        loggaIn();
        assertThat(anrop.las("/asidan").statusCode()).isEqualTo(200);
    }

    private static Oidcinstallning installning(String issuer) {
        return new Oidcinstallning(issuer, "x", "", "y", List.of("openid"), "roles", Map.of(), Optional.empty());
    }

    private void loggaIn() {
        assertThat(inloggningen().statusCode()).isIn(200, 302, 403);
    }

    /** All the way from the login page to what it came to. */
    private HttpResponse<String> inloggningen() {
        return anrop.folj(anrop.folj(anrop.folj(anrop.folj(anrop.las("/logga-in")))));
    }

    private static String rubrik(HttpResponse<String> svar) {
        return Jsoup.parse(svar.body()).select("h1").text();
    }

    private HttpResponse<String> franLeverantoren(String intyg) {
        return new Anrop(port).skriv("/logout/connect/back-channel/liggaren", "logout_token=" + intyg,
                "Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> medToken(UnaryOperator<JWTClaimsSet.Builder> hur) {
        return med(signera(LEVERANTOR.nyckel(), hur.apply(LEVERANTOR.uppgifter("liggaren-api")).build()));
    }

    private HttpResponse<String> med(String nyckel) {
        return anrop.las("/api/v1/vem", "Authorization", "Bearer " + nyckel);
    }

    private static void assertNej(HttpResponse<String> svar) {
        assertThat(svar.statusCode()).isEqualTo(401);
        assertThat(svar.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(svar.body()).contains("Inloggning krävs");
    }
}
