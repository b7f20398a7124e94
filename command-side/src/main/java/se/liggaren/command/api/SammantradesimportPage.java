package se.liggaren.command.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.liggaren.command.api.Sammantradesimport.Sammantradesplansutfall;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Dyr;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;

/** Takes in a meeting plan from a person: choose it, see what was understood, say yes. */
@Controller
@RequestMapping("/sammantraden/import")
class SammantradesimportPage {

    private final Sammantradesimport sammantradesimport;
    private final Faststallelse faststallelse;
    private final Clock klocka;

    SammantradesimportPage(Sammantradesimport sammantradesimport, Faststallelse faststallelse, Clock klocka) {
        this.sammantradesimport = sammantradesimport;
        this.faststallelse = faststallelse;
        this.klocka = klocka;
    }

    @GetMapping
    ModelAndView valj(@AuthenticationPrincipal Inloggad vem) {
        sammantradesimport.krav(vem);
        return valj(Formular.med(Map.of("ar", String.valueOf(idag().getYear()), "gallerFran", idag().toString())),
                HttpStatus.OK);
    }

    @Dyr
    @PostMapping(path = "/forhandsgranskning", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView forhandsgranska(@AuthenticationPrincipal Inloggad vem,
            @RequestPart("dokument") Optional<MultipartFile> fil, @RequestParam("text") Optional<String> text,
            @RequestParam("gallerFran") Optional<String> gallerFran,
            @RequestParam MultiValueMap<String, String> begaran) {
        sammantradesimport.krav(vem);
        Dokumentdelar delar = Dokumentdelar.valda(fil, text, gallerFran);
        Formular formular = Formular.inskickat(new HashMap<>(begaran)).medFel(fel(delar, begaran));
        if (formular.harFel()) {
            return valj(formular, HttpStatus.BAD_REQUEST);
        }
        Dokument dokument = delar.dokument(ar(begaran), idag());
        try {
            return utfall("api/sammantradesimport-forhandsgranskning", dokument,
                    sammantradesimport.forhandsgranska(dokument, faststallelse.beslut(begaran)))
                    .addObject("kodat", Base64.getEncoder().encodeToString(dokument.innehall()))
                    .addObject("beslutsfalt", faststallelse.ifyllda(begaran));
        } catch (ProblemException olasligt) {
            return valj(formular.medFel(List.of(delar.olasligt(olasligt))), olasligt.getStatusCode());
        }
    }

    @Dyr
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView lasIn(@AuthenticationPrincipal Inloggad vem, @RequestParam("innehall") Optional<String> innehall,
            @RequestParam("namn") Optional<String> namn, @RequestParam("gallerFran") Optional<String> gallerFran,
            @RequestParam MultiValueMap<String, String> begaran) {
        Roll roll = sammantradesimport.krav(vem);
        Dokumentdelar delar = Dokumentdelar.granskade(innehall, namn, gallerFran);
        List<Faltfel> fel = fel(delar, begaran);
        if (!fel.isEmpty()) {
            throw ProblemException.ogiltig(fel);
        }
        Dokument dokument = delar.dokument(ar(begaran), idag());
        return utfall("api/sammantradesimport-inlast", dokument,
                sammantradesimport.genomfor(dokument, faststallelse.beslut(begaran), vem, roll));
    }

    /** Every fault at once, in the order of the fields. */
    private List<Faltfel> fel(Dokumentdelar delar, MultiValueMap<String, String> begaran) {
        List<Faltfel> fel = new ArrayList<>();
        if (!KommandoApiPage.AR.matcher(arText(begaran)).matches()) {
            fel.add(new Faltfel("ar", "Ange planens år, mellan 1990 och 2100."));
        }
        fel.addAll(delar.fel(idag()));
        fel.addAll(faststallelse.fel(begaran));
        return fel;
    }

    private static int ar(MultiValueMap<String, String> begaran) {
        return KommandoApiPage.ar(arText(begaran));
    }

    private static String arText(MultiValueMap<String, String> begaran) {
        return Optional.ofNullable(begaran.getFirst("ar")).orElse("").strip();
    }

    private LocalDate idag() {
        return LocalDate.now(klocka);
    }

    private ModelAndView valj(Formular formular, HttpStatusCode status) {
        boolean oppna = formular.varden().keySet().stream().anyMatch(falt ->
                falt.startsWith("beslut.") && !formular.varde(falt).isBlank());
        return new ModelAndView("api/sammantradesimport", Map.of("formular", formular,
                "beslutsruta", faststallelse.ruta(), "oppna", oppna), status);
    }

    private static ModelAndView utfall(String vy, Dokument dokument, Sammantradesplansutfall utfall) {
        return new ModelAndView(vy, Map.of("ar", dokument.ar(), "dokument", dokument,
                "svar", Sammantradesimportsvar.av(utfall)));
    }
}
