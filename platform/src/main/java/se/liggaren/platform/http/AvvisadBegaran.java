package se.liggaren.platform.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers what the firewall will not let in; it lets in no error page for it either, so a program is told here. */
@Component
final class AvvisadBegaran implements RequestRejectedHandler {

    private static final Set<String> METODER = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Tjansteadress adress;

    AvvisadBegaran(Tjansteadress adress) {
        this.adress = adress;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException fel)
            throws IOException {
        var status = status(request, response);
        if (!Apivag.ar(request) && request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(status.value());
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(Problem.somText(status));
    }

    private HttpStatus status(HttpServletRequest request, HttpServletResponse response) {
        if (!METODER.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        return adress.godtar(request.getServerName()) ? HttpStatus.BAD_REQUEST : HttpStatus.MISDIRECTED_REQUEST;
    }
}
