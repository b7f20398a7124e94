package se.liggaren.platform.sakerhet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the log of each attempt at what the caller may not do, a command as well as a page. */
final class NekandeFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(NekandeFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var vem = Klient.av(request);
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            LOG.warn("Refused to {}: {} {}", vem, request.getMethod(), request.getRequestURI());
        }
    }
}
