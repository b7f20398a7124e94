package se.liggaren.query.ko;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Menylank;

/** The queue, for programs and for people. */
@Controller
class KoPage {

    private final Ko ko;

    KoPage(Ko ko) {
        this.ko = ko;
    }

    @Bean
    @Order(30)
    static Menylank konsMenylank() {
        return new Menylank("/ko", "Upphandlingskö");
    }

    @Operation(tags = "Upphandlingskö", summary = "Det som väntar, hur länge och varför, nu eller vid ett annat ögonblick.")
    @GetMapping("/api/v1/ko")
    @ResponseBody
    Kobild las(@RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant) {
        return ko.las(Tidpunkt.las(giltigt, kant));
    }

    @GetMapping("/ko")
    String visa(@RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam MultiValueMap<String, String> begaran, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        sida.addAttribute("ko", ko.las(tidpunkt));
        sida.addAttribute("tidpunkt", Klartext.av(tidpunkt));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        return "ko/ko";
    }
}
