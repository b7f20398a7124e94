package se.liggaren.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import se.liggaren.e2e.Klient.Svar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Issues commands over HTTP, each in the role that has it, with fields as short as they can be written. */
record Registrator(Tjanst tjanst) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Founds a stream in the collection; answers with its id. */
    String grunda(String konto, String samling, String falt) {
        return skicka(konto, "/api/v1/" + samling, falt).krav(201).kropp().path("id").stringValue();
    }

    /** Issues a command that must be accepted. */
    JsonNode gor(String konto, String vem, String kommando, String falt) {
        Svar svar = skicka(konto, "/api/v1/" + vem + "/kommandon/" + kommando, falt);
        return svar.krav(svar.status() == 201 ? 201 : 200).kropp();
    }

    /** Issues a command that must be refused; answers with the reason. */
    String nekas(String konto, String vem, String kommando, String falt) {
        return skicka(konto, "/api/v1/" + vem + "/kommandon/" + kommando, falt).krav(409).kropp()
                .path("skal").stringValue();
    }

    private Svar skicka(String konto, String vag, String falt) {
        try {
            return new Klient(tjanst, konto).skicka(vag, json(falt), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields as JSON; apostrophes stand for quotation marks, and the braces are left out. */
    private static String json(String falt) {
        return JSON.readTree("{" + falt.replace('\'', '"') + "}").toString();
    }
}
