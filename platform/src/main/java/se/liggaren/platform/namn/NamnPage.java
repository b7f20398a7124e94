package se.liggaren.platform.namn;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sparning.Sparlogg;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;

/** Where an administrator says what people are called, and takes it back. */
@Controller
@RequestMapping("/namn")
class NamnPage {

    private static final String TILLBAKA = "redirect:/namn";
    private static final int SENASTE_INLOGGADE = 200;
    private static final Pattern NAMN = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]{0,99}");
    private static final Pattern ID = Pattern.compile("[\\p{Graph}&&[^<>\"]]{1,200}");

    private final Namnkatalog katalog;
    private final Sparlogg spar;

    NamnPage(Namnkatalog katalog, Sparlogg spar) {
        this.katalog = katalog;
        this.spar = spar;
    }

    @GetMapping
    String visa(@RequestParam Optional<String> anvandare, Model sida) {
        return visa(sida, Formular.med(anvandare.map(id -> Map.of("anvandare", id, "namn", namn(id))).orElse(Map.of())));
    }

    @PostMapping
    String satt(@RequestParam MultiValueMap<String, String> inskickat, @AuthenticationPrincipal Inloggad av,
            Model sida, RedirectAttributes efterat) {
        var formular = Formular.inskickat(inskickat);
        var id = formular.varde("anvandare").strip();
        var namn = Normalizer.normalize(formular.varde("namn").strip(), Normalizer.Form.NFC);
        var fel = new ArrayList<Faltfel>();
        if (!ID.matcher(id).matches()) {
            fel.add(new Faltfel("anvandare", "Ange användarens id, som det står bland kontona eller i spårloggen."));
        }
        if (!NAMN.matcher(namn).matches()) {
            fel.add(new Faltfel("namn", "Namnet ska ha högst 100 tecken: bokstäver, mellanslag, bindestreck, punkt."));
        }
        if (!fel.isEmpty()) {
            return visa(sida, formular.medFel(fel));
        }
        katalog.satt(id, namn, av);
        efterat.addFlashAttribute("besked", "Namnet är inskrivet.");
        return TILLBAKA;
    }

    @PostMapping("/radera")
    String radera(@RequestParam String anvandare, @AuthenticationPrincipal Inloggad av, RedirectAttributes efterat) {
        efterat.addFlashAttribute("besked", katalog.radera(anvandare, av)
                ? "Namnet är raderat. Där det visades står nu rollen och början av id:t."
                : "Det fanns inget namn att radera.");
        return TILLBAKA;
    }

    private String visa(Model sida, Formular formular) {
        var alla = katalog.alla();
        var medNamn = alla.stream().map(Namnkatalog.Person::anvandarId).collect(Collectors.toSet());
        sida.addAttribute("formular", formular);
        sida.addAttribute("personer", alla);
        sida.addAttribute("utanNamn", spar.harLoggatIn(SENASTE_INLOGGADE).stream()
                .filter(id -> !medNamn.contains(id)).toList());
        return "namn/namn";
    }

    private String namn(String anvandarId) {
        return katalog.till(List.of(Roll.ADMIN), List.of(anvandarId)).namn().getOrDefault(anvandarId, "");
    }
}
