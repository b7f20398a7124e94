package se.liggaren.query.aktuellplan;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.liggaren.platform.sakerhet.Dyr;
import se.liggaren.query.platform.Vantan;
import se.liggaren.query.platform.fil.Nedladdning;

/** The report of a meeting, for people, for the agenda, for spreadsheets and for programs. */
@Controller
class RapportPage {

    private static final String RAPPORT = "/sammantraden/{id:[0-9a-fA-F-]{36}}/rapport";

    private final Visaderapporter rapporter;
    private final Rapportpdf pdf;
    private final Vantan vantan;

    RapportPage(Visaderapporter rapporter, Rapportpdf pdf, Vantan vantan) {
        this.rapporter = rapporter;
        this.pdf = pdf;
        this.vantan = vantan;
    }

    @Operation(tags = "Sammanträden", summary = "Det upphandlingsläge som redovisades, fryst, med förändringar"
            + " sedan det förra och det som har rättats i efterhand.")
    @GetMapping("/api/v1" + RAPPORT)
    @ResponseBody
    Visadrapport las(@PathVariable UUID id, @RequestParam Optional<Long> efter) {
        return rapporter.av(rapport(id, efter));
    }

    @Operation(tags = "Sammanträden", summary = "Det frysta upphandlingslägets kanoniska innehåll, som kontrollsumman"
            + " gäller, till sista tecknet.")
    @GetMapping(path = {"/api/v1" + RAPPORT + ".json", RAPPORT + ".json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> kanonisk(@PathVariable UUID id, @RequestParam Optional<Long> efter) {
        Rapport rapport = rapport(id, efter);
        return Nedladdning.av(MediaType.APPLICATION_JSON_VALUE, filnamn(rapport, "json"),
                rapport.kanonisk().getBytes(StandardCharsets.UTF_8));
    }

    @Operation(tags = "Sammanträden", summary = "Det frysta upphandlingslägets rader för kalkylprogram (CSV).")
    @Dyr
    @GetMapping(path = {"/api/v1" + RAPPORT + ".csv", RAPPORT + ".csv"}, produces = Nedladdning.CSV)
    ResponseEntity<byte[]> csv(@PathVariable UUID id, @RequestParam Optional<Long> efter) {
        Rapport rapport = rapport(id, efter);
        return Nedladdning.av(Nedladdning.CSV, filnamn(rapport, "csv"),
                Kalkylfil.csv(Kalkylrad.av(rapport.innehall())));
    }

    @Operation(tags = "Sammanträden", summary = "Rapporten som arbetsbok (XLSX): läget, förändringarna, legenden och"
            + " rapportens egna uppgifter.")
    @Dyr
    @GetMapping(path = {"/api/v1" + RAPPORT + ".xlsx", RAPPORT + ".xlsx"}, produces = Nedladdning.XLSX)
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @RequestParam Optional<Long> efter) {
        Rapport rapport = rapport(id, efter);
        return Nedladdning.av(Nedladdning.XLSX, filnamn(rapport, "xlsx"), Kalkylfil.xlsx(rapporter.av(rapport)));
    }

    @Operation(tags = "Sammanträden", summary = "Rapporten som tillgänglig PDF (PDF/UA-1) för kallelsen, med"
            + " förändringarna sedan den förra först.")
    @Dyr
    @GetMapping(path = {"/api/v1" + RAPPORT + ".pdf", RAPPORT + ".pdf"}, produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam Optional<Long> efter) {
        Rapport rapport = rapport(id, efter);
        return Nedladdning.av(MediaType.APPLICATION_PDF_VALUE, filnamn(rapport, "pdf"), pdf.av(rapporter.av(rapport)));
    }

    @GetMapping(RAPPORT)
    String visa(@PathVariable UUID id, @RequestParam Optional<Long> efter, Model sida) {
        sida.addAttribute("rapport", rapporter.av(rapport(id, efter)));
        return "aktuellplan/rapport";
    }

    private Rapport rapport(UUID id, Optional<Long> efter) {
        vantan.visaEfter(AktuellPlanVy.NAMN, id.toString(), efter);
        return rapporter.rapport(id);
    }

    private static String filnamn(Rapport rapport, String andelse) {
        return "upphandlingslage-%s.%s".formatted(rapport.innehall().lagetDen(), andelse);
    }
}
