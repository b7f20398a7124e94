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
import se.liggaren.webkit.Val;

/** The comparison of two reports, or of the plan at two moments, for programs and for people. */
@Controller
class JamforelsePage {

    private final Jamforelser jamforelser;
    private final Rapporter rapporter;
    private final AktuellPlan planer;

    JamforelsePage(Jamforelser jamforelser, Rapporter rapporter, AktuellPlan planer) {
        this.jamforelser = jamforelser;
        this.rapporter = rapporter;
        this.planer = planer;
    }

    @Operation(tags = "Upphandlingsplaner", summary = "Vad som skiljer två redovisningar, eller planen vid två"
            + " tidpunkter.")
    @GetMapping("/api/v1/jamforelse")
    @ResponseBody
    Jamforelse las(@RequestParam Optional<String> fran, @RequestParam Optional<String> till,
            @RequestParam Optional<String> ar) {
        return jamforelser.las(jamforelser.tolka(fran, till, ar, Tidpunkt::tolka));
    }

    /**
     * Until there is something to compare the page is the form, which tells what is wrong with the request. What is
     * chosen in the form's own fields is sent on to the address that the comparison has.
     */
    @GetMapping("/jamforelse")
    String visa(@RequestParam Optional<String> fran, @RequestParam Optional<String> till,
            @RequestParam Optional<String> ar, @RequestParam MultiValueMap<String, String> begaran,
            HttpServletResponse svar, Model sida) {
        Bildval val = Bildval.av(begaran);
        if (val.gjort()) {
            return "redirect:" + val.adress();
        }
        List<Val> redovisningar = rapporter.namn().stream().map(Rapportnamn::val).toList();
        Fraga fraga = jamforelser.tolka(fran, till, ar, Tidpunkt::tolkaFormular, """
                Välj en redovisning, eller ange en dag (2026-05-11) eller dag och klockslag (2026-05-11T12:00).""");
        boolean fragat = fran.isPresent() || till.isPresent();
        Optional<Jamforelse> jamforelse = Optional.of(fraga).filter(f -> f.fel().isEmpty()).map(jamforelser::las);
        if (fragat && jamforelse.isEmpty()) {
            svar.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        sida.addAttribute("jamforelse", jamforelse);
        sida.addAttribute("formular", Formular.med(Bildval.falt(fran, till, ar, redovisningar))
                .medFel(fragat ? fraga.fel() : List.of()));
        sida.addAttribute("redovisningar", redovisningar);
        sida.addAttribute("artal", planer.ar().stream().map(ett -> new Val(ett.toString(), ett.toString())).toList());
        sida.addAttribute("rapporter", rapporter.senasteAret());
        return "aktuellplan/jamforelse";
    }
}
