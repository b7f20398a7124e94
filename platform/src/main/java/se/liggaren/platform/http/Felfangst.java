package se.liggaren.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;

/** Answers a form that cannot be read before a controller is reached as one that cannot be read there. */
final class Felfangst extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (MultipartException | HttpMessageNotReadableException | InvalidParameterException
                | ForStorBegaran fel) {
            if (response.isCommitted()) {
                throw fel;
            }
            Problemsvar.skicka(request, response, Problemtolk.tolka(fel, TraceparentFilter.sparId(request)));
        }
    }
}
