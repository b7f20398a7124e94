package se.liggaren.platform.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What every answer tells a browser not to do, whoever gives it: a page, a program, a file, a no, Tomcat itself. */
final class Skyddshuvuden implements Filter {

    /** Nothing from elsewhere, nothing written into the page itself, and no page of ours inside another. */
    private static final String INNEHALL = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private static final Map<String, String> ALLTID = alltid();

    private static final String ENDAST_TLS = "Strict-Transport-Security";
    private static final String ETT_AR = "max-age=31536000; includeSubDomains";

    private static Map<String, String> alltid() {
        var huvuden = new LinkedHashMap<String, String>();
        huvuden.put("Content-Security-Policy", INNEHALL);
        huvuden.put("X-Content-Type-Options", "nosniff");
        huvuden.put("X-Frame-Options", "DENY");
        huvuden.put("Referrer-Policy", "same-origin");
        huvuden.put("Cross-Origin-Opener-Policy", "same-origin");
        huvuden.put("Cross-Origin-Resource-Policy", "same-origin");
        huvuden.put("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), "
                + "payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()");
        return huvuden;
    }

    /** @param overTls whether the caller reached us, or the proxy we trust, by TLS */
    static void satt(BiConsumer<String, String> huvud, boolean overTls) {
        ALLTID.forEach(huvud);
        if (overTls) {
            huvud.accept(ENDAST_TLS, ETT_AR);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        satt(((HttpServletResponse) response)::setHeader, request.isSecure());
        chain.doFilter(request, response);
    }
}
