package se.liggaren.platform.sakerhet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.webkit.Formular;

/** Where everybody sees who they are here, and looks after what is theirs. */
@Controller
@RequestMapping(MittKontoPage.VAG)
final class MittKontoPage {

    static final String VAG = "/mitt-konto";

    private final Kontoregister register;
    private final Sessioner sessioner;
    private final Clock klocka;

    MittKontoPage(Kontoregister register, Sessioner sessioner, Clock klocka) {
        this.register = register;
        this.sessioner = sessioner;
        this.klocka = klocka;
    }

    @GetMapping
    String visa(@AuthenticationPrincipal Inloggad vem, Model sida) {
        var idag = LocalDate.now(klocka);
        var harHar = register.medId(vem.anvandarId()).isPresent();
        sida.addAttribute("vem", vem);
        sida.addAttribute("roller", Kontoformular.klartext(vem.roller()));
        sida.addAttribute("harHar", harHar);
        sida.addAttribute("nycklar", harHar
                ? register.nycklar(vem.anvandarId()).stream()
                        .map(nyckel -> Kontoformular.Nyckelrad.av(nyckel, idag)).toList()
                : List.of());
        sida.addAttribute("vag", VAG);
        return "sakerhet/mitt-konto";
    }

    @PostMapping("/logga-ut-overallt")
    String loggaUtOverallt(@AuthenticationPrincipal Inloggad vem, HttpServletRequest request) throws ServletException {
        sessioner.avsluta(vem.anvandarId());
        request.logout();
        return "redirect:" + SakerhetConfiguration.LOGGA_IN + "?overallt";
    }

    @GetMapping("/ny-nyckel")
    String nyNyckel(@AuthenticationPrincipal Inloggad vem, Model sida) {
        var idag = LocalDate.now(klocka);
        return Kontoformular.visaNyNyckel(sida, Kontoformular.nyNyckel(idag), konto(vem), idag, VAG);
    }

    @PostMapping("/ny-nyckel")
    String nyNyckel(@RequestParam MultiValueMap<String, String> inskickat, @AuthenticationPrincipal Inloggad vem,
            Model sida) {
        var konto = konto(vem);
        var formular = Formular.inskickat(inskickat);
        try {
            return Kontoformular.visaNyckel(sida,
                    register.skapaNyckel(konto.anvandarId(), Kontoformular.omfattning(formular), vem), VAG);
        } catch (Kontonej nej) {
            return Kontoformular.visaNyNyckel(sida, formular.medFel(Kontoformular.fel(nej)), konto,
                    LocalDate.now(klocka), VAG);
        }
    }

    @PostMapping("/nycklar/{nyckelId}/aterkalla")
    String aterkalla(@PathVariable String nyckelId, @AuthenticationPrincipal Inloggad vem, RedirectAttributes efterat) {
        register.aterkalla(konto(vem).anvandarId(), nyckelId, vem);
        efterat.addFlashAttribute("besked", "Nyckeln är återkallad.");
        return "redirect:" + VAG;
    }

    private Konto konto(Inloggad vem) {
        return register.medId(vem.anvandarId()).orElseThrow(() ->
                ProblemException.finnsInte("Ditt konto sköts inte här."));
    }
}
