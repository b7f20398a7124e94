package se.liggaren.platform.http;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import se.liggaren.events.indata.Teckenregel;
import se.liggaren.platform.handelser.Lagerfel;
import se.liggaren.webkit.Faltfel;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads what went wrong and says it in Swedish, without telling how we are built. */
final class Problemtolk {

    private static final Logger LOG = LoggerFactory.getLogger(Problemtolk.class);
    private static final String SPAR_ID = "sparId";

    private static final String SEKUNDER_TILL_LAGRET_AR_TILLBAKA = "5";

    private Problemtolk() {
    }

    /**
     * What to answer.
     *
     * @param problem the body
     * @param huvuden the headers that belong to it, such as Allow and Retry-After
     */
    record Svar(ProblemDetail problem, HttpHeaders huvuden) {

        HttpStatusCode status() {
            return HttpStatusCode.valueOf(problem.getStatus());
        }

        /** What the log calls an unexpected fault, and empty for any other. */
        String sparId() {
            return problem.getProperties() != null && problem.getProperties().get(SPAR_ID) instanceof String id ? id : "";
        }
    }

    static Svar tolka(Throwable fel, String sparId) {
        if (finns(fel, ForStorBegaran.class) || finns(fel, MaxUploadSizeExceededException.class)) {
            return svar(HttpStatus.CONTENT_TOO_LARGE);
        }
        return switch (fel) {
            case ProblemException e -> new Svar(e.problem(), e.getHeaders());
            case HttpMessageNotReadableException e -> olasligt(e);
            case MethodArgumentTypeMismatchException e ->
                    ogiltigt(new Faltfel(e.getName(), varfor(e)));
            case MissingServletRequestParameterException e -> saknas(e.getParameterName());
            case MissingServletRequestPartException e -> saknas(e.getRequestPartName());
            case MissingRequestHeaderException e -> saknas(e.getHeaderName());
            case BindException e -> ogiltigt(e.getAllErrors().stream().map(Problemtolk::faltfel).toList());
            case HandlerMethodValidationException e when e.getStatusCode().is4xxClientError() ->
                    ogiltigt(e.getParameterValidationResults().stream()
                            .map(r -> new Faltfel(String.valueOf(r.getMethodParameter().getParameterName()),
                                    r.getResolvableErrors().stream().map(Problemtolk::text).collect(joining(" "))))
                            .toList());
            case InvalidParameterException e -> svar(HttpStatusCode.valueOf(e.getErrorCode()));
            case MultipartException _, InvalidMediaTypeException _ -> svar(HttpStatus.BAD_REQUEST);
            case RequestRejectedException _ -> new Svar(Problem.av(HttpStatus.BAD_REQUEST,
                    "Begäran innehåller tecken som inte tas emot."), HttpHeaders.EMPTY);
            case ErrorResponse e when e.getStatusCode().is4xxClientError() ->
                    new Svar(Problem.av(e.getStatusCode()), e.getHeaders());
            case ConcurrencyFailureException e when !(e instanceof PessimisticLockingFailureException) -> upptaget();
            default -> Lagerfel.arBorta(fel) ? ejTillgangligt(fel) : ovantat(fel, sparId);
        };
    }

    static Svar svar(HttpStatusCode status) {
        return new Svar(Problem.av(status), HttpHeaders.EMPTY);
    }

    private static Svar saknas(String falt) {
        return ogiltigt(new Faltfel(falt, "Uppgiften saknas."));
    }

    private static Svar ogiltigt(Faltfel fel) {
        return ogiltigt(List.of(fel));
    }

    private static Svar ogiltigt(List<Faltfel> fel) {
        return new Svar(ProblemException.ogiltig(fel).problem(), HttpHeaders.EMPTY);
    }

    private static Svar olasligt(HttpMessageNotReadableException fel) {
        return switch (fel.getCause()) {
            case OtillatetTecken e -> ogiltigt(new Faltfel(falt(e), Teckenregel.hinder(e.text(), true).orElseThrow()));
            case StreamReadException e -> new Svar(Problem.av(HttpStatus.BAD_REQUEST,
                    "Innehållet är inte giltig JSON (rad %d, tecken %d).".formatted(
                            e.getLocation().getLineNr(), e.getLocation().getColumnNr())), HttpHeaders.EMPTY);
            case UnrecognizedPropertyException e -> ogiltigt(new Faltfel(falt(e), "Uppgiften finns inte."));
            case JacksonException e when !e.getPath().isEmpty() ->
                    ogiltigt(new Faltfel(falt(e), "Värdet har fel form."));
            case null, default -> new Svar(Problem.av(HttpStatus.BAD_REQUEST,
                    "Innehållet saknas eller går inte att läsa."), HttpHeaders.EMPTY);
        };
    }

    private static String falt(JacksonException fel) {
        var vag = new StringBuilder();
        for (var steg : fel.getPath()) {
            if (steg.getPropertyName() == null) {
                vag.append('[').append(steg.getIndex()).append(']');
            } else {
                vag.append(vag.isEmpty() ? "" : ".").append(steg.getPropertyName());
            }
        }
        return vag.toString();
    }

    private static Faltfel faltfel(MessageSourceResolvable fel) {
        return fel instanceof FieldError f && !f.isBindingFailure()
                ? new Faltfel(f.getField(), text(f))
                : new Faltfel(fel instanceof FieldError f ? f.getField() : "", "Värdet har fel form.");
    }

    /** What would have done, when whoever read the value could say. */
    private static String varfor(Throwable fel) {
        return Lagerfel.orsaker(fel).getLast() instanceof Frageparametrar.Ogiltigt o ? String.valueOf(o.getMessage())
                : "Värdet har fel form.";
    }

    private static String text(MessageSourceResolvable fel) {
        return fel.getDefaultMessage() == null ? "Värdet godtas inte." : fel.getDefaultMessage();
    }

    /** What the caller asked for was tried again and again, and each time somebody else had just written. */
    private static Svar upptaget() {
        ProblemException nej = new ProblemException(HttpStatus.CONFLICT, "ANDRA_HANN_FORE",
                "Flera skriver på samma ställe just nu och hann före. Inget har sparats. Försök igen om en stund.")
                .forsokIgenOm(1);
        return new Svar(nej.problem(), nej.getHeaders());
    }

    private static Svar ejTillgangligt(Throwable fel) {
        LOG.warn("The store is away: {}", Lagerfel.orsaker(fel).getLast().toString());
        var huvuden = new HttpHeaders();
        huvuden.set(HttpHeaders.RETRY_AFTER, SEKUNDER_TILL_LAGRET_AR_TILLBAKA);
        return new Svar(Problem.av(HttpStatus.SERVICE_UNAVAILABLE), huvuden);
    }

    private static Svar ovantat(Throwable fel, String sparId) {
        LOG.error("Unexpected, told to the caller as {}", sparId, fel);
        var problem = Problem.av(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setProperty(SPAR_ID, sparId);
        return new Svar(problem, HttpHeaders.EMPTY);
    }

    private static boolean finns(Throwable fel, Class<? extends Throwable> sort) {
        return Lagerfel.orsaker(fel).stream().anyMatch(sort::isInstance);
    }
}
