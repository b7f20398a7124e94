package se.liggaren.command.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Dyr;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.webkit.Faltfel;

/** Takes in a meeting plan from a program: first what was understood of it, then the commands. */
@RestController
@RequestMapping(path = "/api/v1/planer/{ar}/sammantraden/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sammanträdesimport")
class SammantradesimportApiPage {

    private final Sammantradesimport sammantradesimport;
    private final Faststallelse faststallelse;
    private final Clock klocka;

    SammantradesimportApiPage(Sammantradesimport sammantradesimport, Faststallelse faststallelse, Clock klocka) {
        this.sammantradesimport = sammantradesimport;
        this.faststallelse = faststallelse;
        this.klocka = klocka;
    }

    @Operation(summary = "Förhandsgranska en sammanträdesplan",
            description = "Visar vad som förstås och inte förstås av Word (DOCX), PDF, XLSX, CSV eller text. Inget sparas.",
            requestBody = @RequestBody(required = true, content = @Content(
                    mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                    schema = @Schema(implementation = Dokumentformular.class))))
    @Dyr
    @PostMapping("/forhandsgranskning")
    Sammantradesimportsvar forhandsgranska(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @Parameter(hidden = true) @RequestPart("dokument") Optional<MultipartFile> dokument,
            @Parameter(hidden = true) @RequestParam("gallerFran") Optional<String> gallerFran,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> begaran) {
        sammantradesimport.krav(vem);
        Dokument dokumentet = dokument(ar, dokument, gallerFran, begaran);
        return Sammantradesimportsvar.av(
                sammantradesimport.forhandsgranska(dokumentet, faststallelse.beslut(begaran)));
    }

    @Operation(summary = "Läs in en sammanträdesplan",
            description = "Utfärdar vanliga kommandon för varje sammanträde som förstås. Samma plan två gånger lägger "
                    + "inte till något. Med ett beslut fastställs sammanträdesplanen också.",
            requestBody = @RequestBody(required = true, content = @Content(
                    mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                    schema = @Schema(implementation = Dokumentformular.class))))
    @Dyr
    @PostMapping
    Sammantradesimportsvar genomfor(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @Parameter(hidden = true) @RequestPart("dokument") Optional<MultipartFile> dokument,
            @Parameter(hidden = true) @RequestParam("gallerFran") Optional<String> gallerFran,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> begaran) {
        Roll roll = sammantradesimport.krav(vem);
        Dokument dokumentet = dokument(ar, dokument, gallerFran, begaran);
        return Sammantradesimportsvar.av(
                sammantradesimport.genomfor(dokumentet, faststallelse.beslut(begaran), vem, roll));
    }

    /** The parts of the form, as the description tells them. */
    @Schema(name = "Sammantradesplansdokument")
    record Dokumentformular(
            @Schema(type = "string", format = "binary", requiredMode = RequiredMode.REQUIRED,
                    description = "Sammanträdesplanen som text med rubrikerna Mötesdatum, Ämnesområde och Föredragande, "
                            + "eller Word (DOCX), PDF, XLSX eller CSV (semikolon) med kolumnerna Datum, Tid, Form, "
                            + "Ämne och Föredragande. Högst 1000 kB.") String dokument,
            @Schema(type = "string", format = "date", requiredMode = RequiredMode.REQUIRED, example = "2026-01-01",
                    description = "Dagen från vilken planen gäller, senast i dag.") String gallerFran,
            @Schema(name = "beslut.organ", description = "Vem som fastställde sammanträdesplanen. Utan beslut "
                    + "fastställs den inte.", example = "Gemensamma nämnden") Optional<String> beslutOrgan,
            @Schema(name = "beslut.datum", type = "string", format = "date", example = "2025-11-10")
            Optional<String> beslutDatum,
            @Schema(name = "beslut.diarienummer", example = "GNUS/2/2026") Optional<String> beslutDiarienummer,
            @Schema(name = "beslut.paragraf", example = "§ 17") Optional<String> beslutParagraf) {
    }

    /** Every fault at once. */
    private Dokument dokument(String ar, Optional<MultipartFile> fil, Optional<String> gallerFran,
            MultiValueMap<String, String> begaran) {
        LocalDate idag = LocalDate.now(klocka);
        Dokumentdelar delar = Dokumentdelar.avFil(fil, gallerFran);
        List<Faltfel> fel = new ArrayList<>(delar.fel(idag));
        fel.addAll(faststallelse.fel(begaran));
        if (!fel.isEmpty()) {
            throw ProblemException.ogiltig(fel);
        }
        return delar.dokument(KommandoApiPage.ar(ar), idag);
    }
}
