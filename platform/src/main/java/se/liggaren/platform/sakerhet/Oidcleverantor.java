package se.liggaren.platform.sakerhet;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** The provider as it describes itself, asked the first time it is needed and until it has answered. */
final class Oidcleverantor implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    /** What we call the provider in our own addresses. */
    static final String NAMN = "liggaren";

    private static final Logger LOG = LoggerFactory.getLogger(Oidcleverantor.class);
    private static final Duration LANGSTA_ANSLUTNING = Duration.ofSeconds(3);
    private static final Duration LANGSTA_SVAR = Duration.ofSeconds(5);
    private static final Duration KLOCKSKILLNAD = Duration.ofSeconds(30);
    private static final ParameterizedTypeReference<Map<String, Object>> BESKRIVNING =
            new ParameterizedTypeReference<>() {
            };

    private final Oidcinstallning installning;
    private final JdkClientHttpRequestFactory anslutning;
    private final RestTemplate http;
    private volatile @Nullable Beskriven beskriven;

    Oidcleverantor(Oidcinstallning installning) {
        this.installning = installning;
        anslutning = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(LANGSTA_ANSLUTNING).build());
        anslutning.setReadTimeout(LANGSTA_SVAR);
        http = new RestTemplate(anslutning);
    }

    /** How long we wait for the provider. */
    JdkClientHttpRequestFactory anslutning() {
        return anslutning;
    }

    /** @throws AuthenticationServiceException when the provider does not answer, or not as itself */
    ClientRegistration registrering() {
        return beskriven().registrering();
    }

    /** Reads a token that somebody calls the API with. */
    JwtDecoder api() {
        return beskriven().api();
    }

    /** Where the provider ends its own login, when it does and can be asked. */
    Optional<String> utloggning() {
        try {
            return Optional.ofNullable(registrering().getProviderDetails().getConfigurationMetadata()
                    .get("end_session_endpoint")).map(String::valueOf);
        } catch (AuthenticationServiceException _) {
            return Optional.empty();
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String namn) {
        return NAMN.equals(namn) ? registrering() : null;
    }

    /** Reads the token that tells who has logged in. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registrering) {
        return beskriven().inloggning();
    }

    private Beskriven beskriven() {
        var kand = beskriven;
        if (kand == null) {
            kand = fraga();
            beskriven = kand;
        }
        return kand;
    }

    private Beskriven fraga() {
        try {
            var svar = http.exchange(installning.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration",
                    HttpMethod.GET, null, BESKRIVNING).getBody();
            if (svar == null || !installning.issuer().equals(svar.get("issuer"))) {
                throw new IllegalArgumentException("it calls itself something else");
            }
            var bygge = ClientRegistrations.fromOidcConfiguration(svar)
                    .registrationId(NAMN)
                    .clientId(installning.clientId())
                    .clientSecret(installning.clientSecret())
                    .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                    .scope(installning.scope())
                    .userInfoUri(null);
            var registrering = (installning.clientSecret().isEmpty()
                    ? bygge.clientAuthenticationMethod(ClientAuthenticationMethod.NONE) : bygge).build();
            var inloggning = new OidcIdTokenValidator(registrering);
            inloggning.setClockSkew(KLOCKSKILLNAD);
            return new Beskriven(registrering, avkodare(registrering, List.of(inloggning)),
                    avkodare(registrering, List.of(new JwtTimestampValidator(KLOCKSKILLNAD),
                            new JwtIssuerValidator(installning.issuer()),
                            new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                                    mottagare -> mottagare != null && mottagare.contains(installning.audience())),
                            new JwtClaimValidator<Object>(JwtClaimNames.EXP, slut -> slut != null),
                            new JwtClaimValidator<String>(JwtClaimNames.SUB, sub -> sub != null && !sub.isBlank()))));
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("The provider {} cannot be asked who logs in: {}", installning.issuer(), e.toString());
            throw new AuthenticationServiceException("the provider is away", e);
        }
    }

    /** Takes what the provider has signed with a key pair, never what anybody could sign, nor what nobody has. */
    private JwtDecoder avkodare(ClientRegistration registrering, List<OAuth2TokenValidator<Jwt>> krav) {
        var avkodare = NimbusJwtDecoder.withJwkSetUri(registrering.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(alla -> alla.addAll(EnumSet.allOf(SignatureAlgorithm.class)))
                .restOperations(http)
                .build();
        avkodare.setJwtValidator(new DelegatingOAuth2TokenValidator<>(krav));
        avkodare.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return avkodare;
    }

    private record Beskriven(ClientRegistration registrering, JwtDecoder inloggning, JwtDecoder api) {
    }
}
