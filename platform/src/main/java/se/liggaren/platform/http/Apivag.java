package se.liggaren.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells what programs call from what people read. */
final class Apivag {

    private Apivag() {
    }

    static boolean ar(HttpServletRequest request) {
        var vag = vag(request);
        return vag.equals("/api") || vag.startsWith("/api/") || vag.startsWith("/actuator");
    }

    /** The path that was asked for, also when we have gone on to say that it failed. */
    static String vag(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String vag
                ? vag
                : request.getRequestURI();
    }
}
