package se.liggaren.platform.sakerhet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.liggaren.events.Roll;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Val;

/** Where an administrator sees the accounts and makes new ones. */
@Controller
@RequestMapping("/konton")
final class KontonPage {

    private final Kontoregister register;
    private final Clock klocka;
    private final String organisation;
    private final List<Kontoslag> slagen;

    /** Where people log in at a provider, the accounts here are for machines alone. */
    KontonPage(Kontoregister register, Clock klocka, @Value("${liggaren.organisation}") String organisation,
            Optional<Oidcinstallning> oidc) {
        this.slagen = oidc.isPresent() ? List.of(Kontoslag.MASKIN) : List.of(Kontoslag.values());
        this.register = register;
        this.klocka = klocka;
        this.organisation = organisation;
    }

    @GetMapping
    String visa(Model sida) {
        return visa(sida, Formular.med(Map.of("organisation", organisation, "slag", slagen.getFirst().name())));
    }

    @PostMapping
    String skapa(@RequestParam MultiValueMap<String, String> inskickat, @AuthenticationPrincipal Inloggad av,
            Model sida, RedirectAttributes efterat) {
        var formular = Formular.inskickat(inskickat);
        var namn = Kontoformular.namn(formular);
        var slag = slagen.stream().filter(s -> s.name().equals(formular.varde("slag"))).findFirst();
        Optional<Kontoregister.Engangslosenord> losenord;
        try {
            losenord = register.skapa(namn, slag, Kontoformular.roller(formular),
                    formular.varde("organisation").strip(), av);
        } catch (Kontonej nej) {
            return visa(sida, formular.medFel(Kontoformular.fel(nej)));
        }
        var vag = KontoPage.vag(register.medNamn(namn).anvandarId());
        if (losenord.isPresent()) {
            return Kontoformular.visaEngangslosenord(sida, "Kontot " + namn + " finns nu", losenord.get(), klocka, vag);
        }
        efterat.addFlashAttribute("besked", "Kontot %s finns nu. Gör en nyckel till det.".formatted(namn));
        return "redirect:" + vag;
    }

    private String visa(Model sida, Formular formular) {
        var nu = klocka.instant();
        sida.addAttribute("formular", formular);
        sida.addAttribute("roller", Kontoformular.val(List.of(Roll.values())));
        sida.addAttribute("slagen", slagen.stream()
                .map(slag -> new Val(slag.name(), slag.klartext())).toList());
        sida.addAttribute("konton", register.alla().stream()
                .map(konto -> new Kontorad(konto.anvandarId(), konto.namn(), konto.slag().klartext(), konto.lage(nu),
                        Kontoformular.klartext(konto.roller()), konto.organisation())).toList());
        return "sakerhet/konton";
    }

    /** An account as it is listed. */
    record Kontorad(String anvandarId, String namn, String slag, Kontolage lage, String roller, String organisation) {
    }
}
