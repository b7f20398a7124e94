package se.liggaren.query.aktuellplan;

import static se.liggaren.events.plan.PlanKommando.TA_IN_I_PLAN;
import static se.liggaren.events.upphandling.UpphandlingsKommando.LAGG_UPP_UPPHANDLING;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
import se.liggaren.events.plan.Planstrom;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vantan;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Menylank;

/** The year's plan, for programs and for people. */
@Controller
class AktuellPlanPage {

    private static final String AR = "{ar:[0-9]{4}}";

    private final AktuellPlan planer;
    private final Vantan vantan;
    private final Clock klocka;

    AktuellPlanPage(AktuellPlan planer, Vantan vantan, Clock klocka) {
        this.planer = planer;
        this.vantan = vantan;
        this.klocka = klocka;
    }

    @Bean
    @Order(10)
    static Menylank planernasMenylank() {
        return new Menylank("/planer", "Upphandlingsplan");
    }

    @Operation(tags = "Upphandlingsplaner", summary = "Årets plan, nu eller vid ett annat ögonblick.")
    @GetMapping("/api/v1/planer/" + AR)
    @ResponseBody
    Planbild las(@PathVariable int ar, @RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam Optional<Long> efter) {
        return las(ar, Tidpunkt.las(giltigt, kant), efter);
    }

    @GetMapping("/planer/" + AR)
    String visa(@PathVariable int ar, @RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam Optional<Long> efter, @RequestParam MultiValueMap<String, String> begaran,
            @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        sida.addAttribute("plan", las(ar, tidpunkt, efter));
        sida.addAttribute("tidpunkt", Klartext.av(tidpunkt));
        sida.addAttribute("farLasaIn", farLasaIn(lasare));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        return "aktuellplan/plan";
    }

    @GetMapping("/planer")
    String visaAr(Model sida) {
        sida.addAttribute("artal", planer.ar());
        return "aktuellplan/planer";
    }

    private Planbild las(int ar, Tidpunkt tidpunkt, Optional<Long> efter) {
        vantan.visaEfter(AktuellPlanVy.NAMN, Planstrom.namn(ar), efter);
        return planer.las(ar, tidpunkt).orElseThrow(() -> ProblemException.finnsInte(tidpunkt.nu()
                ? "Det finns ingen upphandlingsplan för " + ar + "."
                : "Det fanns ingen upphandlingsplan för " + ar + " vid den efterfrågade tidpunkten."));
    }

    /** An import enters procurements and takes them into the plan, so it is for a role that may do both. */
    private boolean farLasaIn(Inloggad lasare) {
        LocalDate idag = LocalDate.now(klocka);
        return lasare.roller().stream().anyMatch(roll -> LAGG_UPP_UPPHANDLING.roller(idag).contains(roll)
                && TA_IN_I_PLAN.roller(idag).contains(roll));
    }
}
