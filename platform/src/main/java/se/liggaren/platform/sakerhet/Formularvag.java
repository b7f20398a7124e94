package se.liggaren.platform.sakerhet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets a form lead on to the provider, since browsers hold the rule of where one may be sent for that as well. */
final class Formularvag implements Filter {

    private static final String REGLER = "Content-Security-Policy";
    private static final String HIT = "form-action 'self'";

    private final String ocksaDit;

    Formularvag(String ocksaDit) {
        this.ocksaDit = ocksaDit;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse svar && svar.getHeader(REGLER) != null) {
            svar.setHeader(REGLER, svar.getHeader(REGLER).replace(HIT, HIT + " " + ocksaDit));
        }
        chain.doFilter(request, response);
    }
}
