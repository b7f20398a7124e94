package se.liggaren.platform.sakerhet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.liggaren.platform.sparning.Sparhandelse;
import se.liggaren.platform.sparning.Sparlogg;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;

/** Where people choose a new password, of their own accord or because they must. */
@Controller
@Conditional(Oidcvillkor.Utan.class)
final class BytLosenordPage {

    private final Kontoregister register;
    private final Losenordsprov prov;
    private final Sparlogg spar;
    private final Losenordskrav krav = new Losenordskrav();

    BytLosenordPage(Kontoregister register, Losenordsprov prov, Sparlogg spar) {
        this.register = register;
        this.prov = prov;
        this.spar = spar;
    }

    @GetMapping(SakerhetConfiguration.BYT_LOSENORD)
    String visa(Model sida) {
        return visa(sida, List.of());
    }

    @PostMapping(SakerhetConfiguration.BYT_LOSENORD)
    String byt(@RequestParam String nuvarande, @RequestParam String nytt, @RequestParam String igen,
            @AuthenticationPrincipal Inloggad vem, HttpServletRequest request, Model sida) throws ServletException {
        var fel = new ArrayList<Faltfel>();
        feletMed(nuvarande, vem, request).ifPresent(text -> fel.add(new Faltfel("nuvarande", text)));
        krav.feletMed(nytt, vem).ifPresent(text -> fel.add(new Faltfel("nytt", text)));
        if (nytt.equals(nuvarande)) {
            fel.add(new Faltfel("nytt", "Det nya lösenordet ska vara ett annat än det nuvarande."));
        }
        if (!nytt.equals(igen)) {
            fel.add(new Faltfel("igen", "De två nya lösenorden är olika."));
        }
        if (fel.isEmpty() && !register.bytLosenord(vem, nytt)) {
            fel.add(new Faltfel("", "Det här kontots lösenord går inte att byta."));
        }
        if (!fel.isEmpty()) {
            return visa(sida, fel);
        }
        request.logout();
        return "redirect:" + SakerhetConfiguration.LOGGA_IN + "?bytt";
    }

    /** Whoever sits down at somebody else's screen gets no more guesses here than at the login. */
    private Optional<String> feletMed(String nuvarande, Inloggad vem, HttpServletRequest request) {
        try {
            prov.prova(vem.konto(), nuvarande, request.getRemoteAddr());
            return Optional.empty();
        } catch (LockedException _) {
            return Optional.of("För många försök. Vänta en minut och försök igen.");
        } catch (BadCredentialsException _) {
            spar.skriv(Sparhandelse.INLOGGNING_MISSLYCKAD, vem.anvandarId(), vem.roller(),
                    SakerhetConfiguration.BYT_LOSENORD);
            return Optional.of("Det nuvarande lösenordet stämmer inte.");
        }
    }

    private static String visa(Model sida, List<Faltfel> fel) {
        sida.addAttribute("formular", Formular.tomt().medFel(fel));
        return "sakerhet/byt-losenord";
    }
}
