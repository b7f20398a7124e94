package se.liggaren.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program with the API key of one of the demonstration's accounts.
 *
 * @param talamod how long it waits for an answer
 */
record Klient(Tjanst tjanst, String konto, Duration talamod) {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    Klient(Tjanst tjanst, String konto) {
        this(tjanst, konto, Duration.ofSeconds(60));
    }

    /** What came back. */
    record Svar(int status, String text) {

        JsonNode kropp() {
            return JSON.readTree(text);
        }

        Svar krav(int vantad) {
            assertThat(status).as(text).isEqualTo(vantad);
            return this;
        }
    }

    JsonNode las(String vag) {
        return JSON.readTree(text(vag));
    }

    /** What stands at the address, as it is written there. */
    String text(String vag) {
        try {
            return sand(begaran(vag, "application/json").build()).krav(200).text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException when the service went away before it had answered */
    Svar fraga(String vag) throws IOException {
        return sand(begaran(vag, "application/json").build());
    }

    /** The whole log, in order. */
    List<JsonNode> logg() {
        try {
            return sand(begaran("/api/v1/handelser", "application/x-ndjson").build()).krav(200).text().lines()
                    .map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException when the service went away before it had answered */
    Svar skicka(String vag, String kropp, Map<String, String> huvuden) throws IOException {
        HttpRequest.Builder begaran = begaran(vag, "application/json").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(kropp));
        huvuden.forEach(begaran::header);
        return sand(begaran.build());
    }

    private HttpRequest.Builder begaran(String vag, String accept) {
        return HttpRequest.newBuilder(URI.create(tjanst.adress() + vag)).timeout(talamod)
                .header("Accept", accept)
                .header("Authorization", "Bearer demo." + konto + "." + Tjanst.LOSENORD);
    }

    private static Svar sand(HttpRequest begaran) throws IOException {
        try {
            HttpResponse<String> svar = HTTP.send(begaran, BodyHandlers.ofString());
            return new Svar(svar.statusCode(), svar.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
