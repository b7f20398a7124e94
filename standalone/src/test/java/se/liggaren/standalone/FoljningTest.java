package se.liggaren.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The spans of one command, as a collector of traces (OTLP) is sent them. */
@TestPropertySource(properties = {"management.opentelemetry.enabled=true",
    "management.opentelemetry.tracing.export.schedule-delay=100ms"})
class FoljningTest extends Heltjanst {

    private static final String SPAR = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ANROPARENS = "00f067aa0ba902b7";

    private static final List<byte[]> MOTTAGET = new CopyOnWriteArrayList<>();
    private static final Map<String, Spann> SPANN = new ConcurrentHashMap<>();

    /** What we read of a span; the ids are in hexadecimal. */
    private record Spann(String spar, String id, String foralder, String namn) {

        private static Spann av(UnknownFieldSet falt) {
            return new Spann(hex(falt, 1), hex(falt, 2), hex(falt, 4), text(falt, 5));
        }

        private static String hex(UnknownFieldSet falt, int nr) {
            return falt.getField(nr).getLengthDelimitedList().stream().findFirst()
                    .map(ByteString::toByteArray).map(HexFormat.of()::formatHex).orElse("");
        }

        private static String text(UnknownFieldSet falt, int nr) {
            return falt.getField(nr).getLengthDelimitedList().getFirst().toStringUtf8();
        }
    }

    @DynamicPropertySource
    static void mottagare(DynamicPropertyRegistry properties) throws IOException {
        HttpServer mottagare = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mottagare.createContext("/v1/traces", anrop -> {
            byte[] kropp = anrop.getRequestBody().readAllBytes();
            MOTTAGET.add(kropp);
            inre(Stream.of(UnknownFieldSet.parseFrom(kropp)), 1, 2, 2).map(Spann::av).forEach(s -> SPANN.put(s.id(), s));
            anrop.sendResponseHeaders(200, -1);
            anrop.close();
        });
        mottagare.start();
        properties.add("management.opentelemetry.tracing.export.otlp.endpoint",
                () -> "http://localhost:" + mottagare.getAddress().getPort() + "/v1/traces");
    }

    /** The messages that lie within, field by field: resource, scope, span. */
    private static Stream<UnknownFieldSet> inre(Stream<UnknownFieldSet> yttre, int... falt) {
        Stream<UnknownFieldSet> alla = yttre;
        for (int nr : falt) {
            alla = alla.flatMap(m -> m.getField(nr).getLengthDelimitedList().stream()).map(FoljningTest::meddelande);
        }
        return alla;
    }

    private static UnknownFieldSet meddelande(ByteString bytes) {
        try {
            return UnknownFieldSet.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void ett_spar_foljer_ett_kommando_fran_anropet_till_handelsen_och_vyerna() {
        Svar svar = skicka("POST", "/api/v1/upphandlingar/kommandon/lagg-upp-upphandling", List.of(nyckel("upphandlare"),
                "Content-Type: application/json", "traceparent: 00-" + SPAR + "-" + ANROPARENS + "-01"), """
                {"namn":"Hemlig sak","ansvarigRegion":"Region Stockholm",
                 "planeradAvtalsstart":"2027-05-01","gallerFran":"2026-01-05"}""".getBytes(UTF_8));
        assertThat(svar.status()).as(svar.kropp()).isEqualTo(201);
        assertThat(svar.huvud("traceparent")).matches("00-" + SPAR + "-[0-9a-f]{16}-01");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Spann handelse = spannet("handelse UpphandlingUpplagd");
            Spann kommando = foralder(handelse, "kommando LaggUppUpphandling");
            Spann anrop = foralder(kommando, "http post /api/v1/upphandlingar/kommandon/{kommando}");
            assertThat(anrop.foralder()).isEqualTo(ANROPARENS);
            assertThat(SPANN.values()).filteredOn(s -> s.foralder().equals(handelse.id())).extracting(Spann::namn)
                    .contains("lasare upphandling", "lasare historik", "lasare automation");
        });
        assertThat(jdbc.sql("select count(*) from handelser.handelse where metadata::text like '%' || ? || '%'")
                .param(SPAR).query(Long.class).single()).isZero();
        assertThat(MOTTAGET).map(bytes -> new String(bytes, UTF_8)).allSatisfy(text ->
                assertThat(text).doesNotContain("Hemlig sak", LOSENORD, "Bearer"));
    }

    private static Spann spannet(String namn) {
        return SPANN.values().stream().filter(s -> s.spar().equals(SPAR) && s.namn().equals(namn)).findFirst()
                .orElseThrow(() -> new AssertionError(namn + " finns inte bland " + SPANN.values()));
    }

    private static Spann foralder(Spann barn, String namn) {
        Spann foralder = SPANN.get(barn.foralder());
        assertThat(foralder).as("det som %s följer av", barn.namn()).isNotNull();
        assertThat(foralder.spar()).isEqualTo(SPAR);
        assertThat(foralder.namn()).isEqualTo(namn);
        return foralder;
    }
}
