package se.liggaren.platform.sakerhet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets people log in at the provider instead of with a password of ours, and out there too. */
final class Oidcinloggning {

    /** Where a login begins. */
    static final String BORJA = "/oauth2/authorization/" + Oidcleverantor.NAMN;

    private static final Logger LOG = LoggerFactory.getLogger(Oidcinloggning.class);
    private static final String INTYG = Oidcinloggning.class.getName();

    private final Oidcinstallning installning;
    private final Oidcleverantor leverantor;
    private final Oidcperson person;
    private final Sessioner sessioner;
    private final ApplicationEventPublisher handelser;
    private final HttpSessionSecurityContextRepository minne = new HttpSessionSecurityContextRepository();
    private final SavedRequestAwareAuthenticationSuccessHandler dit =
            new SavedRequestAwareAuthenticationSuccessHandler();

    Oidcinloggning(Oidcinstallning installning, Oidcleverantor leverantor, Oidcperson person, Sessioner sessioner,
            ApplicationEventPublisher handelser) {
        this.installning = installning;
        this.leverantor = leverantor;
        this.person = person;
        this.sessioner = sessioner;
        this.handelser = handelser;
    }

    /** Puts the provider in the place of our own passwords. */
    void istalletForLosenord(HttpSecurity http) throws Exception {
        http.formLogin(AbstractHttpConfigurer::disable)
                .oauth2Login(oauth -> oauth
                        .loginPage(SakerhetConfiguration.LOGGA_IN)
                        .clientRegistrationRepository(leverantor)
                        .authorizedClientRepository(new IngetAttMinnas())
                        .oidcSessionRegistry(new IngenFortecknad())
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokenhamtning()))
                        .successHandler(this::inloggad)
                        .failureHandler(Oidcinloggning::misslyckad)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(Oidcinloggning::misslyckad);
                                return filter;
                            }
                        }))
                .oidcLogout(ut -> ut.backChannel(kanal -> kanal.logoutHandler(this::utloggadDar)))
                .logout(ut -> ut.addLogoutHandler(Oidcinloggning::taIntyg).logoutSuccessHandler(this::utloggad));
    }

    /** From here on the session knows the person as any other who has logged in, and how to log them out there. */
    private void inloggad(HttpServletRequest request, HttpServletResponse response, Authentication oidc)
            throws IOException, ServletException {
        var anvandare = (OidcUser) oidc.getPrincipal();
        var inloggning = Behorighet.full(person.av(anvandare.getClaims()));
        var sammanhang = new SecurityContextImpl(inloggning);
        SecurityContextHolder.setContext(sammanhang);
        minne.saveContext(sammanhang, request, response);
        request.getSession().setAttribute(INTYG, anvandare.getIdToken().getTokenValue());
        handelser.publishEvent(new InteractiveAuthenticationSuccessEvent(inloggning, Oidcinloggning.class));
        dit.onAuthenticationSuccess(request, response, inloggning);
    }

    /** What went wrong is told in our words; what the caller or the provider wrote is neither shown nor logged. */
    private static void misslyckad(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException fel) throws IOException {
        response.sendRedirect(SakerhetConfiguration.LOGGA_IN + "?" + skal(fel));
    }

    private static String skal(AuthenticationException fel) {
        for (Throwable orsak = fel; orsak != null; orsak = orsak.getCause()) {
            if (orsak instanceof AuthenticationServiceException) {
                return "borta";
            }
        }
        var kod = fel instanceof OAuth2AuthenticationException oauth ? oauth.getError().getErrorCode() : "";
        return switch (kod) {
            case "access_denied" -> "nekad";
            case "authorization_request_not_found", "invalid_state_parameter" -> "igen";
            case "invalid_token_response" -> {
                LOG.warn("The provider did not give a token for the code");
                yield "borta";
            }
            default -> {
                LOG.warn("A login at the provider failed: {}", fel.getClass().getSimpleName());
                yield "fel";
            }
        };
    }

    private void utloggadDar(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication oidc) {
        if (oidc != null && oidc.getPrincipal() instanceof OidcLogoutToken intyg && intyg.getSubject() != null) {
            sessioner.avsluta(person.anvandarId(intyg.getSubject()));
        }
    }

    /** The session is gone when we lead the person on, so what proves to the provider who it was is taken before. */
    private static void taIntyg(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication vem) {
        Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(INTYG))
                .ifPresent(intyg -> request.setAttribute(INTYG, intyg));
    }

    /** Out at the provider too, and back here; just here when the person never came from there, or it is away. */
    private void utloggad(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication vem)
            throws IOException {
        var hem = ServletUriComponentsBuilder.fromContextPath(request).path(SakerhetConfiguration.LOGGA_IN)
                .query("ut").toUriString();
        var intyg = request.getAttribute(INTYG);
        response.sendRedirect(intyg == null ? hem : leverantor.utloggning()
                .map(dar -> UriComponentsBuilder.fromUriString(dar)
                        .queryParam("id_token_hint", "{intyg}")
                        .queryParam("client_id", "{klient}")
                        .queryParam("post_logout_redirect_uri", "{hem}")
                        .encode().buildAndExpand(intyg, installning.clientId(), hem).toUriString())
                .orElse(hem));
    }

    private RestClientAuthorizationCodeTokenResponseClient tokenhamtning() {
        var hamtning = new RestClientAuthorizationCodeTokenResponseClient();
        hamtning.setRestClient(RestClient.builder()
                .requestFactory(leverantor.anslutning())
                .configureMessageConverters(omvandlare -> {
                    omvandlare.addCustomConverter(new FormHttpMessageConverter());
                    omvandlare.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return hamtning;
    }

    /** Keeps no token: we never call anybody in the person's name. */
    private static final class IngetAttMinnas implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String leverantor,
                Authentication vem, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient klient, Authentication vem,
                HttpServletRequest request, HttpServletResponse response) {
            // what is not kept cannot leak
        }

        @Override
        public void removeAuthorizedClient(String leverantor, Authentication vem, HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is kept
        }
    }

    /** Keeps no list of who came from the provider: the sessions in the database are the list. */
    private static final class IngenFortecknad implements OidcSessionRegistry {

        @Override
        public void saveSessionInformation(OidcSessionInformation session) {
            // the session itself tells whose it is
        }

        @Override
        public @Nullable OidcSessionInformation removeSessionInformation(String session) {
            return null;
        }

        @Override
        public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken intyg) {
            return List.of();
        }
    }
}
