package se.liggaren.query.aktuellplan;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.platform.sakerhet.Dyr;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Listadress;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vantan;
import se.liggaren.query.platform.fil.Nedladdning;

/** The year's plan for a spreadsheet, now or at another moment. */
@Controller
class PlanfilPage {

    private static final String PLAN = "/planer/{ar:[0-9]{4}}";

    private final AktuellPlan planer;
    private final Vantan vantan;

    PlanfilPage(AktuellPlan planer, Vantan vantan) {
        this.planer = planer;
        this.vantan = vantan;
    }

    @Operation(tags = "Upphandlingsplaner", summary = "Årets plan som arbetsbok (XLSX) med rader, legend och vad den"
            + " visar, nu eller vid ett annat ögonblick.")
    @Dyr
    @GetMapping(path = {"/api/v1" + PLAN + ".xlsx", PLAN + ".xlsx"}, produces = Nedladdning.XLSX)
    ResponseEntity<byte[]> xlsx(@PathVariable int ar, @RequestParam Optional<String> giltigt,
            @RequestParam Optional<String> kant, @RequestParam Optional<Long> efter) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        return Nedladdning.av(Nedladdning.XLSX, filnamn(ar, tidpunkt, "xlsx"),
                Kalkylfil.xlsx(las(ar, tidpunkt, efter), Klartext.av(tidpunkt).orElse("så som den är nu")));
    }

    @Operation(tags = "Upphandlingsplaner", summary = "Årets planrader för kalkylprogram (CSV), nu eller vid ett annat"
            + " ögonblick.")
    @Dyr
    @GetMapping(path = {"/api/v1" + PLAN + ".csv", PLAN + ".csv"}, produces = Nedladdning.CSV)
    ResponseEntity<byte[]> csv(@PathVariable int ar, @RequestParam Optional<String> giltigt,
            @RequestParam Optional<String> kant, @RequestParam Optional<Long> efter) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        return Nedladdning.av(Nedladdning.CSV, filnamn(ar, tidpunkt, "csv"),
                Kalkylfil.csv(Kalkylrad.av(las(ar, tidpunkt, efter))));
    }

    private Planbild las(int ar, Tidpunkt tidpunkt, Optional<Long> efter) {
        vantan.visaEfter(AktuellPlanVy.NAMN, Planstrom.namn(ar), efter);
        return planer.las(ar, tidpunkt).orElseThrow(() -> AktuellPlanPage.saknas(ar, tidpunkt));
    }

    /** Where the whole plan is taken out at the moment that the page shows. */
    static String adress(Listadress sidan, String andelse) {
        Map<String, String> fragor = new LinkedHashMap<>(sidan.fragor());
        fragor.keySet().retainAll(Set.of("giltigt", "kant"));
        return new Listadress(sidan.vag() + "." + andelse, fragor).toString();
    }

    private static String filnamn(int ar, Tidpunkt tidpunkt, String andelse) {
        return "upphandlingsplan-%d%s.%s".formatted(ar, tidpunkt.giltigt().map(dag -> "-" + dag).orElse(""), andelse);
    }
}
