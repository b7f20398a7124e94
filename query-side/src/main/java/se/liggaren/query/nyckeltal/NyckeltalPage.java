package se.liggaren.query.nyckeltal;

import static se.liggaren.events.nyckeltal.KommunstatistikKommando.PRESENTERA_STATISTIK;
import static se.liggaren.events.nyckeltal.KommunstatistikKommando.REGISTRERA_KOMMUNSTATISTIK;
import static se.liggaren.events.nyckeltal.NyckeltalKommando.REGISTRERA_NYCKELTAL;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.nyckeltal.Kommunstatistikstrom;
import se.liggaren.events.nyckeltal.Nyckeltalsstrom;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vantan;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Menylank;

/** Key figures and the municipalities' statistics, for programs and for people. */
@Controller
class NyckeltalPage {

    private static final String SERIE = "{serie:[a-z0-9-]{1,60}}";
    private static final String AR = "{ar:[0-9]{4}}";

    private final Nyckeltal nyckeltal;
    private final Vantan vantan;
    private final Clock klocka;

    NyckeltalPage(Nyckeltal nyckeltal, Vantan vantan, Clock klocka) {
        this.nyckeltal = nyckeltal;
        this.vantan = vantan;
        this.klocka = klocka;
    }

    @Bean
    @Order(60)
    static Menylank nyckeltalensMenylank() {
        return new Menylank("/nyckeltal", "Nyckeltal");
    }

    @Operation(tags = "Nyckeltal", summary = "Alla serier av nyckeltal, nu eller vid ett annat ögonblick.")
    @GetMapping("/api/v1/nyckeltal")
    @ResponseBody
    List<Seriebild> las(@RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant) {
        return nyckeltal.serier(Tidpunkt.las(giltigt, kant));
    }

    @Operation(tags = "Nyckeltal", summary = "En serie av nyckeltal år för år, nu eller vid ett annat ögonblick.")
    @GetMapping("/api/v1/nyckeltal/" + SERIE)
    @ResponseBody
    Seriebild las(@PathVariable String serie, @RequestParam Optional<String> giltigt,
            @RequestParam Optional<String> kant, @RequestParam Optional<Long> efter) {
        return las(serie, Tidpunkt.las(giltigt, kant), efter);
    }

    @Operation(tags = "Nyckeltal", summary = "Kommunernas kostnader år för år, och när nämnden fick se dem.")
    @GetMapping("/api/v1/kommunstatistik")
    @ResponseBody
    List<Kommunbild> lasKommunstatistik(@RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant) {
        return nyckeltal.kommunstatistik(Tidpunkt.las(giltigt, kant));
    }

    @Operation(tags = "Nyckeltal", summary = "Kommunernas kostnader ett år, och när nämnden fick se dem.")
    @GetMapping("/api/v1/kommunstatistik/" + AR)
    @ResponseBody
    Kommunbild lasKommunstatistik(@PathVariable int ar, @RequestParam Optional<String> giltigt,
            @RequestParam Optional<String> kant, @RequestParam Optional<Long> efter) {
        return las(ar, Tidpunkt.las(giltigt, kant), efter);
    }

    @GetMapping("/nyckeltal")
    String visa(@RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam MultiValueMap<String, String> begaran, @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        sida.addAttribute("serier", nyckeltal.serier(tidpunkt));
        sida.addAttribute("farRegistrera", far(REGISTRERA_NYCKELTAL, lasare));
        return medTidpunkt("nyckeltal/alla", tidpunkt, begaran, sida);
    }

    /** From the name of a series to be to the form that founds it. */
    @GetMapping(value = "/nyckeltal", params = "ny")
    String visaNy(@RequestParam String ny) {
        if (!ny.matches("[a-z0-9-]{1,60}")) {
            throw ProblemException.finnsInte(
                    "Seriens korta namn ska vara 1 till 60 tecken: små bokstäver a till z, siffror och bindestreck.");
        }
        return "redirect:/nyckeltal/" + ny + "/kommandon/" + REGISTRERA_NYCKELTAL.adressnamn();
    }

