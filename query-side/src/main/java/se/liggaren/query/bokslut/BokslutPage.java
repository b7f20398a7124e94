package se.liggaren.query.bokslut;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.TillatetKommando;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Menylank;

/** The year-end pack and the year's review of the environment, for programs and for people. */
@Controller
class BokslutPage {

    private static final String AR = "{ar:[0-9]{4}}";

    /** What is done with a plan in the accounts of its year. */
    private static final Set<PlanKommando> BOKSLUTETS =
            EnumSet.of(PlanKommando.FOLJ_UPP_PLAN_I_BOKSLUT, PlanKommando.GODKANN_UPPFOLJNING);

    private final Bokslut bokslut;
    private final Clock klocka;

    BokslutPage(Bokslut bokslut, Clock klocka) {
        this.bokslut = bokslut;
        this.klocka = klocka;
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
            @RequestParam MultiValueMap<String, String> begaran, @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(Optional.empty(), kant);
        Bokslutsbild bild = Bokslutsbild.av(underlag(ar, tidpunkt));
        List<Avslutadear> perAr = bokslut.avslutadePerAr(tidpunkt);
        sida.addAttribute("bokslut", bild);
        sida.addAttribute("perAr", perAr);
        sida.addAttribute("perArDiagram", Avslutadear.diagram(perAr));
        sida.addAttribute("kommandon", tidpunkt.nu() ? kommandon(bild, lasare) : List.of());
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

    /** What the reader may do now with the plan that the accounts follow up. */
    private List<TillatetKommando> kommandon(Bokslutsbild bild, Inloggad lasare) {
        return bild.plan().map(plan -> TillatetKommando.av("planer", bild.ar(),
                        PlanKommando.oppnaFor(plan.lage()).stream().filter(BOKSLUTETS::contains).toList(),
                        lasare.roller(), LocalDate.now(klocka)))
                .orElse(List.of());
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
