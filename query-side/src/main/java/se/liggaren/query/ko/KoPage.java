package se.liggaren.query.ko;

import static se.liggaren.events.behov.BehovKommando.AVSKRIV_BEHOV;
import static se.liggaren.events.behov.BehovKommando.KOPPLA_BEHOV;
import static se.liggaren.events.behov.BehovKommando.REGISTRERA_BEHOV;
import static se.liggaren.events.omvarld.OmvarldshandelseKommando.AVSLUTA_OMVARLDSHANDELSE;
import static se.liggaren.events.omvarld.OmvarldshandelseKommando.KOPPLA_OMVARLDSHANDELSE;
import static se.liggaren.events.omvarld.OmvarldshandelseKommando.REGISTRERA_OMVARLDSHANDELSE;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.liggaren.events.Kommandoregel;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vantan;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Menylank;

/** The queue, for programs and for people. */
@Controller
class KoPage {

    private static final String ID = "{id:[0-9a-fA-F-]{36}}";

    private final Ko ko;
    private final Vantan vantan;
    private final Clock klocka;

    KoPage(Ko ko, Vantan vantan, Clock klocka) {
        this.ko = ko;
        this.vantan = vantan;
        this.klocka = klocka;
    }

    @Bean
    @Order(30)
    static Menylank konsMenylank() {
        return new Menylank("/ko", "Upphandlingskö");
    }

    @Operation(tags = "Upphandlingskö", summary = "Det som väntar, hur länge och varför, nu eller vid ett annat ögonblick.")
    @GetMapping("/api/v1/ko")
    ResponseEntity<Kobild> las(@RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit) {
        Sidindelning sida = new Sidindelning(page, limit);
        Kobild bild = ko.las(Tidpunkt.las(giltigt, kant), sida);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, sida.lankar(ServletUriComponentsBuilder.fromCurrentRequest(), bild.antal()))
                .body(bild);
    }

    @GetMapping("/ko")
    String visa(@RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam(defaultValue = "1") int page, @RequestParam MultiValueMap<String, String> begaran,
            @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        Sidindelning indelning = new Sidindelning(page, Sidindelning.STORSTA_SIDA);
        Kobild bild = ko.las(tidpunkt, indelning);
        sida.addAttribute("ko", bild);
        sida.addAttribute("bladdring",
                indelning.bladdring(ServletUriComponentsBuilder.fromCurrentRequest(), bild.antal()));
        sida.addAttribute("behovskommandon", tidpunkt.nu() ? far(lasare, KOPPLA_BEHOV, AVSKRIV_BEHOV) : List.of());
        sida.addAttribute("omvarldskommandon",
                tidpunkt.nu() ? far(lasare, KOPPLA_OMVARLDSHANDELSE, AVSLUTA_OMVARLDSHANDELSE) : List.of());
        sida.addAttribute("nyttBehov", far(lasare, REGISTRERA_BEHOV));
        sida.addAttribute("nyOmvarldshandelse", far(lasare, REGISTRERA_OMVARLDSHANDELSE));
        sida.addAttribute("tidpunkt", Klartext.av(tidpunkt));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        return "ko/ko";
    }

    /** From a need to its place on the page of the queue. */
    @GetMapping("/behov/" + ID)
    String visaBehov(@PathVariable UUID id, @RequestParam Optional<Long> efter) {
        vantan.visaEfter(KoVy.NAMN, id.toString(), efter);
        return "redirect:/ko#behov";
    }

    /** From an outside event to its place on the page of the queue. */
    @GetMapping("/omvarldshandelser/" + ID)
    String visaOmvarldshandelse(@PathVariable UUID id, @RequestParam Optional<Long> efter) {
        vantan.visaEfter(KoVy.NAMN, id.toString(), efter);
        return "redirect:/ko#omvarld";
    }

    /** Those of the commands that the reader may issue. */
    private List<Kommandoregel> far(Inloggad lasare, Kommandoregel... kommandon) {
        LocalDate idag = LocalDate.now(klocka);
        return List.of(kommandon).stream().filter(k -> k.farUtfardas(lasare.roller(), idag)).toList();
    }
}
