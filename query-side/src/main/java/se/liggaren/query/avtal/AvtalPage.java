package se.liggaren.query.avtal;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.avtal.Avtalslage;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vantan;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Menylank;

/** The contracts, for programs and for people. */
@Controller
class AvtalPage {

    private static final String ID = "{id:[0-9a-fA-F-]{36}}";
    private static final String SIDA = "1";
    private static final String ANTAL = "20";

    private final Avtalsregister register;
    private final Vantan vantan;
    private final Clock klocka;

    AvtalPage(Avtalsregister register, Vantan vantan, Clock klocka) {
        this.register = register;
        this.vantan = vantan;
        this.klocka = klocka;
    }

    @Bean
    @Order(40)
    static Menylank avtalensMenylank() {
        return new Menylank("/avtal", "Avtal");
    }

    @Operation(tags = "Avtal", summary = "Avtal efter sista dag att förlänga, annars efter sista dag.")
    @GetMapping("/api/v1/avtal")
    ResponseEntity<Avtalslista> lista(@RequestParam Optional<Avtalslage> status,
            @RequestParam Optional<LocalDate> utgarFore,
            @RequestParam Optional<UUID> upphandling, @RequestParam Optional<Boolean> avtalslucka,
            @RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam(defaultValue = SIDA) int page, @RequestParam(defaultValue = ANTAL) int limit) {
        Sidindelning sida = new Sidindelning(page, limit);
        Avtalslista lista = register.lista(new Urval(status, utgarFore, upphandling, avtalslucka),
                Tidpunkt.las(giltigt, kant), sida);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, sida.lankar(ServletUriComponentsBuilder.fromCurrentRequest(), lista.totalt()))
                .body(lista);
    }

    @Operation(tags = "Avtal", summary = "Ett avtal med period, optioner, förlängningar, ändringar och slut.")
    @GetMapping("/api/v1/avtal/" + ID)
    @ResponseBody
    Avtal las(@PathVariable UUID id, @RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam Optional<Long> efter, @AuthenticationPrincipal Inloggad lasare) {
        return las(id, Tidpunkt.las(giltigt, kant), efter, lasare);
    }

    @Operation(tags = "Avtal", summary = "Avtalets avrop, de senaste först.")
    @GetMapping("/api/v1/avtal/" + ID + "/avrop")
    ResponseEntity<Avrop.Sida> avrop(@PathVariable UUID id, @RequestParam Optional<String> giltigt,
            @RequestParam Optional<String> kant, @RequestParam Optional<Long> efter,
            @RequestParam(defaultValue = SIDA) int page, @RequestParam(defaultValue = ANTAL) int limit,
            @AuthenticationPrincipal Inloggad lasare) {
        Sidindelning sida = new Sidindelning(page, limit);
        Tidpunkt tidpunkt = Tidpunkt.las(giltigt, kant);
        las(id, tidpunkt, efter, lasare);
        Avrop.Sida avrop = register.avrop(id, tidpunkt, sida);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, sida.lankar(ServletUriComponentsBuilder.fromCurrentRequest(), avrop.totalt()))
                .body(avrop);
    }

    @GetMapping("/avtal")
    String visaLista(@RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam(defaultValue = SIDA) int page, @RequestParam MultiValueMap<String, String> begaran,
            @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        Sidindelning indelning = new Sidindelning(page, Sidindelning.STORSTA_SIDA);
        Avtalslista lista = register.lista(Urval.ALLA, tidpunkt, indelning);
        sida.addAttribute("lista", lista);
        sida.addAttribute("tider", Avtalstider.av(lista.avtal(), tidpunkt.dag(klocka)));
        sida.addAttribute("luckor", register.lista(
                new Urval(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true)), tidpunkt,
                new Sidindelning(1, Sidindelning.STORSTA_SIDA)));
        sida.addAttribute("farLaggaUpp",
                AvtalKommando.LAGG_UPP_AVTAL.farUtfardas(lasare.roller(), LocalDate.now(klocka)));
        sida.addAttribute("bladdring", indelning.bladdring(ServletUriComponentsBuilder.fromCurrentRequest(),
                lista.totalt()));
        sida.addAttribute("tidpunkt", Klartext.av(tidpunkt));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        return "avtal/lista";
    }

    @GetMapping("/avtal/" + ID)
    String visa(@PathVariable UUID id, @RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam Optional<Long> efter, @RequestParam(defaultValue = SIDA) int page,
            @RequestParam MultiValueMap<String, String> begaran, @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        Sidindelning indelning = new Sidindelning(page, Integer.parseInt(ANTAL));
        Avtal avtal = las(id, tidpunkt, efter, lasare);
        sida.addAttribute("avtal", avtal);
        Avrop.Sida avrop = register.avrop(id, tidpunkt, indelning);
        sida.addAttribute("avrop", avrop);
        sida.addAttribute("bladdring", indelning.bladdring(ServletUriComponentsBuilder.fromCurrentRequest(),
                avrop.totalt()));
        sida.addAttribute("tidpunkt", Klartext.av(tidpunkt));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        return "avtal/avtal";
    }

    private Avtal las(UUID id, Tidpunkt tidpunkt, Optional<Long> efter, Inloggad lasare) {
        vantan.visaEfter(AvtalVy.NAMN, id.toString(), efter);
        Avtal avtal = register.las(id, tidpunkt).orElseThrow(() -> ProblemException.finnsInte(
                tidpunkt.nu() ? "Det finns inget avtal med det id:t."
                        : "Det finns inget avtal med det id:t vid den efterfrågade tidpunkten."));
        return tidpunkt.nu() ? avtal.medKommandon(lasare.roller(), LocalDate.now(klocka)) : avtal;
    }
}
