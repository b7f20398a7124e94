package se.liggaren.platform.sakerhet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A provider that lets in whom the test says, and keeps to the rules: a code works once, with its PKCE and the secret. */
final class Provleverantor implements AutoCloseable {

    static final String KLIENT = "liggaren";
    static final String HEMLIGHET = "en hemlighet: 100 %";

    private final HttpServer server;
    private final Map<String, Map<String, String>> koder = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile RSAKey nyckel = nyNyckel();
    private volatile boolean borta;
    private volatile String nej = "";
    private volatile UnaryOperator<JWTClaimsSet.Builder> forvrangning = UnaryOperator.identity();

    Provleverantor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/prov/.well-known/openid-configuration", anrop -> json(anrop, Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/auth",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/jwks",
                "end_session_endpoint", issuer() + "/ut",
                "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"),
                "id_token_signing_alg_values_supported", List.of("RS256"))));
        server.createContext("/prov/jwks", anrop -> json(anrop, new JWKSet(nyckel).toJSONObject()));
        server.createContext("/prov/auth", this::inloggning);
        server.createContext("/prov/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/prov";
    }

    /** The next to log in. */
    void slappIn(Map<String, Object> uppgifter) {
        person = uppgifter;
        nej = "";
        forvrangning = UnaryOperator.identity();
    }

    void neka(String fel) {
        nej = fel;
    }

    /** What is told of who logs in is not as it should be. */
    void forvrang(UnaryOperator<JWTClaimsSet.Builder> hur) {
        forvrangning = hur;
    }

    void arBorta(boolean nu) {
        borta = nu;
    }

    void bytNyckel() {
        nyckel = nyNyckel();
    }

    RSAKey nyckel() {
        return nyckel;
    }

    static RSAKey nyNyckel() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What every token says unless it is told otherwise. */
    JWTClaimsSet.Builder uppgifter(String mottagare) {
        var uppgifter = new JWTClaimsSet.Builder().issuer(issuer()).audience(mottagare)
                .issueTime(new Date()).expirationTime(Date.from(Instant.now().plusSeconds(300)));
        person.forEach(uppgifter::claim);
        return uppgifter;
    }

    static String signera(RSAKey nyckel, JWTClaimsSet uppgifter) {
        return signera(nyckel, "JWT", uppgifter);
    }

    static String signera(RSAKey nyckel, String typ, JWTClaimsSet uppgifter) {
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(nyckel.getKeyID())
                    .type(new JOSEObjectType(typ)).build(), uppgifter);
            jwt.sign(new RSASSASigner(nyckel));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void inloggning(HttpExchange anrop) throws IOException {
        var fraga = parametrar(anrop.getRequestURI().getRawQuery());
        var kod = UUID.randomUUID().toString();
        koder.put(kod, fraga);
        var tillbaka = UriComponentsBuilder.fromUriString(fraga.get("redirect_uri")).queryParam("state", "{state}");
        anrop.getResponseHeaders().set("Location", (nej.isEmpty() ? tillbaka.queryParam("code", kod)
                : tillbaka.queryParam("error", nej)).encode().buildAndExpand(fraga.get("state")).toUriString());
        anrop.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange anrop) throws IOException {
        var givet = parametrar(new String(anrop.getRequestBody().readAllBytes(), UTF_8));
        var fraga = koder.remove(givet.getOrDefault("code", ""));
        var basic = "Basic " + Base64.getEncoder().encodeToString(
                (KLIENT + ":" + URLEncoder.encode(HEMLIGHET, UTF_8)).getBytes(UTF_8));
        if (fraga == null || !"S256".equals(fraga.get("code_challenge_method"))
                || !fraga.get("code_challenge").equals(sha256(givet.get("code_verifier")))
                || !fraga.get("redirect_uri").equals(givet.get("redirect_uri"))
                || !basic.equals(anrop.getRequestHeaders().getFirst("Authorization"))) {
            anrop.sendResponseHeaders(400, -1);
            return;
        }
        json(anrop, Map.of("token_type", "Bearer", "expires_in", 300,
                "access_token", signera(nyckel, uppgifter("liggaren-api").build()),
                "id_token", signera(nyckel, forvrangning.apply(
                        uppgifter(KLIENT).claim("nonce", fraga.get("nonce"))).build())));
    }

    private void json(HttpExchange anrop, Map<String, Object> svar) throws IOException {
        if (borta) {
            anrop.sendResponseHeaders(503, -1);
            return;
        }
        var bytes = JsonMapper.shared().writeValueAsBytes(svar);
        anrop.getResponseHeaders().set("Content-Type", "application/json");
        anrop.sendResponseHeaders(200, bytes.length);
        try (var ut = anrop.getResponseBody()) {
            ut.write(bytes);
        }
    }

    private static Map<String, String> parametrar(String text) {
        var alla = new HashMap<String, String>();
        UriComponentsBuilder.fromUri(URI.create("http://x/?" + text)).build().getQueryParams()
                .forEach((namn, varden) -> alla.put(namn,
                        URLDecoder.decode(String.valueOf(varden.getFirst()), UTF_8)));
        return alla;
    }

    private static String sha256(String text) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
