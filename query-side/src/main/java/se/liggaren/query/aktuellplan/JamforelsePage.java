package se.liggaren.query.aktuellplan;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.liggaren.query.aktuellplan.Jamforelser.Fraga;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.webkit.Formular;

/** The comparison of two reports, or of the plan at two moments, for programs and for people. */
@Controller
class JamforelsePage {

    private final Jamforelser jamforelser;
    private final Rapporter rapporter;

    JamforelsePage(Jamforelser jamforelser, Rapporter rapporter) {
        this.jamforelser = jamforelser;
        this.rapporter = rapporter;
    }

    @Operation(tags = "Upphandlingsplaner", summary = "Vad som skiljer två redovisningar, eller planen vid två"
            + " tidpunkter.")
    @GetMapping("/api/v1/jamforelse")
    @ResponseBody
    Jamforelse las(@RequestParam Optional<String> fran, @RequestParam Optional<String> till,
            @RequestParam Optional<String> ar) {
        return jamforelser.las(jamforelser.tolka(fran, till, ar, Tidpunkt::tolka));
    }

    /** Until there is something to compare the page is the form, which tells what is wrong with the request. */
    @GetMapping("/jamforelse")
    String visa(@RequestParam Optional<String> fran, @RequestParam Optional<String> till,
            @RequestParam Optional<String> ar, @RequestParam MultiValueMap<String, String> begaran,
            HttpServletResponse svar, Model sida) {
        Fraga fraga = jamforelser.tolka(fran, till, ar, Tidpunkt::tolkaFormular);
        boolean fragat = fran.isPresent() || till.isPresent();
        Optional<Jamforelse> jamforelse = Optional.of(fraga).filter(f -> f.fel().isEmpty()).map(jamforelser::las);
        if (fragat && jamforelse.isEmpty()) {
            svar.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        sida.addAttribute("jamforelse", jamforelse);
        sida.addAttribute("formular", Formular.inskickat(begaran).medFel(fragat ? fraga.fel() : List.of()));
        sida.addAttribute("rapporter", rapporter.senasteAret());
        return "aktuellplan/jamforelse";
    }
}
