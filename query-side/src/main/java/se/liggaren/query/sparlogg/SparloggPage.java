package se.liggaren.query.sparlogg;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.namn.Namnkatalog;
import se.liggaren.platform.sakerhet.Dyr;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sparning.Sparfraga;
import se.liggaren.platform.sparning.Sparhandelse;
import se.liggaren.platform.sparning.Sparlogg;
import se.liggaren.platform.sparning.Sparrad;
import se.liggaren.query.platform.Listadress;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.fil.Csvskrivare;
import se.liggaren.query.platform.fil.Nedladdning;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Val;

/** The trail, newest first: as a page, to programs and as a file. Who may read it is said where the ways in are. */
@Controller
class SparloggPage {

    private static final String SPARLOGG = "/sparlogg";
    private static final String API = "/api/v1/sparlogg";
    private static final int PER_SIDA = 50;
    private static final int FORVALD_I_API = 20;
    private static final int STORSTA_I_API = 1_000;
    private static final int STORSTA_FIL = 50_000;

    private static final DateTimeFormatter KLOCKSLAG =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss").withZone(Tidpunkt.STOCKHOLM);
    private static final List<Val> SLAG = Arrays.stream(Sparhandelse.values())
            .map(vad -> new Val(vad.name(), vad.klartext())).toList();
    private static final List<String> RUBRIKER =
            List.of("Nummer", "Tid", "Vad", "Användar-id", "Roller", "Gällde", "Nätverksadress");

    private final Sparlogg spar;
    private final Namnkatalog katalog;

    SparloggPage(Sparlogg spar, Namnkatalog katalog) {
        this.spar = spar;
        this.katalog = katalog;
    }

    @GetMapping(SPARLOGG)
    String visa(@RequestParam Optional<Sparhandelse> vad, @RequestParam Optional<String> anvandare,
            @RequestParam Optional<LocalDate> fran,
            @RequestParam Optional<LocalDate> till, @RequestParam Optional<Long> fore,
            @RequestParam MultiValueMap<String, String> begaran, @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Sparfraga fraga = fraga(vad, anvandare, fran, till);
        Svar svar = las(fraga, fore, PER_SIDA);
        Listadress har = Listadress.av(SPARLOGG, begaran, Set.of("vad", "anvandare", "fran", "till"));
        var namn = katalog.till(lasare.roller(), svar.rader().stream().map(Sparrad::anvandare).toList());
        sida.addAttribute("rader", svar.rader().stream().map(rad -> Rad.av(rad, namn.pa(rad.anvandare()))).toList());
        sida.addAttribute("nyaste", fore.map(_ -> har.toString()));
        sida.addAttribute("aldre", svar.fore().map(nummer -> har.med("fore", nummer).toString()));
        sida.addAttribute("csv", new Listadress(SPARLOGG + ".csv", har.fragor()).toString());
        sida.addAttribute("slag", SLAG);
        sida.addAttribute("urval", !fraga.equals(Sparfraga.ALLT));
        sida.addAttribute("farNamnge", lasare.roller().contains(Roll.ADMIN));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        return "sparlogg/sparlogg";
    }

    @Operation(tags = "Spårlogg", summary = "Inloggningar, kontoändringar och läsning av uppgifter under sekretess, de"
            + " nyaste först. För revisor och administratör.")
    @GetMapping(path = API, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Svar las(@RequestParam Optional<Sparhandelse> vad, @RequestParam Optional<String> anvandare,
            @RequestParam Optional<LocalDate> fran,
            @RequestParam Optional<LocalDate> till, @RequestParam Optional<Long> fore,
            @RequestParam Optional<Integer> limit) {
        if (limit.filter(l -> l < 1 || l > STORSTA_I_API).isPresent()) {
            throw ProblemException.ogiltig(List.of(
                    new Faltfel("limit", "Ange ett tal från 1 till " + STORSTA_I_API + ".")));
        }
        return las(fraga(vad, anvandare, fran, till), fore, limit.orElse(FORVALD_I_API));
    }

    @Operation(tags = "Spårlogg", summary = "Spårloggen för kalkylprogram (CSV), högst 50 000 rader. Utan namn.")
    @Dyr
    @GetMapping(path = {API + ".csv", SPARLOGG + ".csv"}, produces = Nedladdning.CSV)
    ResponseEntity<byte[]> csv(@RequestParam Optional<Sparhandelse> vad, @RequestParam Optional<String> anvandare,
            @RequestParam Optional<LocalDate> fran,
            @RequestParam Optional<LocalDate> till) {
        Svar svar = las(fraga(vad, anvandare, fran, till), Optional.empty(), STORSTA_FIL);
        if (svar.fore().isPresent()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "FOR_MANGA_RADER",
                    "Urvalet har fler än 50 000 rader. Välj en kortare tid med från och till.");
        }
        return Nedladdning.av(Nedladdning.CSV, "sparlogg.csv", Csvskrivare.skriv(RUBRIKER, svar.rader().stream()
                .map(rad -> List.<Object>of(rad.nummer(), rad.nar(), rad.vad().klartext(), rad.anvandare(),
                        roller(rad), rad.om(), rad.adress())).toList()));
    }

    private Svar las(Sparfraga fraga, Optional<Long> fore, int antal) {
        List<Sparrad> rader = spar.las(fraga, fore.orElse(Long.MAX_VALUE), antal + 1);
        return rader.size() <= antal ? new Svar(rader, Optional.empty())
                : new Svar(rader.subList(0, antal), Optional.of(rader.get(antal - 1).nummer()));
    }

    private static Sparfraga fraga(Optional<Sparhandelse> vad, Optional<String> anvandare, Optional<LocalDate> fran,
            Optional<LocalDate> till) {
        return new Sparfraga(vad, anvandare.map(String::strip).filter(id -> !id.isEmpty()), fran, till);
    }

    private static String roller(Sparrad rad) {
        return rad.roller().stream().map(Roll::klartext).collect(Collectors.joining(", "));
    }

    /**
     * A page of the trail.
     *
     * @param fore the number to ask for lines before, when there are older ones
     */
    record Svar(List<Sparrad> rader, Optional<Long> fore) {
    }

    /**
     * A line as a person reads it.
     *
     * @param vem what the one who did it is called
     */
    record Rad(Sparrad rad, String nar, Optional<String> vem, String roller) {

        static Rad av(Sparrad rad, Optional<String> vem) {
            return new Rad(rad, KLOCKSLAG.format(rad.nar()), vem, SparloggPage.roller(rad));
        }
    }
}
