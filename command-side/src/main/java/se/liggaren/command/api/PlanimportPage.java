package se.liggaren.command.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.liggaren.command.api.Planimport.Dokument;
import se.liggaren.command.api.Planimport.Importutfall;
import se.liggaren.command.api.Planimport.Radutfall;
import se.liggaren.command.planimport.Dokumentformat;
import se.liggaren.command.planimport.Radintervall;
import se.liggaren.command.planimport.TolkadRad;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Roll;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;

/** Takes in a plan document: first what was understood of it, then, when somebody says so, the commands. */
@Controller
@Tag(name = "Planimport")
class PlanimportPage {

    private static final Pattern AR = Pattern.compile("(199\\d|20\\d\\d|2100)");

    private final Planimport planimport;
    private final Clock klocka;

    PlanimportPage(Planimport planimport, Clock klocka) {
        this.planimport = planimport;
        this.klocka = klocka;
    }

    /** What a program is told of a row. */
    record Radsvar(String plats, String kalltext, TolkadRad.Klass klass, Planimport.Utfall utfall,
            Optional<String> namn, Optional<String> ansvarigRegion, Optional<String> status,
            Optional<OsakertDatum> planeradAvtalsstart, Optional<String> upphandlingId, Optional<String> lopnummer,
            List<String> meddelanden) {

        static Radsvar av(Radutfall rad) {
            Optional<TolkadRad.Forstadd> forstadd =
                    rad.rad() instanceof TolkadRad.Forstadd f ? Optional.of(f) : Optional.empty();
            return new Radsvar(rad.rad().plats().klartext(), rad.rad().kalltext(), rad.rad().klass(), rad.utfall(),
                    forstadd.map(TolkadRad.Forstadd::namn), forstadd.map(TolkadRad.Forstadd::ansvarigRegion),
                    forstadd.map(f -> f.status().klartext()), forstadd.flatMap(TolkadRad.Forstadd::planeradAvtalsstart),
                    rad.upphandlingId().map(Object::toString), rad.lopnummer(), rad.meddelanden());
        }
    }

    /** What a program is told of a document. */
    record Importsvar(Dokumentformat format, Optional<Integer> ar, List<Radsvar> rader, List<Statusdefinition> legend,
            List<String> ignoreradeKolumner, List<String> ignoreradeBlad, List<String> utanforTabellen,
            List<String> meddelanden) {

        static Importsvar av(Importutfall utfall) {
            return new Importsvar(utfall.plan().format(), utfall.plan().ar(),
                    utfall.rader().stream().map(Radsvar::av).toList(), utfall.plan().legend(),
                    utfall.plan().ignoreradeKolumner(), utfall.plan().ignoreradeBlad(),
                    utfall.plan().utanforTabellen().stream().map(Radintervall::klartext).toList(),
                    utfall.meddelanden());
        }
    }

