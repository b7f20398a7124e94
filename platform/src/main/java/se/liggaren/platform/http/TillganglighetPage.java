package se.liggaren.platform.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the board is to tell of how accessible the service is (lag 2018:1937, MDFFS 2019:2). */
@Controller
class TillganglighetPage {

    private final String kontakt;
    private final String epost;

    TillganglighetPage(@Value("${liggaren.kontakt.namn}") String kontakt,
            @Value("${liggaren.kontakt.epost}") String epost) {
        this.kontakt = kontakt;
        this.epost = epost;
    }

    @GetMapping("/tillganglighet")
    String visa(Model sida) {
        sida.addAttribute("kontakt", kontakt);
        sida.addAttribute("epost", epost);
        return "http/tillganglighet";
    }
}
