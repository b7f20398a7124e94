package se.liggaren.platform.sakerhet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the caller by the API key in {@code Authorization: Bearer}; a key that is wrong is told so at once. */
final class NyckelFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

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
        var vem = vem(huvud.substring(BEARER.length()).strip());
        if (vem.isEmpty()) {
            if (TaktFilter.nej(takt, Taktgrans.Slag.OKAND, Klient.adress(request), response)) {
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(Behorighet.full(vem.get())));
        chain.doFilter(request, response);
    }

    private Optional<Inloggad> vem(String huvud) {
        var nyckel = new String(huvud.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return kallor.stream().map(kalla -> kalla.medNyckel(nyckel)).flatMap(Optional::stream).findFirst();
    }
}
