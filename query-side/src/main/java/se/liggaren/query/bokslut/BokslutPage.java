package se.liggaren.query.bokslut;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Menylank;

/** The year-end pack and the year's review of the environment, for programs and for people. */
@Controller
class BokslutPage {

    private static final String AR = "{ar:[0-9]{4}}";

    private final Bokslut bokslut;

    BokslutPage(Bokslut bokslut) {
        this.bokslut = bokslut;
    }

    @Bean
    @Order(70)
    static Menylank bokslutetsMenylank() {
        return new Menylank("/bokslut", "Bokslut");
    }

    @Operation(tags = "Bokslut", summary = "Årets bokslutsunderlag, så som vi vet det nu eller visste det då.")
    @GetMapping("/api/v1/bokslut/" + AR)
    @ResponseBody
    Bokslutsbild las(@PathVariable int ar, @RequestParam Optional<String> kant) {
        return Bokslutsbild.av(underlag(ar, Tidpunkt.las(Optional.empty(), kant)));
    }

    @Operation(tags = "Bokslut", summary = "Årets granskning av miljöaspekter och andelen upphandlingar med miljökrav.")
    @GetMapping("/api/v1/miljo/" + AR)
    @ResponseBody
    Miljobild lasMiljo(@PathVariable int ar, @RequestParam Optional<String> kant) {
        return Miljobild.av(underlag(ar, Tidpunkt.las(Optional.empty(), kant)));
    }

    @GetMapping("/bokslut/" + AR)
    String visa(@PathVariable int ar, @RequestParam Optional<String> kant,
            @RequestParam MultiValueMap<String, String> begaran, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(Optional.empty(), kant);
        sida.addAttribute("bokslut", Bokslutsbild.av(underlag(ar, tidpunkt)));
        return sida("bokslut/bokslut", tidpunkt, begaran, sida);
    }

    @GetMapping("/miljo/" + AR)
    String visaMiljo(@PathVariable int ar, @RequestParam Optional<String> kant,
            @RequestParam MultiValueMap<String, String> begaran, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(Optional.empty(), kant);
        sida.addAttribute("miljo", Miljobild.av(underlag(ar, tidpunkt)));
        return sida("bokslut/miljo", tidpunkt, begaran, sida);
    }

    @GetMapping("/bokslut")
    String visaAr(Model sida) {
        sida.addAttribute("artal", bokslut.ar());
        return "bokslut/ar";
    }

    private static String sida(String mall, Tidpunkt tidpunkt, MultiValueMap<String, String> begaran, Model sida) {
        sida.addAttribute("tidpunkt", Klartext.av(tidpunkt));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        return mall;
    }

    private Arsunderlag underlag(int ar, Tidpunkt tidpunkt) {
        return bokslut.las(ar, tidpunkt).orElseThrow(() -> ProblemException.finnsInte(tidpunkt.nu()
                ? "Det finns ingenting att redovisa för " + ar + "."
                : "Det fanns ingenting att redovisa för " + ar + " vid den efterfrågade tidpunkten."));
    }
}
