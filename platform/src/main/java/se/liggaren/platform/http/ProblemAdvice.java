package se.liggaren.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever a controller throws: programs get problem+json, people a page. */
@ControllerAdvice
final class ProblemAdvice {

    @ExceptionHandler
    Object svara(Exception fel, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (fel instanceof AccessDeniedException || fel instanceof AuthenticationException) {
            throw fel;
        }
        if (fel instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return new ModelAndView();
        }
        var svar = Problemtolk.tolka(fel, TraceparentFilter.sparId(request));
        return Apivag.ar(request)
                ? FelPage.somJson(svar, request)
                : hanvisa(svar, request, response);
    }

    private static ModelAndView hanvisa(Problemtolk.Svar svar, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Problemsvar.skicka(request, response, svar);
        return new ModelAndView();
    }
}
