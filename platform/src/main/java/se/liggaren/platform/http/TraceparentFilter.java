package se.liggaren.platform.http;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Goes on with the caller's W3C trace, or begins one, and gives it back; every line of the log carries it. Where traces are
 * sent to a collector, the span that has been begun for the request is the one that is told.
 */
final class TraceparentFilter extends OncePerRequestFilter {

    private static final String HUVUD = "traceparent";
    private static final String ATTRIBUT = TraceparentFilter.class.getName();
    private static final Pattern GILTIG =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");
    private static final SecureRandom SLUMP = new SecureRandom();

    private final Tracer tracer;

    TraceparentFilter(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The id of the trace that this request belongs to. */
    static String sparId(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUT));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var spann = tracer.currentSpan();
        if (spann != null && !spann.isNoop()) {
            var nu = spann.context();
            request.setAttribute(ATTRIBUT, nu.traceId());
            response.setHeader(HUVUD, "00-" + nu.traceId() + "-" + nu.spanId()
                    + (Boolean.TRUE.equals(nu.sampled()) ? "-01" : "-00"));
            chain.doFilter(request, response);
            return;
        }
        var inkommet = request.getHeader(HUVUD);
        var trad = GILTIG.matcher(inkommet == null ? "" : inkommet);
        var fortsatter = trad.matches();
        var sparId = fortsatter ? trad.group(1) : slump(16);
        var flaggor = fortsatter ? trad.group(2) : "00";
        request.setAttribute(ATTRIBUT, sparId);
        response.setHeader(HUVUD, "00-" + sparId + "-" + slump(8) + "-" + flaggor);
        try (var _ = MDC.putCloseable("traceId", sparId)) {
            chain.doFilter(request, response);
        }
    }

    private static String slump(int antal) {
        var bytes = new byte[antal];
        SLUMP.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
