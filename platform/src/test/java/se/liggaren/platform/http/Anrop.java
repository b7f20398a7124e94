package se.liggaren.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** A caller of the service, with its own cookies. */
public final class Anrop {

    private final HttpClient klient;
    private final String rot;

    public Anrop(int port) {
        klient = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();
        rot = "http://localhost:" + port;
    }

    public HttpResponse<String> las(String vag, String... huvuden) {
        return skicka(medHuvuden(HttpRequest.newBuilder(URI.create(rot + vag)), huvuden).GET().build());
    }

    /** Goes where an answer leads, here or elsewhere. */
    public HttpResponse<String> folj(HttpResponse<?> svar) {
        return skicka(HttpRequest.newBuilder(svar.uri().resolve(svar.headers().firstValue("Location").orElseThrow()))
                .GET().build());
    }

    /** How many bytes the answer's body is on its way to somebody who reads gzip. */
    public int storlek(String vag) {
        return skicka(medHuvuden(HttpRequest.newBuilder(URI.create(rot + vag)), "Accept-Encoding", "gzip").GET().build(),
                HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    /** An answer that goes on, line by line, until it is closed. */
    public HttpResponse<Stream<String>> folj(String vag) {
        return skicka(HttpRequest.newBuilder(URI.create(rot + vag)).build(), HttpResponse.BodyHandlers.ofLines());
    }

    public HttpResponse<String> skriv(String vag, String innehall, String... huvuden) {
        return skicka(medHuvuden(HttpRequest.newBuilder(URI.create(rot + vag)), huvuden)
                .POST(HttpRequest.BodyPublishers.ofString(innehall)).build());
    }

    public HttpResponse<String> skicka(String metod, String vag, HttpRequest.BodyPublisher innehall,
            String... huvuden) {
        return skicka(medHuvuden(HttpRequest.newBuilder(URI.create(rot + vag)), huvuden)
                .method(metod, innehall).build());
    }

    /** Sends the form that stands on a page, with the hidden field that protects it. */
    public HttpResponse<String> skickaFormular(String sida, String till, Map<String, String> falt) {
        var skydd = Jsoup.parse(las(sida).body()).select("form[action=" + till + "] input[name=_csrf]").attr("value");
        return skriv(till, "_csrf=" + koda(skydd) + falt.entrySet().stream()
                        .map(e -> "&" + koda(e.getKey()) + "=" + koda(e.getValue())).collect(Collectors.joining()),
                "Content-Type", "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> loggaIn(String konto, String losenord) {
        return skickaFormular("/logga-in", "/logga-in", Map.of("konto", konto, "losenord", losenord));
    }

    public static String dit(HttpResponse<?> svar) {
        var dit = URI.create(svar.headers().firstValue("Location").orElse(""));
        return dit.getRawPath() + (dit.getRawQuery() == null ? "" : "?" + dit.getRawQuery());
    }

    private HttpResponse<String> skicka(HttpRequest anrop) {
        return skicka(anrop, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> skicka(HttpRequest anrop, HttpResponse.BodyHandler<T> svar) {
        try {
            return klient.send(anrop, svar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder medHuvuden(HttpRequest.Builder anrop, String... huvuden) {
        return huvuden.length == 0 ? anrop : anrop.headers(huvuden);
    }

    private static String koda(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
