package se.liggaren.platform.sakerhet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import se.liggaren.events.Roll;

/** Who gets in where: programs with a key, people by logging in. */
@Configuration(proxyBeanMethods = false)
@PropertySource(value = "classpath:se/liggaren/platform/sakerhet/sakerhet.properties", encoding = "UTF-8")
class SakerhetConfiguration {

    static final String LOGGA_IN = "/logga-in";
    static final String BYT_LOSENORD = "/byt-losenord";

    private static final String INNEHALL = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** The browsable description sets styles from script; nothing else may, and it is never shown with our data. */
    private static final String INNEHALL_I_DOKUMENTATIONEN =
            INNEHALL.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    @Bean
    Inloggningssparr inloggningssparr(Clock klocka) {
        return new Inloggningssparr(klocka);
    }

    /** No parameter may hold NUL; no path is written in a way that could be read in two. */
    @Bean
    StrictHttpFirewall brandvagg() {
        var brandvagg = new StrictHttpFirewall();
        brandvagg.setAllowedParameterValues(varde -> varde == null || varde.indexOf('\0') < 0);
        return brandvagg;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, List<Kontokalla> kallor) throws Exception {
        return program(http.securityMatcher("/api/**"), kallor, SessionCreationPolicy.STATELESS)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(vem -> vem
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll()
                        .requestMatchers("/api/v1/api-info").permitAll()
                        .requestMatchers("/api/v1/sparlogg*").hasAnyRole(Roll.REVISOR.name(), Roll.ADMIN.name())
                        .anyRequest().hasAuthority(Behorighet.INLOGGAD))
                .headers(huvuden -> huvuden
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache")))
                .build();
    }

    /** The measurements are for whoever has a key, or is logged in; whether we are alive is for all. */
    @Bean
    @Order(2)
    SecurityFilterChain matningar(HttpSecurity http, List<Kontokalla> kallor) throws Exception {
        return program(http.securityMatcher("/actuator/**"), kallor, SessionCreationPolicy.NEVER)
                .authorizeHttpRequests(vem -> vem
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .anyRequest().hasAuthority(Behorighet.INLOGGAD))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain dokumentation(HttpSecurity http) throws Exception {
        return http.securityMatcher("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**",
                        "/swagger-ui.html")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(vem -> vem.anyRequest().permitAll())
                .headers(huvuden -> skydd(huvuden, INNEHALL_I_DOKUMENTATIONEN))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain sidor(HttpSecurity http, List<Kontokalla> kallor, Inloggningssparr sparr,
            SessionAuthenticationStrategy inloggadLangre) throws Exception {
        return http
                .authenticationProvider(new Inloggningsprov(kallor, sparr))
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(inloggadLangre))
                .authorizeHttpRequests(vem -> vem
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll()
                        .requestMatchers(LOGGA_IN, "/tillganglighet", "/webkit/**", "/webjars/**").permitAll()
                        .requestMatchers(BYT_LOSENORD).authenticated()
                        .requestMatchers("/konton", "/konton/**", "/namn", "/namn/**").hasRole(Roll.ADMIN.name())
                        .requestMatchers("/sparlogg*").hasAnyRole(Roll.REVISOR.name(), Roll.ADMIN.name())
                        .anyRequest().hasAuthority(Behorighet.INLOGGAD))
                .formLogin(form -> form.loginPage(LOGGA_IN)
                        .usernameParameter("konto").passwordParameter("losenord")
                        .successHandler(new SavedRequestAwareAuthenticationSuccessHandler())
                        .failureHandler((request, response, fel) -> response.sendRedirect(LOGGA_IN + "?"
                                + (fel instanceof LockedException
                                        ? "vanta" : "fel"))))
                .logout(ut -> ut.logoutUrl("/logga-ut").logoutSuccessUrl(LOGGA_IN + "?ut"))
                .exceptionHandling(fel -> fel.accessDeniedHandler(SakerhetConfiguration::nekad))
                .headers(huvuden -> skydd(huvuden, INNEHALL))
                .build();
    }

    private static HttpSecurity program(HttpSecurity http, List<Kontokalla> kallor, SessionCreationPolicy session)
            throws Exception {
        AuthenticationEntryPoint okand = (request, response, fel) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        };
        return http
                .sessionManagement(s -> s.sessionCreationPolicy(session))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new NyckelFilter(kallor), AnonymousAuthenticationFilter.class)
                .exceptionHandling(fel -> fel.authenticationEntryPoint(okand))
                .headers(huvuden -> skydd(huvuden, INNEHALL));
    }

    private static void skydd(HeadersConfigurer<HttpSecurity> huvuden, String innehall) {
        huvuden.contentSecurityPolicy(csp -> csp.policyDirectives(innehall))
                .referrerPolicy(referens -> referens.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentTypeOptions(Customizer.withDefaults());
    }

    /** Whoever must change their password is led there; whoever had been logged out meanwhile, to log in again. */
    private static void nekad(HttpServletRequest request, HttpServletResponse response, AccessDeniedException fel)
            throws IOException {
        var vem = SecurityContextHolder.getContext().getAuthentication();
        if (vem != null && vem.getAuthorities().stream()
                .anyMatch(a -> Behorighet.LOSENORDSBYTE.equals(a.getAuthority()))) {
            response.sendRedirect(BYT_LOSENORD);
        } else if (vem == null && fel instanceof CsrfException) {
            response.sendRedirect(LOGGA_IN + "?igen");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
