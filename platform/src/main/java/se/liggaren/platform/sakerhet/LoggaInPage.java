package se.liggaren.platform.sakerhet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;

/** Where people log in. */
@Controller
@Conditional(Oidcvillkor.Utan.class)
final class LoggaInPage {

    @GetMapping(SakerhetConfiguration.LOGGA_IN)
    String visa(HttpServletRequest request, Model sida) {
        var skal = String.valueOf(request.getQueryString());
        sida.addAttribute("formular", Formular.tomt().medFel(switch (skal) {
            case "fel" -> List.of(new Faltfel("konto", "Kontot eller lösenordet stämmer inte."));
            case "vanta" -> List.of(new Faltfel("", "För många försök. Vänta en minut och försök igen."));
            case "utganget" -> List.of(new Faltfel("losenord",
                    "Engångslösenordet har gått ut. Be en administratör om ett nytt."));
            default -> List.of();
        }));
        sida.addAttribute("besked", switch (skal) {
            case "ut" -> "Du är utloggad.";
            case "igen" -> "Sidan hade legat öppen för länge. Logga in igen.";
            case "andrat" -> "Kontot är ändrat. Logga in igen.";
            case "overallt" -> "Du är utloggad överallt.";
            case "bytt" -> "Lösenordet är bytt. Logga in med det nya.";
            default -> "";
        });
        return "sakerhet/logga-in";
    }
}
