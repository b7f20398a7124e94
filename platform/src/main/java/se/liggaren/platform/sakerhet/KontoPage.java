package se.liggaren.platform.sakerhet;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.liggaren.events.Roll;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.webkit.Formular;

/**
 * Where an administrator looks after one account. A person makes their own keys, so that nobody else has one that acts in
 * their name; a machine's are made here.
 */
@Controller
@RequestMapping("/konton/{anvandarId}")
final class KontoPage {

    private final Kontoregister register;
    private final Clock klocka;
    private final boolean personerLoggarInHar;

    KontoPage(Kontoregister register, Clock klocka, Optional<Oidcinstallning> oidc) {
        this.personerLoggarInHar = oidc.isEmpty();
        this.register = register;
        this.klocka = klocka;
    }

    static String vag(String anvandarId) {
        return "/konton/" + anvandarId;
    }

    @GetMapping
    String visa(@PathVariable String anvandarId, Model sida) {
        return visa(sida, konto(anvandarId), Formular.tomt());
    }

    @GetMapping("/andra")
    String andra(@PathVariable String anvandarId, Model sida) {
        var konto = konto(anvandarId);
        return visaAndring(sida, konto, new Formular(Map.of("namn", List.of(konto.namn()), "organisation", List.of(konto.organisation()),
                "roller", konto.roller().stream().map(Roll::name).toList()), List.of()));
    }

    @PostMapping("/andra")
    String andra(@PathVariable String anvandarId, @RequestParam MultiValueMap<String, String> inskickat,
            @AuthenticationPrincipal Inloggad av, Model sida, HttpServletRequest request, RedirectAttributes efterat)
            throws ServletException {
        var konto = konto(anvandarId);
        var formular = Formular.inskickat(inskickat);
        try {
            register.andra(anvandarId, Kontoformular.namn(formular), Kontoformular.roller(formular),
                    formular.varde("organisation").strip(), av);
        } catch (Kontonej nej) {
            return visaAndring(sida, konto, formular.medFel(Kontoformular.fel(nej)));
        }
        return vidare(anvandarId, av, request, "Kontot är ändrat.", efterat);
    }

    @PostMapping("/las")
    String las(@PathVariable String anvandarId, @AuthenticationPrincipal Inloggad av, Model sida,
            HttpServletRequest request, RedirectAttributes efterat) throws ServletException {
        var konto = konto(anvandarId);
        try {
            register.las(anvandarId, av);
        } catch (Kontonej nej) {
            return visa(sida, konto, Formular.tomt().medFel(Kontoformular.fel(nej)));
        }
        return vidare(anvandarId, av, request,
                "Kontot är låst. Den som var inloggad är utloggad och nycklarna gäller inte.", efterat);
    }

    @PostMapping("/las-upp")
    String lasUpp(@PathVariable String anvandarId, @AuthenticationPrincipal Inloggad av, RedirectAttributes efterat) {
        register.lasUpp(konto(anvandarId).anvandarId(), av);
        return tillbaka(anvandarId, "Kontot är upplåst.", efterat);
    }

    @PostMapping("/aterstall")
    String aterstall(@PathVariable String anvandarId, @AuthenticationPrincipal Inloggad av, Model sida) {
        var konto = konto(anvandarId);
        try {
            return Kontoformular.visaEngangslosenord(sida, "Kontot " + konto.namn() + " har ett nytt lösenord",
                    register.aterstall(anvandarId, av), klocka, vag(anvandarId));
        } catch (Kontonej nej) {
            return visa(sida, konto, Formular.tomt().medFel(Kontoformular.fel(nej)));
        }
    }

    @GetMapping("/ny-nyckel")
    String nyNyckel(@PathVariable String anvandarId, Model sida) {
        var idag = LocalDate.now(klocka);
        return Kontoformular.visaNyNyckel(sida, Kontoformular.nyNyckel(idag), maskin(anvandarId), idag, vag(anvandarId));
    }

    @PostMapping("/ny-nyckel")
    String nyNyckel(@PathVariable String anvandarId, @RequestParam MultiValueMap<String, String> inskickat,
            @AuthenticationPrincipal Inloggad av, Model sida) {
        var konto = maskin(anvandarId);
        var formular = Formular.inskickat(inskickat);
        try {
            return Kontoformular.visaNyckel(sida,
                    register.skapaNyckel(anvandarId, Kontoformular.omfattning(formular), av), vag(anvandarId));
        } catch (Kontonej nej) {
            return Kontoformular.visaNyNyckel(sida, formular.medFel(Kontoformular.fel(nej)), konto,
                    LocalDate.now(klocka), vag(anvandarId));
        }
    }

    @PostMapping("/nycklar/{nyckelId}/aterkalla")
    String aterkalla(@PathVariable String anvandarId, @PathVariable String nyckelId, @AuthenticationPrincipal Inloggad av,
            RedirectAttributes efterat) {
        register.aterkalla(konto(anvandarId).anvandarId(), nyckelId, av);
        return tillbaka(anvandarId, "Nyckeln är återkallad.", efterat);
    }

    private Konto konto(String anvandarId) {
        return register.medId(anvandarId).orElseThrow(() ->
                ProblemException.finnsInte(Kontohinder.KONTOT_FINNS_INTE.klartext()));
    }

    private Konto maskin(String anvandarId) {
        var konto = konto(anvandarId);
        if (konto.slag() != Kontoslag.MASKIN) {
            throw ProblemException.finnsInte("En person gör sina egna nycklar, på sin sida Mitt konto.");
        }
        return konto;
    }

    /** Whoever has changed their own account has been logged out of it. */
    private static String vidare(String anvandarId, Inloggad av, HttpServletRequest request, String besked,
            RedirectAttributes efterat) throws ServletException {
        if (!av.anvandarId().equals(anvandarId)) {
            return tillbaka(anvandarId, besked, efterat);
        }
        request.logout();
        return "redirect:" + SakerhetConfiguration.LOGGA_IN + "?andrat";
    }

    private static String tillbaka(String anvandarId, String besked, RedirectAttributes efterat) {
        efterat.addFlashAttribute("besked", besked);
        return "redirect:" + vag(anvandarId);
    }

    private String visa(Model sida, Konto konto, Formular formular) {
        var idag = LocalDate.now(klocka);
        sida.addAttribute("formular", formular);
        sida.addAttribute("konto", konto);
        sida.addAttribute("maskin", konto.slag() == Kontoslag.MASKIN);
        sida.addAttribute("losenordet", personerLoggarInHar && konto.slag() == Kontoslag.PERSON);
        sida.addAttribute("vilar", !personerLoggarInHar && konto.slag() == Kontoslag.PERSON);
        sida.addAttribute("lage", konto.lage(klocka.instant()));
        sida.addAttribute("engangsTill", konto.engangsTill().map(till -> Kontoformular.tid(till, klocka)).orElse(""));
        sida.addAttribute("roller", Kontoformular.klartext(konto.roller()));
        sida.addAttribute("nycklar", register.nycklar(konto.anvandarId()).stream()
                .map(nyckel -> Kontoformular.Nyckelrad.av(nyckel, idag)).toList());
        sida.addAttribute("vag", vag(konto.anvandarId()));
        return "sakerhet/konto";
    }

    private static String visaAndring(Model sida, Konto konto, Formular formular) {
        sida.addAttribute("formular", formular);
        sida.addAttribute("konto", konto);
        sida.addAttribute("roller", Kontoformular.val(List.of(Roll.values())));
        return "sakerhet/andra-konto";
    }
}
