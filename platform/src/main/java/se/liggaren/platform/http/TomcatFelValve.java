package se.liggaren.platform.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** Says no to what is not HTTP; nothing of what was sent is repeated. */
public final class TomcatFelValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fel) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Skyddshuvuden.satt(response::setHeader, request.isSecure());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(Problem.somText(HttpStatusCode.valueOf(response.getStatus())));
            response.finishResponse();
        } catch (IOException _) {
            container.getLogger().debug("The caller went away before we had said no");
        }
    }
}
