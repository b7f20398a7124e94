package se.liggaren.platform.sakerhet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads people on to the provider, or tells them what came of it and where to begin again. */
@Controller
@Conditional(Oidcvillkor.Med.class)
final class OidcLoggaInPage {

    @GetMapping(SakerhetConfiguration.LOGGA_IN)
    String visa(HttpServletRequest request, HttpServletResponse response, Model sida) {
        if (request.getQueryString() == null) {
            return "redirect:" + Oidcinloggning.BORJA;
        }
        var svar = Svar.pa(request.getQueryString());
        response.setStatus(svar.status.value());
        sida.addAttribute("rubrik", svar.rubrik);
        sida.addAttribute("forklaring", svar.forklaring);
        sida.addAttribute("igen", Oidcinloggning.BORJA);
        return "sakerhet/logga-in-oidc";
    }

    /** What there is to tell; the names stand in lower case in the page's address. */
    private enum Svar {
        UT(HttpStatus.OK, "Du är utloggad", "Logga in igen när du vill fortsätta."),
        OVERALLT(HttpStatus.OK, "Du är utloggad överallt", "Logga in igen när du vill fortsätta."),
        IGEN(HttpStatus.OK, "Logga in igen",
                "Inloggningen hann bli för gammal, eller påbörjades i ett annat fönster. Logga in en gång till."),
        NEKAD(HttpStatus.FORBIDDEN, "Du loggades inte in",
                "Inloggningen avbröts, eller så har du inte fått tillgång till Liggaren där du loggar in."),
        BORTA(HttpStatus.SERVICE_UNAVAILABLE, "Det går inte att logga in just nu",
                "Inloggningstjänsten svarar inte. Försök igen om en stund."),
        ROLL(HttpStatus.FORBIDDEN, "Du har ingen roll i Liggaren",
                "Du är inloggad, men ingen av Liggarens roller har getts dig. Be den som sköter behörigheter i din "
                        + "organisation om en roll, logga ut och logga sedan in igen."),
        FEL(HttpStatus.OK, "Du loggades inte in",
                "Något gick fel på vägen. Försök igen. Händer det flera gånger, tala med den som förvaltar Liggaren.");

        private final HttpStatus status;
        private final String rubrik;
        private final String forklaring;

        Svar(HttpStatus status, String rubrik, String forklaring) {
            this.status = status;
            this.rubrik = rubrik;
            this.forklaring = forklaring;
        }

        private static Svar pa(String skal) {
            for (var svar : values()) {
                if (svar.name().equalsIgnoreCase(skal)) {
                    return svar;
                }
            }
            return FEL;
        }
    }
}
