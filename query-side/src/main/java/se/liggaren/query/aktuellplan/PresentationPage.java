package se.liggaren.query.aktuellplan;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report of a meeting for the projector, screen by screen. */
@Controller
class PresentationPage {

    private final Visaderapporter rapporter;

    PresentationPage(Visaderapporter rapporter) {
        this.rapporter = rapporter;
    }

    @GetMapping("/sammantraden/{id:[0-9a-fA-F-]{36}}/presentation")
    String visa(@PathVariable UUID id, Model sida) {
        sida.addAttribute("presentation", Presentation.av(rapporter.las(id)));
        return "aktuellplan/presentation";
    }
}
