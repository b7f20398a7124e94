package se.liggaren.query.aktuellplan;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Vantan;

/** The board's definitions of its status words, version by version, for programs and for people. */
@Controller
class StatuslegendPage {

    private static final String STROM = "statuslegend";

    private final Legender legender;
    private final Vantan vantan;

    StatuslegendPage(Legender legender, Vantan vantan) {
        this.legender = legender;
        this.vantan = vantan;
    }

    @Operation(tags = "Statuslegender", summary = "Alla statuslegender med sina dagar, den senaste först.")
    @GetMapping("/api/v1/statuslegend")
    @ResponseBody
    Svar las(@RequestParam Optional<Long> efter) {
        return new Svar(alla(efter));
    }

    @GetMapping("/statuslegend")
    String visa(@RequestParam Optional<Long> efter, Model sida) {
        sida.addAttribute("legender", alla(efter).stream().map(l -> new Avsnitt(l, dagar(l))).toList());
        return "aktuellplan/statuslegend";
    }

    private List<Legendversion> alla(Optional<Long> efter) {
        vantan.visaEfter(AktuellPlanVy.NAMN, STROM, efter);
        return legender.alla();
    }

    private static String dagar(Legendversion legend) {
        return "Gäller från och med " + Klartext.dag(legend.fran())
                + legend.till().map(till -> " till och med " + Klartext.dag(till)).orElse("") + ".";
    }

    /** @param versioner the latest first */
    record Svar(List<Legendversion> versioner) {
    }

    /** A legend on the page, with its days in words. */
    record Avsnitt(Legendversion legend, String dagar) {
    }
}
