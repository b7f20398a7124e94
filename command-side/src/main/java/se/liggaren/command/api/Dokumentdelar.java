package se.liggaren.command.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import se.liggaren.events.indata.Teckenregel;
import se.liggaren.events.indata.Tidsrymd;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.webkit.Faltfel;

/**
 * The parts of a request that bring a document, as they came; any may be missing or wrong.
 *
 * @param falt the field that the document came in
 * @param bada whether it came in two fields, so that nobody can know which is meant
 */
record Dokumentdelar(String falt, String namn, Optional<byte[]> innehall, Optional<String> gallerFran,
        boolean bada) {

    private static final int LANGSTA_NAMN = 200;

    static Dokumentdelar avFil(Optional<MultipartFile> fil, Optional<String> gallerFran) {
        return new Dokumentdelar("dokument", fil.flatMap(f -> Optional.ofNullable(f.getOriginalFilename())).orElse(""),
                fil.map(Dokumentdelar::bytes), gallerFran, false);
    }

    /** What a person chose or pasted; not both. */
    static Dokumentdelar valda(Optional<MultipartFile> fil, Optional<String> text, Optional<String> gallerFran) {
        Optional<MultipartFile> vald = fil.filter(f -> !f.isEmpty());
        if (vald.isPresent() && text.filter(t -> !t.isBlank()).isPresent()) {
            return new Dokumentdelar("text", "", Optional.empty(), gallerFran, true);
        }
        return vald.isPresent() ? avFil(vald, gallerFran)
                : new Dokumentdelar("text", "Inklistrad text", text.filter(t -> !t.isBlank())
                        .map(t -> t.getBytes(StandardCharsets.UTF_8)), gallerFran, false);
    }

    /** What came back from a preview. */
    static Dokumentdelar granskade(Optional<String> kodat, Optional<String> namn, Optional<String> gallerFran) {
        return new Dokumentdelar("dokument", namn.orElse(""), kodat.flatMap(Dokumentdelar::avkodat), gallerFran,
                false);
    }

    private static Optional<byte[]> avkodat(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException ingenBase64) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(MultipartFile fil) {
        try {
            return fil.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every fault at once. */
    List<Faltfel> fel(LocalDate idag) {
        List<Faltfel> fel = new ArrayList<>();
        if (bada) {
            fel.add(new Faltfel("text", "Du har både valt en fil och klistrat in text. Ta bort det ena."));
        } else if (innehall.isEmpty()) {
            fel.add(new Faltfel("dokument", "Dokumentet saknas."));
        }
        if (dag().filter(dag -> !dag.isAfter(idag)).isEmpty()) {
            fel.add(new Faltfel("gallerFran",
                    "Ange dagen som dokumentet gäller från, i formen 2026-01-01, senast i dag."));
        }
        return List.copyOf(fel);
    }

    /** The fault of a document that cannot be read, at the field that it came in. */
    Faltfel olasligt(ProblemException fel) {
        return new Faltfel(falt, String.valueOf(fel.problem().getDetail()));
    }

    /** @throws ProblemException 400, when there is any fault */
    Dokument dokument(int ar, LocalDate idag) {
        List<Faltfel> fel = fel(idag);
        if (!fel.isEmpty()) {
            throw ProblemException.ogiltig(fel);
        }
        return new Dokument(ar, dag().orElseThrow(), rentNamn(), innehall.orElseThrow());
    }

    private Optional<LocalDate> dag() {
        return gallerFran.map(String::strip).flatMap(Tidsrymd::dag);
    }

    /** The document's own name, without folders or anything that is not plain text. */
    private String rentNamn() {
        String helt = Teckenregel.renskriven(namn, false);
        String sist = helt.substring(Math.max(helt.lastIndexOf('/'), helt.lastIndexOf('\\')) + 1);
        String rent = sist.replaceAll("[^\\p{L}\\p{N}._ ()-]", "").strip();
        return rent.isEmpty() ? "Dokument utan namn"
                : rent.substring(0, rent.offsetByCodePoints(0, Math.min(rent.codePointCount(0, rent.length()), LANGSTA_NAMN)));
    }
}
