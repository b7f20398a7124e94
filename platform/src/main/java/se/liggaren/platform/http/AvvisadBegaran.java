package se.liggaren.platform.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers what the firewall will not let in; it lets in no error page for it either, so a program is told here. */
@Component
final class AvvisadBegaran implements RequestRejectedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException fel)
            throws IOException {
        if (!Apivag.ar(request) && request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(Problem.somText(HttpStatus.BAD_REQUEST));
    }
}
