package se.liggaren.platform.sakerhet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
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
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Val;

/** Where an administrator makes accounts and keys. What is secret is shown once. */
@Controller
@RequestMapping("/konton")
final class KontonPage {

    private static final String TILLBAKA = "redirect:/konton";
    private static final int LANGSTA_TEXT = 100;

    private final Konton konton;
    private final String organisation;

    KontonPage(Konton konton, @Value("${liggaren.organisation}") String organisation) {
        this.konton = konton;
        this.organisation = organisation;
    }

    @GetMapping
    String visa(Model sida) {
        return visa(sida, Formular.med(Map.of("organisation", organisation)));
    }

    @PostMapping
    String skapa(@RequestParam MultiValueMap<String, String> inskickat, @AuthenticationPrincipal Inloggad av,
            Model sida, RedirectAttributes efterat) {
        var formular = Formular.inskickat(inskickat);
        var namn = formular.varde("namn").strip().toLowerCase(Locale.ROOT);
        var forvaltning = formular.varde("organisation").strip();
        var roller = Arrays.stream(Roll.values()).filter(r -> formular.varden("roller").contains(r.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Roll.class)));
        var fel = new ArrayList<Faltfel>();
        if (!namn.matches("[a-z0-9._-]{2,60}")) {
            fel.add(new Faltfel("namn", "Kontots namn ska ha 2 till 60 tecken: a till z, siffror, punkt, streck."));
        }
        if (forvaltning.isEmpty() || forvaltning.length() > LANGSTA_TEXT) {
            fel.add(new Faltfel("organisation", "Ange vilken organisation personen företräder."));
        }
        if (roller.isEmpty()) {
            fel.add(new Faltfel("roller", "Välj minst en roll."));
        }
        if (!fel.isEmpty()) {
            return visa(sida, formular.medFel(fel));
        }
        var losenord = konton.skapa(namn, roller, forvaltning, av);
        if (losenord.isEmpty()) {
            return visa(sida, formular.medFel(List.of(
                    new Faltfel("namn", "Det finns redan ett konto med det namnet."))));
        }
        efterat.addFlashAttribute("hemligt", losenord.get());
        efterat.addFlashAttribute("besked", "Kontot %s finns nu. Engångslösenordet visas bara här:".formatted(namn));
        return TILLBAKA;
    }

    @PostMapping("/nycklar")
    String skapaNyckel(@RequestParam UUID konto, @RequestParam String andamal, @AuthenticationPrincipal Inloggad av,
            RedirectAttributes efterat) {
        if (andamal.isBlank() || andamal.length() > LANGSTA_TEXT) {
            throw ProblemException.ogiltig(List.of(
                    new Faltfel("andamal", "Skriv kort vad nyckeln ska användas till.")));
        }
        var nyckel = konton.skapaNyckel(konto, andamal.strip(), av)
                .orElseThrow(() -> ProblemException.finnsInte("Kontot finns inte."));
        efterat.addFlashAttribute("hemligt", nyckel);
        efterat.addFlashAttribute("besked", "Nyckeln är gjord. Den visas bara här:");
        return TILLBAKA;
    }

    @PostMapping("/nycklar/{nyckelId}/aterkalla")
    String aterkalla(@PathVariable String nyckelId, RedirectAttributes efterat) {
        konton.aterkalla(nyckelId);
        efterat.addFlashAttribute("besked", "Nyckeln är återkallad.");
        return TILLBAKA;
    }

    private String visa(Model sida, Formular formular) {
        var alla = konton.alla();
        sida.addAttribute("formular", formular);
        sida.addAttribute("roller", Arrays.stream(Roll.values()).map(r -> new Val(r.name(), r.klartext())).toList());
        sida.addAttribute("konton", alla.stream().map(Kontorad::av).toList());
        sida.addAttribute("kontoval", alla.stream().map(k -> new Val(k.anvandarId(), k.konto())).toList());
        sida.addAttribute("nycklar", konton.nycklar());
        return "sakerhet/konton";
    }

    /** An account as it is listed. */
    record Kontorad(String konto, String roller, String organisation) {

        static Kontorad av(Inloggad vem) {
            return new Kontorad(vem.konto(), vem.roller().stream().sorted().map(Roll::klartext)
                    .collect(Collectors.joining(", ")), vem.organisation());
        }
    }
}
