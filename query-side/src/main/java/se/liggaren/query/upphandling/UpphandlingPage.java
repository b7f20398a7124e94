package se.liggaren.query.upphandling;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.namn.Namnkatalog;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sekretess.Sekretess;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Listadress;
import se.liggaren.query.platform.Ordning;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.TillatetKommando;
import se.liggaren.query.platform.Upphandlingsavsnitt;
import se.liggaren.query.platform.Vantan;
import se.liggaren.query.upphandling.Upphandlingar.Kandidat;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Menylank;
import se.liggaren.webkit.Val;

/** One procurement and the search among them, for programs and for people. */
@Controller
class UpphandlingPage {

    private static final String ID = "{id:[0-9a-fA-F-]{36}}";
    private static final String ANNAN_BETECKNING = "{beteckning:(?![0-9a-fA-F-]{36}$).+}";
    private static final String SIDA = "1";
    private static final String ANTAL = "20";
    private static final Set<String> FRAGOR = Set.of("q", "region", "status", Ordning.SORTERA, Ordning.RIKTNING);

    private final Upphandlingar upphandlingar;
    private final Sekretess sekretess;
    private final Namnkatalog katalog;
    private final Vantan vantan;
    private final List<Upphandlingsavsnitt> avsnitt;
    private final Clock klocka;

    UpphandlingPage(Upphandlingar upphandlingar, Sekretess sekretess, Namnkatalog katalog, Vantan vantan,
            ObjectProvider<Upphandlingsavsnitt> avsnitt, Clock klocka) {
        this.upphandlingar = upphandlingar;
        this.sekretess = sekretess;
        this.katalog = katalog;
        this.vantan = vantan;
        this.avsnitt = avsnitt.orderedStream().toList();
        this.klocka = klocka;
    }

    @Bean
    @Order(20)
    static Menylank upphandlingarnasMenylank() {
        return new Menylank("/upphandlingar", "Upphandlingar");
    }

    @Operation(tags = "Upphandlingar", summary = "En upphandling med alla uppgifter, nu eller vid ett annat ögonblick.")
    @GetMapping("/api/v1/upphandlingar/" + ID)
    @ResponseBody
    Upphandling las(@PathVariable UUID id, @RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam Optional<Long> efter, @AuthenticationPrincipal Inloggad lasare) {
        return las(id, Tidpunkt.las(giltigt, kant), efter, lasare);
    }

    @Operation(tags = "Upphandlingar", summary = "Visar vidare från löpnummer eller namn till upphandlingen.")
    @GetMapping("/api/v1/upphandlingar/" + ANNAN_BETECKNING)
    ResponseEntity<Void> visaVidare(@PathVariable String beteckning, HttpServletRequest begaran) {
        return vidare("/api/v1/upphandlingar/", beteckning, begaran);
    }

