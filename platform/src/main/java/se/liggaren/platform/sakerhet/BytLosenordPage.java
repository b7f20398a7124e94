package se.liggaren.platform.sakerhet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;

/** Where people choose a new password, of their own accord or because they must. */
@Controller
final class BytLosenordPage {

    private final Konton konton;

    BytLosenordPage(Konton konton) {
        this.konton = konton;
    }

    @GetMapping(SakerhetConfiguration.BYT_LOSENORD)
    String visa(Model sida) {
        return visa(sida, List.of());
    }

    @PostMapping(SakerhetConfiguration.BYT_LOSENORD)
    String byt(@RequestParam String nuvarande, @RequestParam String nytt, @RequestParam String igen,
            @AuthenticationPrincipal Inloggad vem, HttpServletRequest request, Model sida) throws ServletException {
        var fel = new ArrayList<Faltfel>();
        if (konton.loggaIn(vem.konto(), nuvarande).isEmpty()) {
            fel.add(new Faltfel("nuvarande", "Det nuvarande lösenordet stämmer inte."));
        }
        Konton.feletMed(nytt).ifPresent(text -> fel.add(new Faltfel("nytt", text)));
        if (nytt.equals(nuvarande)) {
            fel.add(new Faltfel("nytt", "Det nya lösenordet ska vara ett annat än det nuvarande."));
        }
        if (!nytt.equals(igen)) {
            fel.add(new Faltfel("igen", "De två nya lösenorden är olika."));
        }
        if (fel.isEmpty() && !konton.bytLosenord(vem, nytt)) {
            fel.add(new Faltfel("", "Det här kontots lösenord går inte att byta."));
        }
        if (!fel.isEmpty()) {
            return visa(sida, fel);
        }
        request.logout();
        return "redirect:" + SakerhetConfiguration.LOGGA_IN + "?bytt";
    }

    private static String visa(Model sida, List<Faltfel> fel) {
        sida.addAttribute("formular", Formular.tomt().medFel(fel));
        return "sakerhet/byt-losenord";
    }
}
