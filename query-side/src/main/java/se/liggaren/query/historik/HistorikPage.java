package se.liggaren.query.historik;

import static se.liggaren.events.upphandling.UpphandlingsKommando.RATTA_UPPGIFT;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.namn.Namn;
import se.liggaren.platform.namn.Namnkatalog;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sekretess.Sekretess;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Upphandlingsavsnitt;
import se.liggaren.query.platform.Vantan;

/** A procurement's history: to programs by itself, to people on the procurement's page. */
@RestController
@Order(10)
class HistorikPage implements Upphandlingsavsnitt {

    private final Historik historik;
    private final Sekretess sekretess;
    private final Namnkatalog katalog;
    private final Vantan vantan;
    private final Clock klocka;

    HistorikPage(Historik historik, Sekretess sekretess, Namnkatalog katalog, Vantan vantan, Clock klocka) {
        this.historik = historik;
        this.sekretess = sekretess;
        this.katalog = katalog;
        this.vantan = vantan;
        this.klocka = klocka;
    }

    @Operation(tags = "Upphandlingar", summary = "Upphandlingens historik i den ordning den registrerades.")
    @GetMapping("/api/v1/upphandlingar/{id:[0-9a-fA-F-]{36}}/historik")
    Svar las(@PathVariable UUID id, @RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam Optional<Long> efter, @AuthenticationPrincipal Inloggad lasare) {
        vantan.visaEfter(HistorikVy.NAMN, id.toString(), efter);
        List<Historikpost> poster = las(id, Tidpunkt.las(giltigt, kant), lasare);
        if (poster.isEmpty()) {
            throw ProblemException.finnsInte("Det finns ingen historik för det id:t vid den efterfrågade tidpunkten.");
        }
        return new Svar(id, poster);
    }

    @Override
    public String mall() {
        return "historik/historik";
    }

    @Override
    public Berattelse innehall(UUID upphandlingId, Tidpunkt tidpunkt, Optional<Long> efter, Inloggad lasare) {
        vantan.visaEfter(HistorikVy.NAMN, upphandlingId.toString(), efter);
        boolean farRatta = tidpunkt.nu() && RATTA_UPPGIFT.farUtfardas(lasare.roller(), LocalDate.now(klocka));
        return Berattelse.av("/upphandlingar/" + upphandlingId, tidpunkt,
                las(upphandlingId, tidpunkt, lasare),
                post -> Optional.of(rattelseformular(upphandlingId, post))
                        .filter(_ -> farRatta && post.rattar().isEmpty()));
    }

    private List<Historikpost> las(UUID upphandlingId, Tidpunkt tidpunkt, Inloggad lasare) {
        List<Historikpost> poster = historik.las(upphandlingId, tidpunkt, sekretess.provning(lasare));
        Namn namnen = katalog.till(lasare.roller(),
                poster.stream().flatMap(post -> Stream.concat(post.anvandare().stream(), post.utsedd().stream())).toList());
        return poster.stream().map(post -> post.till(namnen)).toList();
    }

    private static String rattelseformular(UUID upphandlingId, Historikpost post) {
        return "/upphandlingar/%s/kommandon/%s?avserHandelseId=%s".formatted(
                upphandlingId, RATTA_UPPGIFT.adressnamn(), post.handelseId());
    }

    /** @param historik in the order of registration */
    record Svar(UUID upphandlingId, List<Historikpost> historik) {
    }
}
