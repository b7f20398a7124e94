package se.liggaren.platform.sakerhet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.Tjansteadress;

/** Who gets in where: programs with a key, people by logging in. */
@Configuration(proxyBeanMethods = false)
@PropertySource(value = "classpath:se/liggaren/platform/sakerhet/sakerhet.properties", encoding = "UTF-8")
class SakerhetConfiguration {

    static final String LOGGA_IN = "/logga-in";
    static final String BYT_LOSENORD = "/byt-losenord";

    /**
     * No parameter may hold NUL; no path can be read in two ways; nobody calls us by another's name, but for whoever
     * measures each process and knows it by its address alone.
     */
    @Bean
    HttpFirewall brandvagg(Tjansteadress adress) {
        var sidor = brandvagg(adress::godtar);
        var matningar = brandvagg(_ -> true);
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return (request.getRequestURI().startsWith("/actuator/") ? matningar : sidor)
                        .getFirewalledRequest(request);
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return sidor.getFirewalledResponse(response);
            }
        };
    }

    private static StrictHttpFirewall brandvagg(Predicate<String> namn) {
        var brandvagg = new StrictHttpFirewall();
        brandvagg.setAllowedParameterValues(varde -> varde == null || varde.indexOf('\0') < 0);
        brandvagg.setAllowedHostnames(namn);
        return brandvagg;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, List<Kontokalla> kallor, OppenLasning oppen, Taktgrans takt) throws Exception {
        return program(http.securityMatcher("/api/**"), kallor, takt, SessionCreationPolicy.STATELESS)
                .csrf(AbstractHttpConfigurer::disable)
                .anonymous(OppenLasning::allmanheten)
                .authorizeHttpRequests(vem -> vem
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll()
                        .requestMatchers("/api/v1/api-info").permitAll()
                        .requestMatchers("/api/v1/sparlogg*").hasAnyRole(Roll.REVISOR.name(), Roll.ADMIN.name())
                        .requestMatchers(oppen).hasAnyAuthority(Behorighet.INLOGGAD, OppenLasning.ALLMANHET)
                        .anyRequest().hasAuthority(Behorighet.INLOGGAD))
                .headers(huvuden -> huvuden
                        .defaultsDisabled()
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache")))
                .build();
    }

    /** The measurements are for whoever looks after the service and what collects them; that we live is for all. */
    @Bean
    @Order(2)
    SecurityFilterChain matningar(HttpSecurity http, List<Kontokalla> kallor, Taktgrans takt)
            throws Exception {
        return program(http.securityMatcher("/actuator/**"), kallor, takt, SessionCreationPolicy.NEVER)
                .authorizeHttpRequests(vem -> vem
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .anyRequest().hasAnyRole(Roll.TJANST.name(), Roll.ADMIN.name()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain dokumentation(HttpSecurity http, Taktgrans takt) throws Exception {
        return http.securityMatcher("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**",
                        "/swagger-ui.html")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(new TaktFilter(takt), HeaderWriterFilter.class)
                .authorizeHttpRequests(vem -> vem.anyRequest().permitAll())
                .headers(SakerhetConfiguration::inteSparad)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain sidor(HttpSecurity http, List<Kontokalla> kallor, Losenordsprov prov, OppenLasning oppen,
            SessionAuthenticationStrategy inloggadLangre, Taktgrans takt, Optional<Oidcinloggning> oidc)
            throws Exception {
        http
                .addFilterAfter(new TaktFilter(takt), HeaderWriterFilter.class)
                .addFilterAfter(new NekandeFilter(), TaktFilter.class)
                .authenticationProvider(new Inloggningsprov(prov))
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(inloggadLangre))
                .anonymous(OppenLasning::allmanheten)
                .authorizeHttpRequests(vem -> vem
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll()
                        .requestMatchers(LOGGA_IN, "/tillganglighet", "/webkit/**", "/webjars/**").permitAll()
                        .requestMatchers(BYT_LOSENORD).authenticated()
                        .requestMatchers("/konton", "/konton/**", "/namn", "/namn/**").hasRole(Roll.ADMIN.name())
                        .requestMatchers("/sparlogg*").hasAnyRole(Roll.REVISOR.name(), Roll.ADMIN.name())
                        .requestMatchers(oppen).hasAnyAuthority(Behorighet.INLOGGAD, OppenLasning.ALLMANHET)
                        .anyRequest().hasAuthority(Behorighet.INLOGGAD))
                .formLogin(form -> form.loginPage(LOGGA_IN)
                        .usernameParameter("konto").passwordParameter("losenord")
                        .successHandler(new SavedRequestAwareAuthenticationSuccessHandler())
                        .failureHandler((_, response, fel) -> response.sendRedirect(LOGGA_IN + "?" + skal(fel))))
                .logout(ut -> ut.logoutUrl("/logga-ut").logoutSuccessUrl(LOGGA_IN + "?ut")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.COOKIES, Directive.STORAGE))))
                .exceptionHandling(fel -> fel.accessDeniedHandler(SakerhetConfiguration::nekad))
                .headers(SakerhetConfiguration::inteSparad);
        if (oidc.isPresent()) {
            oidc.get().istalletForLosenord(http);
        }
        return http.build();
    }

    private static HttpSecurity program(HttpSecurity http, List<Kontokalla> kallor, Taktgrans takt,
            SessionCreationPolicy session) throws Exception {
        AuthenticationEntryPoint okand = (request, response, fel) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        };
        return http
                .sessionManagement(s -> s.sessionCreationPolicy(session))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new NyckelFilter(kallor, takt), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new TaktFilter(takt), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new NekandeFilter(), TaktFilter.class)
                .exceptionHandling(fel -> fel.authenticationEntryPoint(okand))
                .headers(SakerhetConfiguration::inteSparad);
    }

    /** Nobody else at the same browser finds what was shown; what protects every answer is set before we come. */
    private static void inteSparad(HeadersConfigurer<HttpSecurity> huvuden) {
        huvuden.defaultsDisabled().cacheControl(Customizer.withDefaults());
    }

    /** Whoever must change their password is led there; whoever had been logged out meanwhile, to log in again. */
    private static void nekad(HttpServletRequest request, HttpServletResponse response, AccessDeniedException fel)
            throws IOException {
        var vem = SecurityContextHolder.getContext().getAuthentication();
        if (vem != null && vem.getAuthorities().stream()
                .anyMatch(a -> Behorighet.LOSENORDSBYTE.equals(a.getAuthority()))) {
            response.sendRedirect(BYT_LOSENORD);
        } else if (vem != null && vem.getPrincipal() instanceof Inloggad person && person.roller().isEmpty()) {
            response.sendRedirect(LOGGA_IN + "?roll");
        } else if (vem == null && fel instanceof CsrfException) {
            response.sendRedirect(LOGGA_IN + "?igen");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** What the login page is to say of an attempt that failed. */
    private static String skal(AuthenticationException fel) {
        return switch (fel) {
            case LockedException _ -> "vanta";
            case CredentialsExpiredException _ -> "utganget";
            default -> "fel";
        };
    }
}
