package se.liggaren.platform.sakerhet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import se.liggaren.platform.sakerhet.Taktgrans.Slag;

/** Lets nobody ask, or guess at a password, more often than is good for the others. What lies still is not counted. */
final class TaktFilter extends OncePerRequestFilter {

    private final Taktgrans takt;

    TaktFilter(Taktgrans takt) {
        this.takt = takt;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var vag = request.getRequestURI();
        return vag.startsWith("/webkit/") || vag.startsWith("/webjars/") || vag.startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (nej(takt, Klient.ar() ? Slag.INLOGGAD : Slag.OKAND, Klient.av(request), response)) {
            return;
        }
        if (!provarLosenord(request)) {
            chain.doFilter(request, response);
            return;
        }
        var adress = Klient.adress(request);
        if (nej(takt, Slag.INLOGGNING, adress, response)) {
            return;
        }
        chain.doFilter(request, response);
        if (Klient.ar()) {
            takt.lamnaTillbaka(Slag.INLOGGNING, adress);
        }
    }

    /** Says no when there have been too many. */
    static boolean nej(Taktgrans takt, Slag slag, String klient, HttpServletResponse response) throws IOException {
        var vantan = takt.vantan(slag, klient);
        if (vantan.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, vantan.get().toString());
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return vantan.isPresent();
    }

    private static boolean provarLosenord(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && SakerhetConfiguration.LOGGA_IN.equals(request.getRequestURI());
    }
}
