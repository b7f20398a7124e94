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
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.liggaren.events.Roll;
import se.liggaren.platform.sakerhet.Dyr;
import se.liggaren.platform.sakerhet.Inloggad;

/** Takes in a plan document from a program: first what was understood of it, then the commands. */
@RestController
@RequestMapping(path = "/api/v1/planer/{ar}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Planimport")
class PlanimportApiPage {

    private final Planimport planimport;
    private final Clock klocka;

    PlanimportApiPage(Planimport planimport, Clock klocka) {
        this.planimport = planimport;
        this.klocka = klocka;
    }

    @Operation(summary = "Förhandsgranska ett plandokument",
            description = "Visar vad som förstås och inte förstås av Word (DOCX), PDF, XLSX, CSV eller text. Inget sparas.",
            requestBody = @RequestBody(required = true, content = @Content(
                    mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                    schema = @Schema(implementation = Dokumentformular.class))))
    @Dyr
    @PostMapping("/forhandsgranskning")
    Importsvar forhandsgranska(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @Parameter(hidden = true) @RequestPart("dokument") Optional<MultipartFile> dokument,
            @Parameter(hidden = true) @RequestParam("gallerFran") Optional<String> gallerFran) {
        planimport.krav(vem);
        return Importsvar.av(planimport.forhandsgranska(dokument(ar, dokument, gallerFran)));
    }

    @Operation(summary = "Läs in ett plandokument",
            description = "Utfärdar vanliga kommandon för varje rad som förstås. Samma plan två gånger lägger inte "
                    + "till något.",
            requestBody = @RequestBody(required = true, content = @Content(
                    mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                    schema = @Schema(implementation = Dokumentformular.class))))
    @Dyr
    @PostMapping
    Importsvar genomfor(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @Parameter(hidden = true) @RequestPart("dokument") Optional<MultipartFile> dokument,
            @Parameter(hidden = true) @RequestParam("gallerFran") Optional<String> gallerFran) {
        Roll roll = planimport.krav(vem);
        return Importsvar.av(planimport.genomfor(dokument(ar, dokument, gallerFran), vem, roll));
    }

    /** The parts of the form, as the description tells them. */
    @Schema(name = "Plandokument")
    record Dokumentformular(
            @Schema(type = "string", format = "binary", requiredMode = RequiredMode.REQUIRED,
                    description = "Planen som Word (DOCX), PDF, XLSX, CSV (semikolon) eller text, "
                            + "högst 1000 kB.") String dokument,
            @Schema(type = "string", format = "date", requiredMode = RequiredMode.REQUIRED, example = "2026-01-01",
                    description = "Dagen vars läge dokumentet visar, senast i dag.") String gallerFran) {
    }

    private Dokument dokument(String ar, Optional<MultipartFile> fil, Optional<String> gallerFran) {
        return Dokumentdelar.avFil(fil, gallerFran).dokument(KommandoApiPage.ar(ar), LocalDate.now(klocka));
    }
}