    @Operation(tags = "Upphandlingar", summary = "Upphandlingar som svarar mot allt som söks, efter löpnummer.")
    @GetMapping("/api/v1/upphandlingar")
    ResponseEntity<Sokresultat> sok(@RequestParam Optional<String> namn, @RequestParam Optional<String> region,
            @RequestParam Optional<String> status, @RequestParam Optional<String> cpv, @RequestParam Optional<Fas> fas,
            @RequestParam Optional<String> lopnummer, @RequestParam Optional<String> q,
            @RequestParam(defaultValue = SIDA) int page, @RequestParam(defaultValue = ANTAL) int limit) {
        Sidindelning sida = new Sidindelning(page, limit);
        Sokresultat resultat = upphandlingar.sok(new Sokning(namn, region, status, cpv, fas, lopnummer, q),
                Ordning.EGEN, sida);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK,
                        sida.lankar(ServletUriComponentsBuilder.fromCurrentRequest(), resultat.totalt()))
                .body(resultat);
    }

    @GetMapping("/upphandlingar/" + ANNAN_BETECKNING)
    ResponseEntity<Void> visaSidanVidare(@PathVariable String beteckning, HttpServletRequest begaran) {
        return vidare("/upphandlingar/", beteckning, begaran);
    }

    /**
     * To the address of the one that is meant, with the same questions as they were written.
     *
     * @throws ProblemException when nothing, or more than one, goes by the number or name
     */
    private ResponseEntity<Void> vidare(String vag, String beteckning, HttpServletRequest begaran) {
        List<Kandidat> kandidater = upphandlingar.kandidater(beteckning);
        return switch (kandidater.size()) {
            case 0 -> throw ProblemException.finnsInte(
                    "Det finns ingen upphandling med det id:t, löpnumret eller namnet.");
            case 1 -> ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                    .header(HttpHeaders.LOCATION, vag + kandidater.getFirst().id()
                            + Optional.ofNullable(begaran.getQueryString()).map("?"::concat).orElse(""))
                    .build();
            default -> throw new ProblemException(HttpStatus.CONFLICT, "FLERTYDIGT_NAMN",
                    "Flera upphandlingar heter så. Ange id eller löpnummer för den du menar.")
                    .med("kandidater", kandidater);
        };
    }

    @GetMapping("/upphandlingar/" + ID)
    String visa(@PathVariable UUID id, @RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam Optional<Long> efter, @RequestParam MultiValueMap<String, String> begaran,
            @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        Upphandling upphandling = las(id, tidpunkt, efter, lasare);
        sida.addAttribute("upphandling", upphandling);
        sida.addAttribute("ton", Klartext.ton(upphandling.lage().status()));
        sida.addAttribute("steg", Processteg.av(upphandlingar.forlopp(id, tidpunkt)));
        sida.addAttribute("harnast", Harnast.av(upphandling.lage(), tidpunkt.dag(klocka)));
        sida.addAttribute("fakta", Faktagrupp.av(upphandling, tidpunkt,
                katalog.till(lasare.roller(), upphandling.lage().upphandlare().stream().toList())));
        sida.addAttribute("mal", Malgang.av(upphandling.lage().overprovningar()));
        sida.addAttribute("grupper", upphandling.tillatnaKommandon().map(Kommandogrupp::av).orElse(List.of()));
        sida.addAttribute("moment", tidpunkt);
        sida.addAttribute("tidpunkt", Klartext.av(tidpunkt));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        sida.addAttribute("avsnitt", avsnitt.stream()
                .filter(a -> a.offentligt() || !lasare.equals(Inloggad.ALLMANHETEN))
                .map(a -> new Avsnitt(a.mall(), a.innehall(id, tidpunkt, efter, lasare))).toList());
        return "upphandling/upphandling";
    }

    @GetMapping("/upphandlingar")
    String visaSok(@RequestParam Optional<String> q, @RequestParam Optional<String> region,
            @RequestParam Optional<String> status, @RequestParam Optional<String> sortera,
            @RequestParam Optional<String> riktning, @RequestParam(defaultValue = SIDA) int page,
            @RequestParam MultiValueMap<String, String> begaran, @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Sidindelning indelning = new Sidindelning(page, Integer.parseInt(ANTAL));
        List<Faltfel> fel = new ArrayList<>();
        Ordning ordning = Ordning.las(sortera, riktning, Upphandlingar.KOLUMNER.keySet().stream().sorted().toList(), fel);
        if (!fel.isEmpty()) {
            throw ProblemException.ogiltig(fel);
        }
        Listadress har = Listadress.av("/upphandlingar", begaran, FRAGOR);
        Sokresultat resultat = upphandlingar.sok(new Sokning(Optional.empty(), region, status, Optional.empty(),
                Optional.empty(), Optional.empty(), q), ordning, indelning);
        sida.addAttribute("har", har);
        sida.addAttribute("rubriker", List.of(ordning.rubrik("lopnummer", "Löpnummer", "nummer", har),
                ordning.rubrik("namn", "Upphandling", "", har), ordning.rubrik("region", "Ansvarig region", "", har),
                ordning.rubrik("status", "Status", "", har),
                ordning.rubrik("start", "Planerad avtalsstart", "datum", har)));
        sida.addAttribute("farLaggaUpp", UpphandlingsKommando.LAGG_UPP_UPPHANDLING
                .farUtfardas(lasare.roller(), LocalDate.now(klocka)));
        sida.addAttribute("resultat", resultat);
        sida.addAttribute("bladdring", indelning.bladdring(har.byggare(), resultat.totalt()));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        sida.addAttribute("statusord", Upphandlingslage.STATUSORD.stream().map(ord -> new Val(ord, ord)).toList());
        return "upphandling/sok";
    }

    private Upphandling las(UUID id, Tidpunkt tidpunkt, Optional<Long> efter, Inloggad lasare) {
        vantan.visaEfter(UpphandlingVy.NAMN, id.toString(), efter);
        Upphandling upphandling = upphandlingar.las(id, tidpunkt).map(u -> u.medLage(sekretess.provning(lasare)
                .synligt(id, u.lage(), _ -> upphandlingar.las(id, Tidpunkt.NU).orElseThrow().lage())))
                .orElseThrow(() -> ProblemException.finnsInte(
                tidpunkt.nu() ? "Det finns ingen upphandling med det id:t."
                        : "Det finns ingen upphandling med det id:t vid den efterfrågade tidpunkten."));
        return tidpunkt.nu()
                ? upphandling.medKommandon(TillatetKommando.av("upphandlingar", id,
                        UpphandlingsKommando.mojligaFor(upphandling.lage(), LocalDate.now(klocka)), lasare.roller(), LocalDate.now(klocka)))
                : upphandling;
    }

    /** A section that another view answers for, ready to be drawn. */
    record Avsnitt(String mall, Object innehall) {
    }
}