    @GetMapping("/nyckeltal/" + SERIE)
    String visaSerie(@PathVariable String serie, @RequestParam Optional<String> giltigt,
            @RequestParam Optional<String> kant, @RequestParam Optional<Long> efter,
            @RequestParam MultiValueMap<String, String> begaran, @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        sida.addAttribute("serie", las(serie, tidpunkt, efter));
        sida.addAttribute("farRegistrera", far(REGISTRERA_NYCKELTAL, lasare));
        return medTidpunkt("nyckeltal/serie", tidpunkt, begaran, sida);
    }

    @GetMapping("/kommunstatistik")
    String visaKommunstatistik(@RequestParam Optional<String> giltigt, @RequestParam Optional<String> kant,
            @RequestParam MultiValueMap<String, String> begaran, @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        List<Kommunbild> bilder = nyckeltal.kommunstatistik(tidpunkt);
        sida.addAttribute("bilder", bilder);
        sida.addAttribute("tabeller", Kommuntabell.av(bilder));
        sida.addAttribute("farRegistrera", far(REGISTRERA_KOMMUNSTATISTIK, lasare));
        return medTidpunkt("nyckeltal/kommuner", tidpunkt, begaran, sida);
    }

    /** From a year to the form that registers something of it, whether there is anything yet or not. */
    @GetMapping(value = "/kommunstatistik", params = "nytt")
    String visaNytt(@RequestParam String nytt) {
        if (!nytt.matches("[0-9]{4}")) {
            throw ProblemException.finnsInte("Ange året som statistiken avser med fyra siffror, t.ex. 2022.");
        }
        return "redirect:/kommunstatistik/" + nytt + "/kommandon/" + REGISTRERA_KOMMUNSTATISTIK.adressnamn();
    }

    @GetMapping("/kommunstatistik/" + AR)
    String visaKommunstatistik(@PathVariable int ar, @RequestParam Optional<String> giltigt,
            @RequestParam Optional<String> kant, @RequestParam Optional<Long> efter,
            @RequestParam MultiValueMap<String, String> begaran, @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Tidpunkt tidpunkt = Tidpunkt.lasFormular(giltigt, kant);
        Kommunbild bild = las(ar, tidpunkt, efter);
        sida.addAttribute("bild", bild);
        sida.addAttribute("staplar", Kommunstaplar.av(bild));
        sida.addAttribute("farRegistrera", far(REGISTRERA_KOMMUNSTATISTIK, lasare));
        sida.addAttribute("farPresentera", far(PRESENTERA_STATISTIK, lasare));
        return medTidpunkt("nyckeltal/kommunar", tidpunkt, begaran, sida);
    }

    private static String medTidpunkt(String mall, Tidpunkt tidpunkt, MultiValueMap<String, String> begaran,
            Model sida) {
        sida.addAttribute("tidpunkt", Klartext.av(tidpunkt));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        return mall;
    }

    private Seriebild las(String serie, Tidpunkt tidpunkt, Optional<Long> efter) {
        vantan.visaEfter(NyckeltalVy.NAMN, Nyckeltalsstrom.namn(serie), efter);
        return nyckeltal.serie(serie, tidpunkt).orElseThrow(() -> ProblemException.finnsInte(tidpunkt.nu()
                ? "Det finns ingen serie med namnet " + serie + "."
                : "Det fanns ingen serie med namnet " + serie + " vid den efterfrågade tidpunkten."));
    }

    private Kommunbild las(int ar, Tidpunkt tidpunkt, Optional<Long> efter) {
        vantan.visaEfter(NyckeltalVy.NAMN, Kommunstatistikstrom.namn(ar), efter);
        return nyckeltal.kommunstatistik(tidpunkt).stream().filter(bild -> bild.ar() == ar).findFirst()
                .orElseThrow(() -> ProblemException.finnsInte(tidpunkt.nu()
                        ? "Det finns ingen kommunstatistik för " + ar + "."
                        : "Det fanns ingen kommunstatistik för " + ar + " vid den efterfrågade tidpunkten."));
    }

    private boolean far(Kommandoregel kommando, Inloggad lasare) {
        return kommando.farUtfardas(lasare.roller(), LocalDate.now(klocka));
    }
}