    @Operation(summary = "Förhandsgranska ett plandokument",
            description = "Visar vad som förstås och inte förstås av text, CSV eller XLSX. Inget sparas.")
    @PostMapping(path = "/api/v1/planer/{ar}/import/forhandsgranskning",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    Importsvar forhandsgranska(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @RequestPart("dokument") MultipartFile dokument, @RequestParam("gallerFran") String gallerFran) {
        krav(vem);
        return Importsvar.av(planimport.forhandsgranska(dokument(ar, dokument, gallerFran)));
    }

    @Operation(summary = "Läs in ett plandokument",
            description = "Utfärdar vanliga kommandon för varje rad som förstås. Samma plan två gånger lägger inte "
                    + "till något.")
    @PostMapping(path = "/api/v1/planer/{ar}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    Importsvar genomfor(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @RequestPart("dokument") MultipartFile dokument, @RequestParam("gallerFran") String gallerFran) {
        return Importsvar.av(planimport.genomfor(dokument(ar, dokument, gallerFran), vem, krav(vem)));
    }

    @GetMapping("/planer/{ar}/import")
    ModelAndView visa(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar) {
        krav(vem);
        return valj(ar(ar), Formular.med(Map.of("gallerFran", LocalDate.now(klocka).toString())), HttpStatus.OK);
    }

    @PostMapping(path = "/planer/{ar}/import/forhandsgranskning", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView visaForhandsgranskning(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @RequestPart("dokument") Optional<MultipartFile> fil, @RequestParam("text") Optional<String> text,
            @RequestParam("gallerFran") Optional<String> gallerFran) {
        krav(vem);
        Formular formular = Formular.med(Map.of("gallerFran", gallerFran.orElse(""), "text", text.orElse("")));
        List<Faltfel> fel = new ArrayList<>();
        Optional<MultipartFile> vald = fil.filter(f -> !f.isEmpty());
        Optional<String> inklistrat = text.filter(t -> !t.isBlank());
        if (vald.isEmpty() && inklistrat.isEmpty()) {
            fel.add(new Faltfel("dokument", "Välj en fil eller klistra in planens text."));
        }
        Optional<LocalDate> dag = gallerFran.flatMap(PlanimportPage::dag);
        if (dag.filter(d -> !d.isAfter(LocalDate.now(klocka))).isEmpty()) {
            fel.add(new Faltfel("gallerFran", "Ange dagen som dokumentet gäller från, senast i dag."));
        }
        if (!fel.isEmpty()) {
            return valj(ar(ar), formular.medFel(fel), HttpStatus.BAD_REQUEST);
        }
        Dokument dokument = new Dokument(ar(ar), dag.orElseThrow(),
                vald.map(PlanimportPage::namn).orElse("Inklistrad text"),
                vald.map(PlanimportPage::innehall).orElseGet(() ->
                        inklistrat.orElseThrow().getBytes(StandardCharsets.UTF_8)));
        try {
            return utfall("api/planimport-forhandsgranskning", dokument, planimport.forhandsgranska(dokument))
                    .addObject("innehall", Base64.getEncoder().encodeToString(dokument.innehall()));
        } catch (ProblemException olasligt) {
            return valj(ar(ar), formular.medFel(List.of(new Faltfel("dokument",
                    String.valueOf(olasligt.problem().getDetail())))), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/planer/{ar}/import")
    ModelAndView visaInlast(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @RequestParam("innehall") String innehall, @RequestParam("namn") String namn,
            @RequestParam("gallerFran") String gallerFran) {
        Roll roll = krav(vem);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(innehall);
        } catch (IllegalArgumentException ingenBase64) {
            throw ProblemException.ogiltig(List.of(new Faltfel("innehall", "Dokumentet kom inte fram helt.")));
        }
        Dokument dokument = dokument(ar, namn, bytes, gallerFran);
        return utfall("api/planimport-inlast", dokument, planimport.genomfor(dokument, vem, roll));
    }

    private static ModelAndView valj(int ar, Formular formular, HttpStatus status) {
        return new ModelAndView("api/planimport", Map.of("ar", ar, "formular", formular), status);
    }

    private static ModelAndView utfall(String vy, Dokument dokument, Importutfall utfall) {
        return new ModelAndView(vy, Map.of("ar", dokument.ar(), "dokument", dokument, "svar", Importsvar.av(utfall)));
    }

    private Dokument dokument(String ar, MultipartFile fil, String gallerFran) {
        return dokument(ar, namn(fil), innehall(fil), gallerFran);
    }

    private Dokument dokument(String ar, String namn, byte[] innehall, String gallerFran) {
        LocalDate dag = dag(gallerFran).filter(d -> !d.isAfter(LocalDate.now(klocka)))
                .orElseThrow(() -> ProblemException.ogiltig(List.of(new Faltfel("gallerFran",
                        "Ange dagen som dokumentet gäller från, i formen 2026-01-01, senast i dag."))));
        return new Dokument(ar(ar), dag, namn, innehall);
    }

    private static int ar(String ar) {
        if (!AR.matcher(ar).matches()) {
            throw ProblemException.finnsInte("Planens år ska vara ett år mellan 1990 och 2100.");
        }
        return Integer.parseInt(ar);
    }

    private static Optional<LocalDate> dag(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(d -> d.getYear() >= 1990);
        } catch (DateTimeParseException ingenDag) {
            return Optional.empty();
        }
    }

    /** The file's own name, without folders or anything that is not plain text. */
    private static String namn(MultipartFile fil) {
        String namn = Optional.ofNullable(fil.getOriginalFilename()).orElse("");
        String sist = namn.substring(Math.max(namn.lastIndexOf('/'), namn.lastIndexOf('\\')) + 1);
        String rent = sist.replaceAll("[^\\p{L}\\p{N}._ ()-]", "").strip();
        return rent.isEmpty() ? "Dokument utan namn" : rent.substring(0, Math.min(rent.length(), 200));
    }

    private static byte[] innehall(MultipartFile fil) {
        try {
            return fil.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Taking in a plan issues commands that only the head of procurement may issue together. */
    private static Roll krav(Inloggad vem) {
        if (!vem.roller().contains(Roll.INKOPSCHEF)) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "ROLLEN_FAR_INTE", "En plan läses in av inköpschefen.");
        }
        return Roll.INKOPSCHEF;
    }
}
