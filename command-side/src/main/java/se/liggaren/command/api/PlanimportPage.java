package se.liggaren.command.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import se.liggaren.command.api.Planarende.Framsteg;
import se.liggaren.command.api.Planarende.Lage;
import se.liggaren.command.api.Planimport.Importutfall;
import se.liggaren.command.organisation.Organisation;
import se.liggaren.command.organisation.Organisationer;
import se.liggaren.command.planimport.Radtext;
import se.liggaren.command.planimport.Statusord;
import se.liggaren.command.planimport.TolkadPlan;
import se.liggaren.command.planimport.TolkadRad;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Dyr;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Val;

/**
 * Takes in a plan document from a person: choose it, see what was understood, put rows right or leave them out, say yes,
 * and follow how it goes. From the preview on the document has an address of its own.
 */
@Controller
@RequestMapping("/planer/{ar}/import")
class PlanimportPage {

    private static final String ARENDE = "/{id:[0-9a-f-]{36}}";

    private final Planimport planimport;
    private final Planarenden arenden;
    private final Clock klocka;

    PlanimportPage(Planimport planimport, Planarenden arenden, Clock klocka) {
        this.planimport = planimport;
        this.arenden = arenden;
        this.klocka = klocka;
    }

    @GetMapping
    ModelAndView valj(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar) {
        planimport.krav(vem);
        return valj(ar, Formular.med(Map.of("gallerFran", idag().toString())), HttpStatus.OK);
    }

