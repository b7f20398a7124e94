package se.liggaren.platform.http;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import se.liggaren.webkit.Faltfel;

/**
 * A no to the caller, with the status and the Swedish words of the answer; under {@code /api} it becomes problem+json,
 * elsewhere a page.
 */
public final class ProblemException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** A no without a name of its own. */
    public ProblemException(HttpStatus status, String detail) {
        super(status, Problem.av(status, detail), null);
    }

    /** A no whose reason has a name that programs can rely on. */
    public ProblemException(HttpStatus status, String skal, String detail) {
        this(status, detail);
        med("skal", skal);
    }

    /** What the caller sent is not as it should be: every fault at once. */
    public static ProblemException ogiltig(List<Faltfel> fel) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "Begäran har fel som behöver rättas.").med("fel", fel);
    }

    /** There is nothing here by that name. */
    public static ProblemException finnsInte(String detail) {
        return new ProblemException(HttpStatus.NOT_FOUND, detail);
    }

    /** Adds one more member to the answer, such as {@code kandidater}. */
    public ProblemException med(String namn, Object varde) {
        getBody().setProperty(namn, varde);
        return this;
    }

    /** Asks the caller to come back in so many seconds. */
    public ProblemException forsokIgenOm(int sekunder) {
        getHeaders().set("Retry-After", Integer.toString(sekunder));
        return this;
    }

    /** What is said of the fault. */
    public ProblemDetail problem() {
        return getBody();
    }
}
