package se.liggaren.command.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.liggaren.command.api.Planimport.Importutfall;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.webkit.Formular;

/** Takes in a plan document from a person: choose it, see what was understood, say yes. */
@Controller
@RequestMapping("/planer/{ar}/import")
class PlanimportPage {

    private final Planimport planimport;
    private final Clock klocka;

    PlanimportPage(Planimport planimport, Clock klocka) {
        this.planimport = planimport;
        this.klocka = klocka;
    }

    @GetMapping
    ModelAndView valj(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar) {
        planimport.krav(vem);
        return valj(ar, Formular.med(Map.of("gallerFran", idag().toString())), HttpStatus.OK);
    }

    @PostMapping(path = "/forhandsgranskning", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView forhandsgranska(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @RequestPart("dokument") Optional<MultipartFile> fil, @RequestParam("text") Optional<String> text,
            @RequestParam("gallerFran") Optional<String> gallerFran) {
        planimport.krav(vem);
        Dokumentdelar delar = Dokumentdelar.valda(fil, text, gallerFran);
        Formular formular = Formular.med(Map.of("gallerFran", gallerFran.orElse(""), "text", text.orElse("")))
                .medFel(delar.fel(idag()));
        if (formular.harFel()) {
            return valj(ar, formular, HttpStatus.BAD_REQUEST);
        }
        Dokument dokument = delar.dokument(KommandoApiPage.ar(ar), idag());
        try {
            return utfall("api/planimport-forhandsgranskning", dokument, planimport.forhandsgranska(dokument))
                    .addObject("kodat", Base64.getEncoder().encodeToString(dokument.innehall()));
        } catch (ProblemException olasligt) {
            return valj(ar, formular.medFel(List.of(delar.olasligt(olasligt))), olasligt.getStatusCode());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView lasIn(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @RequestParam("innehall") Optional<String> innehall, @RequestParam("namn") Optional<String> namn,
            @RequestParam("gallerFran") Optional<String> gallerFran) {
        Roll roll = planimport.krav(vem);
        Dokument dokument = Dokumentdelar.granskade(innehall, namn, gallerFran)
                .dokument(KommandoApiPage.ar(ar), idag());
        return utfall("api/planimport-inlast", dokument, planimport.genomfor(dokument, vem, roll));
    }

    private LocalDate idag() {
        return LocalDate.now(klocka);
    }

    private static ModelAndView valj(String ar, Formular formular, HttpStatusCode status) {
        return new ModelAndView("api/planimport", Map.of("ar", KommandoApiPage.ar(ar), "formular", formular), status);
    }

    private static ModelAndView utfall(String vy, Dokument dokument, Importutfall utfall) {
        return new ModelAndView(vy, Map.of("ar", dokument.ar(), "dokument", dokument, "svar", Importsvar.av(utfall)));
    }
}
