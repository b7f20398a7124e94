package se.liggaren.platform.sakerhet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.http.Problemsvar;

/** Knows the caller by the API key in {@code Authorization: Bearer}; a key that is wrong is told so at once. */
final class NyckelFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";
    private static final Set<String> LASANDE = Set.of("GET", "HEAD", "OPTIONS");

    private final List<Kontokalla> kallor;
    private final Taktgrans takt;

    NyckelFilter(List<Kontokalla> kallor, Taktgrans takt) {
        this.kallor = List.copyOf(kallor);
        this.takt = takt;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var huvud = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (huvud == null || !huvud.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            chain.doFilter(request, response);
            return;
        }
        var innehavare = innehavare(huvud.substring(BEARER.length()).strip());
        if (innehavare.isEmpty()) {
            if (TaktFilter.nej(takt, Taktgrans.Slag.OKAND, Klient.adress(request), response)) {
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        if (innehavare.get().baraLasa() && !LASANDE.contains(request.getMethod())) {
            Problemsvar.skicka(request, response, new ProblemException(HttpStatus.FORBIDDEN, "NYCKELN_FAR_BARA_LASA",
                    "Nyckeln får bara läsa. Be om en som också får skriva."));
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(Behorighet.full(innehavare.get().vem())));
        chain.doFilter(request, response);
    }

    private Optional<Nyckelinnehavare> innehavare(String huvud) {
        var nyckel = new String(huvud.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return kallor.stream().map(kalla -> kalla.medNyckel(nyckel)).flatMap(Optional::stream).findFirst();
    }
}
