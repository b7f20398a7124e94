package se.liggaren.query.platform.fil;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as it is answered: with a name to be saved under. */
public final class Nedladdning {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ICS = "text/calendar";

    private Nedladdning() {
    }

    public static ResponseEntity<byte[]> av(String typ, String filnamn, byte[] innehall) {
        return svar(MediaType.parseMediaType(typ), filnamn, innehall);
    }

    /** A text, in UTF-8. */
    public static ResponseEntity<byte[]> av(String typ, String filnamn, String innehall) {
        return svar(new MediaType(MediaType.parseMediaType(typ), StandardCharsets.UTF_8), filnamn,
                innehall.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> svar(MediaType typ, String filnamn, byte[] innehall) {
        return ResponseEntity.ok()
                .contentType(typ)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(filnamn).build().toString())
                .body(innehall);
    }
}
