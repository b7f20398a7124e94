package se.liggaren.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where every answer ends that nobody could give. */
@Controller
final class FelPage implements ErrorController {

    /** What to answer, when somebody has said it already. */
    static final String SVAR = FelPage.class.getName();

    @RequestMapping("/error")
    Object visa(HttpServletRequest request, HttpServletResponse response) {
        var svar = svar(request);
        if (Apivag.ar(request)) {
            return somJson(svar, request);
        }
        svar.huvuden().forEach((namn, varden) -> varden.forEach(varde -> response.setHeader(namn, varde)));
        return new ModelAndView("webkit/fel", Map.of(
                "rubrik", svar.problem().getTitle(),
                "forklaring", svar.problem().getDetail(),
                "sparId", svar.sparId()), svar.status());
    }

    private static Problemtolk.Svar svar(HttpServletRequest request) {
        if (request.getAttribute(SVAR) instanceof Problemtolk.Svar sagt) {
            return sagt;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fel) {
            return Problemtolk.tolka(fel, TraceparentFilter.sparId(request));
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer kod ? kod : 404;
        return Problemtolk.svar(HttpStatusCode.valueOf(status));
    }

    static ResponseEntity<ProblemDetail> somJson(Problemtolk.Svar svar, HttpServletRequest request) {
        svar.problem().setInstance(instans(Apivag.vag(request)));
        return ResponseEntity.status(svar.status()).headers(svar.huvuden())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(svar.problem());
    }

    private static URI instans(String vag) {
        try {
            return new URI(vag);
        } catch (URISyntaxException _) {
            return URI.create("/");
        }
    }
}
