package se.liggaren.query.aktuellplan;

import static se.liggaren.events.plan.PlanKommando.TA_IN_I_PLAN;
import static se.liggaren.events.upphandling.UpphandlingsKommando.LAGG_UPP_UPPHANDLING;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
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
import se.liggaren.query.platform.Listadress;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vantan;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Menylank;

/** The year's plan, for programs and for people. */
@Controller
class AktuellPlanPage {

    private static final String AR = "{ar:[0-9]{4}}";

    private final AktuellPlan planer;
    private final Plansidor sidor;
    private final Tidslinjer tidslinjer;
    private final Vantan vantan;
    private final Clock klocka;

    AktuellPlanPage(AktuellPlan planer, Plansidor sidor, Tidslinjer tidslinjer, Vantan vantan, Clock klocka) {
        this.planer = planer;
        this.sidor = sidor;
        this.tidslinjer = tidslinjer;
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
        Tidpunkt tidpunkt = Tidpunkt.las(giltigt, kant);
        vantan.visaEfter(AktuellPlanVy.NAMN, Planstrom.namn(ar), efter);
        return planer.las(ar, tidpunkt).orElseThrow(() -> saknas(ar, tidpunkt));
    }

    @GetMapping("/planer/" + AR)
    String visa(@PathVariable int ar, @RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam Optional<Long> efter, @RequestParam MultiValueMap<String, String> begaran,
            @AuthenticationPrincipal Inloggad lasare, HttpServletResponse svar, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        List<Faltfel> fel = new ArrayList<>();
        Radurval urval = Radurval.las(begaran, fel);
        if (!fel.isEmpty()) {
            svar.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        vantan.visaEfter(AktuellPlanVy.NAMN, Planstrom.namn(ar), efter);
        Plansida plan = sidor.las(ar, tidpunkt, urval).orElseThrow(() -> saknas(ar, tidpunkt));
        Listadress har = Listadress.av("/planer/" + ar, begaran, Radurval.FRAGOR);
        Tidsreglage reglage = new Tidsreglage(sidor.andringsdagar(ar, tidpunkt), tidpunkt.giltigt(), har);
        sida.addAttribute("plan", plan);
        sida.addAttribute("tidslinje", tidslinjer.las(plan.upphandlingar(), tidpunkt));
        sida.addAttribute("statusstaplar", Statusstapel.av(plan.fordelning()));
        sida.addAttribute("rubriker", Planrubriker.av(urval.ordning(), har));
        sida.addAttribute("har", har);
        sida.addAttribute("urval", urval);
        sida.addAttribute("val", Planval.av(plan, urval));
        sida.addAttribute("bladdring", plan.indelning().bladdring(har.byggare(), plan.traffar()));
        sida.addAttribute("arbetsbok", PlanfilPage.adress(har, "xlsx"));
        sida.addAttribute("csv", PlanfilPage.adress(har, "csv"));
        sida.addAttribute("reglage", reglage);
        sida.addAttribute("skillnad", reglage.andring().filter(_ -> !reglage.forsta())
                .map(_ -> sidor.sedanDagenFore(ar, tidpunkt, plan.rader())).orElse(Skillnad.INGEN));
        sida.addAttribute("tidpunkt", Klartext.av(tidpunkt));
        sida.addAttribute("farLasaIn", farLasaIn(lasare));
        sida.addAttribute("formular", Formular.inskickat(begaran).medFel(fel));
        return "aktuellplan/plan";
    }

    @GetMapping("/planer")
    String visaAr(Model sida) {
        sida.addAttribute("artal", planer.ar());
        return "aktuellplan/planer";
    }

    static ProblemException saknas(int ar, Tidpunkt tidpunkt) {
        return ProblemException.finnsInte(tidpunkt.nu()
                ? "Det finns ingen upphandlingsplan för " + ar + "."
                : "Det fanns ingen upphandlingsplan för " + ar + " vid den efterfrågade tidpunkten.");
    }

    /** An import enters procurements and takes them into the plan, so it is for a role that may do both. */
    private boolean farLasaIn(Inloggad lasare) {
        LocalDate idag = LocalDate.now(klocka);
        return lasare.roller().stream().anyMatch(roll -> LAGG_UPP_UPPHANDLING.roller(idag).contains(roll)
                && TA_IN_I_PLAN.roller(idag).contains(roll));
    }
}
