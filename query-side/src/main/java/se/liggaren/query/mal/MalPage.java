package se.liggaren.query.mal;

import static se.liggaren.events.mal.MalKommando.FASTSTALL_MAL;
import static se.liggaren.events.mal.MalKommando.RATTA_UTFALL;
import static se.liggaren.events.mal.MalKommando.REGISTRERA_UTFALL;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.liggaren.events.mal.MalKommando;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vantan;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Menylank;
import se.liggaren.webkit.diagram.Andelsstapel;

/** A year's goals, for programs and for people. */
@Controller
class MalPage {

    private static final String AR = "{ar:[0-9]{4}}";
    private static final String ID = "{id:[0-9a-fA-F-]{36}}";

    private final Maluppfyllelse maluppfyllelse;
    private final Vantan vantan;
    private final Clock klocka;

    MalPage(Maluppfyllelse maluppfyllelse, Vantan vantan, Clock klocka) {
        this.maluppfyllelse = maluppfyllelse;
        this.vantan = vantan;
        this.klocka = klocka;
    }

    @Bean
    @Order(50)
    static Menylank malensMenylank() {
        return new Menylank("/mal", "Mål");
    }

    /** A year that there are goals for, and how they went. */
    record Artal(int ar, String mening, Andelsstapel andelar) {
    }

    @Operation(tags = "Mål", summary = "Årets mål och hur det gick, nu eller vid ett annat ögonblick.")
    @GetMapping("/api/v1/mal/" + AR)
    @ResponseBody
    Malbild las(@PathVariable int ar, @RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant) {
        return las(ar, Tidpunkt.las(giltigt, kant));
    }

    @Operation(tags = "Mål", summary = "Ett mål, så som det är nu.")
    @GetMapping("/api/v1/mal/" + ID)
    @ResponseBody
    Malbild.Rad lasEtt(@PathVariable UUID id, @RequestParam Optional<Long> efter) {
        return las(ar(id, efter), Tidpunkt.NU).mal().stream().filter(rad -> rad.malId().equals(id)).findFirst()
                .orElseThrow();
    }

    @GetMapping("/mal/" + AR)
    String visa(@PathVariable int ar, @RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam MultiValueMap<String, String> begaran, @AuthenticationPrincipal Inloggad lasare,
            Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        sida.addAttribute("bild", las(ar, tidpunkt));
        sida.addAttribute("tidpunkt", Klartext.av(tidpunkt));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        sida.addAttribute("farFaststalla", far(FASTSTALL_MAL, lasare));
        sida.addAttribute("farRegistrera", tidpunkt.nu() && far(REGISTRERA_UTFALL, lasare));
        sida.addAttribute("farRatta", tidpunkt.nu() && far(RATTA_UTFALL, lasare));
        return "mal/ar";
    }

    /** From one goal to the year that it belongs to. */
    @GetMapping("/mal/" + ID)
    String visaEtt(@PathVariable UUID id, @RequestParam Optional<Long> efter) {
        return "redirect:/mal/" + ar(id, efter) + "#mal-" + id;
    }

    @GetMapping("/mal")
    String visaAlla(@AuthenticationPrincipal Inloggad lasare, Model sida) {
        List<Artal> artal = maluppfyllelse.ar().stream()
                .flatMap(ar -> maluppfyllelse.las(ar, Tidpunkt.NU).map(bild -> new Artal(ar, bild.mening(), bild.andelar())).stream())
                .toList();
        sida.addAttribute("artal", artal);
        sida.addAttribute("farFaststalla", far(FASTSTALL_MAL, lasare));
        return "mal/alla";
    }

    private Malbild las(int ar, Tidpunkt tidpunkt) {
        return maluppfyllelse.las(ar, tidpunkt).orElseThrow(() -> ProblemException.finnsInte(tidpunkt.nu()
                ? "Det finns inga mål för " + ar + "."
                : "Det fanns inga mål för " + ar + " vid den efterfrågade tidpunkten."));
    }

    private int ar(UUID id, Optional<Long> efter) {
        vantan.visaEfter(MalVy.NAMN, id.toString(), efter);
        return maluppfyllelse.ar(id)
                .orElseThrow(() -> ProblemException.finnsInte("Det finns inget mål med det id:t."));
    }

    private boolean far(MalKommando kommando, Inloggad lasare) {
        return kommando.farUtfardas(lasare.roller(), LocalDate.now(klocka));
    }
}