    @Dyr
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
            return till(arenden.nytt(dokument), "");
        } catch (ProblemException olasligt) {
            return valj(ar, formular.medFel(List.of(delar.olasligt(olasligt))), olasligt.getStatusCode());
        }
    }

    @GetMapping(ARENDE)
    ModelAndView visa(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar, @PathVariable UUID id,
            @RequestParam("ratta") Optional<Integer> ratta) {
        planimport.krav(vem);
        Planarende arende = arenden.finn(KommandoApiPage.ar(ar), id);
        Framsteg framsteg = arende.framsteg();
        if (framsteg.lage() != Lage.GRANSKAS) {
            return new ModelAndView("api/planimport-inlast", Map.of("ar", arende.dokument().ar(),
                    "rubrik", rubrik(framsteg.lage(), arende.dokument().ar()), "dokument", arende.dokument(),
                    "framsteg", framsteg, "svar", Importsvar.av(new Importutfall(arende.tolkad(), framsteg.klara(),
                            framsteg.meddelanden()))));
        }
        Optional<Rattning> rattning = ratta.flatMap(nr -> arende.rad(nr).map(rad ->
                new Rattning(nr, rad.kalltext(), Rattning.formular(rad.text()))));
        return granskning(arende, rattning, List.of(), HttpStatus.OK);
    }

    private static String rubrik(Lage lage, int ar) {
        return switch (lage) {
            case GRANSKAS, LASES_IN -> "Plan %d läses in".formatted(ar);
            case KLART -> "Plan %d är inläst".formatted(ar);
            case AVBRUTET -> "Inläsningen av plan %d avbröts".formatted(ar);
        };
    }

    /** Keeps the choices, and turns to the row that is to be put right. */
    @PostMapping(ARENDE + "/val")
    ModelAndView valj(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar, @PathVariable UUID id,
            @RequestParam(name = "med", required = false) Set<Integer> valda, @RequestParam("ratta") int ratta) {
        planimport.krav(vem);
        Planarende arende = arenden.finn(KommandoApiPage.ar(ar), id);
        arende.valj(Optional.ofNullable(valda).orElse(Set.of()));
        return till(arende, "?ratta=" + ratta + "#ratta");
    }

    @PostMapping(ARENDE + "/rader/{nr}")
    ModelAndView ratta(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar, @PathVariable UUID id,
            @PathVariable int nr, Radtext text) {
        planimport.krav(vem);
        Planarende arende = arenden.finn(KommandoApiPage.ar(ar), id);
        TolkadRad rad = arende.rad(nr).orElseThrow(() -> ProblemException.finnsInte("Dokumentet har ingen sådan rad."));
        if (arende.provad(nr, text) instanceof TolkadRad.EjForstadd fel) {
            return granskning(arende, Optional.of(new Rattning(nr, rad.kalltext(), Rattning.formular(text).medFel(
                    fel.kolumnfel().stream().map(f -> new Faltfel(f.kolumn(), f.text())).toList()))), List.of(),
                    HttpStatus.BAD_REQUEST);
        }
        arende.skrivOm(nr, text);
        return till(arende, "#rad-" + nr);
    }

    @PostMapping(ARENDE)
    ModelAndView lasIn(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar, @PathVariable UUID id,
            @RequestParam(name = "med", required = false) Set<Integer> valda,
            @RequestParam("granskat") Optional<String> granskat) {
        Roll roll = planimport.krav(vem);
        Planarende arende = arenden.finn(KommandoApiPage.ar(ar), id);
        Set<Integer> med = Optional.ofNullable(valda).orElse(Set.of());
        boolean granskas = arende.framsteg().lage() == Lage.GRANSKAS;
        if (granskas && !granskat.equals(Optional.of(arende.avtryck()))) {
            return granskning(arende, Optional.empty(), List.of("Rader har rättats sedan sidan visades, kanske i ett "
                    + "annat fönster. Inget är inläst. Se över raderna och läs in igen."), HttpStatus.CONFLICT);
        }
        if (granskas && med.isEmpty()) {
            return granskning(arende, Optional.empty(), List.of("Ingen rad är vald. Välj minst en rad att läsa in."),
                    HttpStatus.BAD_REQUEST);
        }
        arende.valj(med);
        arenden.lasIn(arende, vem, roll);
        return till(arende, "");
    }

    /** A row that a person is putting right. */
    record Rattning(int nr, String kalltext, Formular formular) {

        static Formular formular(Radtext text) {
            return Formular.med(Map.of("namn", text.namn(), "ansvarigRegion", text.ansvarigRegion(),
                    "status", text.status(), "planeradAvtalsstart", text.planeradAvtalsstart()));
        }
    }

    private ModelAndView granskning(Planarende arende, Optional<Rattning> rattning, List<String> hinder,
            HttpStatusCode status) {
        Dokument dokument = arende.dokument();
        TolkadPlan tolkad = arende.tolkad();
        Importsvar svar = Importsvar.av(planimport.forhandsgranska(dokument, tolkad));
        Map<String, Object> modell = new HashMap<>(Map.of("ar", dokument.ar(), "dokument", dokument, "svar", svar,
                "id", arende.id(), "granskat", arende.avtryck(), "hinder", hinder,
                "granskning", Importgranskning.av(svar,
                        tolkad.rader().stream().map(TolkadRad::text).toList(), arende::vald, arende::omskriven)));
        rattning.ifPresent(r -> {
            modell.put("rattning", r);
            modell.put("formular", r.formular());
            modell.put("regioner", Organisationer.kanda(dokument.gallerFran()).stream().map(Organisation::namn).sorted()
                    .map(namn -> new Val(namn, namn)).toList());
            modell.put("statusord", Arrays.stream(Statusord.values()).map(Statusord::klartext)
                    .map(ord -> new Val(ord, ord)).toList());
        });
        return new ModelAndView("api/planimport-forhandsgranskning", modell, HttpStatus.valueOf(status.value()));
    }

    private static ModelAndView till(Planarende arende, String plats) {
        ModelAndView dit = new ModelAndView("redirect:/planer/" + arende.dokument().ar() + "/import/" + arende.id()
                + plats);
        dit.setStatus(HttpStatus.SEE_OTHER);
        return dit;
    }

    private LocalDate idag() {
        return LocalDate.now(klocka);
    }

    private static ModelAndView valj(String ar, Formular formular, HttpStatusCode status) {
        return new ModelAndView("api/planimport", Map.of("ar", KommandoApiPage.ar(ar), "formular", formular), status);
    }
}
