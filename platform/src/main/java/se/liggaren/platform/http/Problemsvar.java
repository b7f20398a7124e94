package se.liggaren.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says no before any controller is asked, in the same words and shape as one would. */
public final class Problemsvar {

    private Problemsvar() {
    }

    /** Ends the request with the answer; nothing more is to be written. */
    public static void skicka(HttpServletRequest request, HttpServletResponse response, ProblemException nej)
            throws IOException {
        skicka(request, response, new Problemtolk.Svar(nej.problem(), nej.getHeaders()));
    }

    static void skicka(HttpServletRequest request, HttpServletResponse response, Problemtolk.Svar svar)
            throws IOException {
        request.setAttribute(FelPage.SVAR, svar);
        response.sendError(svar.status().value());
    }
}
