package se.liggaren.query.sparrkalender;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.webkit.Formular;

/** The standstills that run, for programs and for people. */
@Controller
class SparrkalenderPage {

    private final Sparrkalender kalender;

    SparrkalenderPage(Sparrkalender kalender) {
        this.kalender = kalender;
    }

    @Operation(tags = "Avtalsspärrar", summary = "Avtalsspärrar som löper, med första dag då avtal får tecknas.")
    @GetMapping("/api/v1/sparrar")
    @ResponseBody
    Sparrkalender.Dag las(@RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant) {
        return kalender.las(Tidpunkt.las(giltigt, kant));
    }

    @GetMapping("/sparrar")
    String visa(@RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam MultiValueMap<String, String> begaran, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        sida.addAttribute("kalender", kalender.las(tidpunkt));
        sida.addAttribute("tidpunkt", Klartext.av(tidpunkt));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        return "sparrkalender/sparrar";
    }
}
