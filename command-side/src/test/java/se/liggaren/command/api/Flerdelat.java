package se.liggaren.command.api;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A multipart form as a browser sends it. */
final class Flerdelat {

    static final String TYP = "multipart/form-data; boundary=grans";

    private final ByteArrayOutputStream delar = new ByteArrayOutputStream();

    Flerdelat falt(String namn, String varde) {
        return del("name=\"" + namn + "\"", Plandokument.bytes(varde));
    }

    Flerdelat fil(String namn, String filnamn, byte[] innehall) {
        return del("name=\"" + namn + "\"; filename=\"" + filnamn + "\"\r\nContent-Type: application/octet-stream",
                innehall);
    }

    private Flerdelat del(String huvud, byte[] innehall) {
        delar.writeBytes(("--grans\r\nContent-Disposition: form-data; " + huvud + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        delar.writeBytes(innehall);
        delar.writeBytes(new byte[] {'\r', '\n'});
        return this;
    }

    BodyPublisher kropp() {
        return BodyPublishers.concat(BodyPublishers.ofByteArray(delar.toByteArray()),
                BodyPublishers.ofString("--grans--\r\n"));
    }
}
