package se.liggaren.platform.http;

import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The Swedish shape of an RFC 9457 answer. */
final class Problem {

    private static final URI UTAN_TYP = URI.create("about:blank");

    private Problem() {
    }

    static ProblemDetail av(HttpStatusCode status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(UTAN_TYP);
        problem.setTitle(rubrik(status.value()));
        return problem;
    }

    static ProblemDetail av(HttpStatusCode status) {
        return av(status, forklaring(status.value()));
    }

    /** The whole answer as JSON, for where there is nothing that writes it for us; no word of ours needs escaping. */
    static String somText(HttpStatusCode status) {
        var problem = av(status);
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}
                """.formatted(problem.getTitle(), problem.getStatus(), problem.getDetail());
    }

    private static String rubrik(int status) {
        return switch (status) {
            case 400 -> "Begäran går inte att förstå";
            case 401 -> "Inloggning krävs";
            case 403 -> "Du får inte göra detta";
            case 404 -> "Det finns inget här";
            case 405 -> "Metoden används inte här";
            case 406 -> "Formatet går inte att få";
            case 409 -> "Det går inte i det här läget";
            case 412 -> "Uppgifterna har ändrats";
            case 413 -> "Begäran är för stor";
            case 414 -> "Adressen är för lång";
            case 415 -> "Formatet tas inte emot";
            case 421 -> "Adressen är inte tjänstens";
            case 422 -> "Begäran går inte att utföra";
            case 429 -> "För många anrop";
            case 431 -> "Begäran är för stor";
            case 501, 505 -> "Begäran godtas inte";
            case 503 -> "Tjänsten är tillfälligt otillgänglig";
            case 504 -> "Svaret dröjer";
            default -> status < 500 ? "Begäran godtas inte" : "Något gick fel hos oss";
        };
    }

    private static String forklaring(int status) {
        return switch (status) {
            case 400 -> "Begäran är felaktigt skriven.";
            case 401 -> "Ange en giltig API-nyckel: Authorization: Bearer <nyckel>.";
            case 403 -> "Din roll ger dig inte rätt till detta.";
            case 404 -> "Det du söker finns inte på den här adressen.";
            case 405 -> "Den här adressen tar inte emot den metoden.";
            case 406 -> "Svaret finns inte i det format som efterfrågas i Accept.";
            case 413 -> "Det du skickar är större än vad som tas emot.";
            case 414 -> "Adressen är längre än vad som tas emot. Ta bort något ur frågan.";
            case 415 -> "Innehållets format, Content-Type eller Content-Encoding, tas inte emot här.";
            case 421 -> "Tjänsten nås inte under det namnet.";
            case 429 -> "Tjänsten har anropats för ofta. Vänta en stund och försök igen; inget har gått förlorat.";
            case 431 -> "Begärans huvuden är större än vad som tas emot.";
            case 501, 505 -> "Begäran följer inte reglerna för HTTP.";
            case 503 -> "Försök igen om en stund. Inget har blivit halvgjort.";
            case 504 -> "Försök igen om en stund.";
            default -> status < 500
                    ? "Begäran följer inte reglerna för HTTP."
                    : "Felet ligger hos oss och är antecknat.";
        };
    }
}
