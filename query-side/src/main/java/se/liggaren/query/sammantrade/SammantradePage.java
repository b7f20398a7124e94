package se.liggaren.query.sammantrade;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.liggaren.events.Ansvar;
import se.liggaren.events.Roll;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.TillatetKommando;
import se.liggaren.query.platform.Vantan;
import se.liggaren.query.sammantrade.Sammantraden.Lista;
import se.liggaren.webkit.Menylank;

/** The board's meetings, for programs and for people. */
@Controller
class SammantradePage {

    private static final String ID = "{id:[0-9a-fA-F-]{36}}";
    private static final String SAMLING = "sammantraden";

    private final Sammantraden sammantraden;
    private final Vantan vantan;
    private final Clock klocka;

    SammantradePage(Sammantraden sammantraden, Vantan vantan, Clock klocka) {
        this.sammantraden = sammantraden;
        this.vantan = vantan;
        this.klocka = klocka;
    }

    @Bean
    @Order(20)
    static Menylank sammantradenasMenylank() {
        return new Menylank("/sammantraden", "Sammanträden");
    }

    @Operation(tags = "Sammanträden", summary = "Nämndens sammanträden efter dag, med vad som kan räknas per år.")
    @GetMapping("/api/v1/sammantraden")
    ResponseEntity<Lista> lista(@RequestParam Optional<Integer> ar, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit) {
        Sidindelning sida = new Sidindelning(page, limit);
        Lista lista = sammantraden.lista(ar, sida);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, sida.lankar(ServletUriComponentsBuilder.fromCurrentRequest(), lista.totalt()))
                .body(lista);
    }

    @Operation(tags = "Sammanträden", summary = "Ett sammanträde med ämnen, beslut och det du får göra.")
    @GetMapping("/api/v1/sammantraden/" + ID)
    @ResponseBody
    Sammantradesbild las(@PathVariable UUID id, @RequestParam Optional<Long> efter,
            @AuthenticationPrincipal Inloggad lasare) {
        vantan.visaEfter(SammantradeVy.NAMN, id.toString(), efter);
        Sammantradesbild bild = sammantraden.las(id)
                .orElseThrow(() -> ProblemException.finnsInte("Det finns inget sammanträde med det id:t."));
        return bild.medKommandon(TillatetKommando.av(SAMLING, id,
                bild.sammantrade().oppnaKommandon(), lasare.roller(), LocalDate.now(klocka)));
    }

    @GetMapping("/sammantraden")
    String visaLista(@RequestParam Optional<Integer> ar, @AuthenticationPrincipal Inloggad lasare, Model sida) {
        List<Integer> artal = sammantraden.ar();
        int valt = ar.orElseGet(() -> valtAr(artal));
        Lista lista = sammantraden.lista(Optional.of(valt), new Sidindelning(1, Sidindelning.STORSTA_SIDA));
        sida.addAttribute("ar", valt);
        sida.addAttribute("artal", artal);
        sida.addAttribute("moten", lista.sammantraden().stream().map(Mote::av).toList());
        sida.addAttribute("rakning", lista.perAr().stream().findFirst());
        sida.addAttribute("nasta", sammantraden.nasta(LocalDate.now(klocka)).map(Mote::av));
        sida.addAttribute("farForbereda", farForbereda(lasare));
        sida.addAttribute("grundande", Arrays.stream(SammantradeKommando.values())
                .filter(k -> k.grundar() && k.farUtfardas(lasare.roller(), LocalDate.now(klocka))).toList());
        return "sammantrade/sammantraden";
    }

    /** The page that prepares is for those who prepare what the board is given, or carry out what it tells of. */
    private static boolean farForbereda(Inloggad lasare) {
        return lasare.roller().stream().map(Roll::ansvar)
                .anyMatch(ansvar -> ansvar == Ansvar.BEREDER || ansvar == Ansvar.VERKSTALLER);
    }

    /** This year when there are meetings in it, or else the latest year that has any. */
    private int valtAr(List<Integer> artal) {
        int iAr = LocalDate.now(klocka).getYear();
        return artal.isEmpty() || artal.contains(iAr) ? iAr : artal.getFirst();
    }

    @GetMapping("/sammantraden/" + ID)
    String visa(@PathVariable UUID id, @RequestParam Optional<Long> efter, @AuthenticationPrincipal Inloggad lasare,
            Model sida) {
        Sammantradesbild bild = las(id, efter, lasare);
        sida.addAttribute("bild", bild);
        sida.addAttribute("farForbereda", farForbereda(lasare));
        sida.addAttribute("mote", Mote.av(bild));
        return "sammantrade/sammantrade";
    }
}
