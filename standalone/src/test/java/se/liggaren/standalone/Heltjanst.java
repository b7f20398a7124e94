package se.liggaren.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.behov.BehovKommando;
import se.liggaren.events.legend.StatuslegendKommando;
import se.liggaren.events.mal.MalKommando;
import se.liggaren.events.nyckeltal.KommunstatistikKommando;
import se.liggaren.events.nyckeltal.NyckeltalKommando;
import se.liggaren.events.omvarld.OmvarldshandelseKommando;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.platform.TestPostgres;
import se.liggaren.query.platform.Vydigest;
import se.liggaren.query.platform.Vyer;

/** Both sides in one process with the demonstration's plan, called over plain sockets, so that anything can be sent. */
@SpringBootTest(classes = Heltjanst.Hela.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"liggaren.demo=true", "liggaren.demo.losenord=" + Heltjanst.LOSENORD,
                "liggaren.takt.inloggad=10000000", "liggaren.takt.okand=10000000", "liggaren.takt.dyrt=10000000",
                "liggaren.takt.inloggning=10000000"})
abstract class Heltjanst {

    static final String LOSENORD = "hemligt-losenord-for-prov";

    private static final int LANGSTA_VANTAN = 30_000;

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vyer vyer;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping adresser;

    @DynamicPropertySource
    static void databas(DynamicPropertyRegistry properties) {
        TestPostgres.nyDatabas(properties);
    }

    /**
     * What came back.
     *
     * @param huvud the status line and the headers
     */
    record Svar(String begaran, int status, String huvud, byte[] bytes) {

        String kropp() {
            return new String(bytes, UTF_8);
        }

        String huvud(String namn) {
            return huvud.lines().filter(rad -> rad.toLowerCase(Locale.ROOT).startsWith(namn.toLowerCase(Locale.ROOT) + ":"))
                    .map(rad -> rad.substring(namn.length() + 1).strip()).findFirst().orElse("");
        }
    }

    /** @param vag as it goes on the line, escaped or not */
    Svar skicka(String metod, String vag, List<String> huvuden, byte[] innehall) {
        String huvud = metod + " " + vag + " HTTP/1.0\r\n" + Stream.concat(huvuden.stream(), Stream.of("Host: localhost",
                "Content-Length: " + innehall.length)).collect(Collectors.joining("\r\n")) + "\r\n\r\n";
        try (Socket forbindelse = new Socket("localhost", port)) {
            forbindelse.setSoTimeout(LANGSTA_VANTAN);
            forbindelse.getOutputStream().write(huvud.getBytes(UTF_8));
            forbindelse.getOutputStream().write(innehall);
            forbindelse.getOutputStream().flush();
            String svar = las(forbindelse.getInputStream());
            int slut = svar.indexOf("\r\n\r\n");
            int status = svar.startsWith("HTTP/1.1 ") ? Integer.parseInt(svar.substring(9, 12)) : 0;
            return new Svar(huvud + new String(innehall, 0, Math.min(innehall.length, 500), UTF_8), status,
                    slut < 0 ? svar : svar.substring(0, slut),
                    slut < 0 ? new byte[0] : svar.substring(slut + 4).getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(huvud, e);
        }
    }

    /** The whole answer, or the beginning of one that goes on for ever. */
    private static String las(InputStream in) throws IOException {
        ByteArrayOutputStream svar = new ByteArrayOutputStream();
        byte[] bit = new byte[16_384];
        try {
            for (int antal = in.read(bit); antal >= 0; antal = in.read(bit)) {
                svar.write(bit, 0, antal);
                if (svar.size() < 4096 && svar.toString(ISO_8859_1).contains("text/event-stream")) {
                    break;
                }
            }
        } catch (SocketException avbruten) {
            // the service hung up on what it would not read; what it said before counts
        }
        return svar.toString(ISO_8859_1);
    }

    Svar las(String vag, String... huvuden) {
        return skicka("GET", vag, List.of(huvuden), new byte[0]);
    }

    Svar json(String konto, String vag, String kropp) {
        return skicka("POST", vag, List.of(nyckel(konto), "Content-Type: application/json"), kropp.getBytes(UTF_8));
    }

    static String nyckel(String konto) {
        return "Authorization: Bearer demo." + konto + "." + LOSENORD;
    }

    /** What the API tells of itself. */
    OpenAPI beskrivning() {
        try {
            return Json31.mapper().readValue(las("/v3/api-docs").kropp(), OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every command's row, by its name in an address. */
    static Map<String, Kommandoregel> regler() {
        return Stream.<Kommandoregel[]>of(UpphandlingsKommando.values(), AvtalKommando.values(), PlanKommando.values(),
                        SammantradeKommando.values(), StatuslegendKommando.values(), MalKommando.values(),
                        NyckeltalKommando.values(), KommunstatistikKommando.values(),
                        OmvarldshandelseKommando.values(), BehovKommando.values())
                .flatMap(Arrays::stream).collect(Collectors.toMap(Kommandoregel::adressnamn, regel -> regel));
    }

    /** The session of somebody who has logged in, as a header, and the field that protects her forms. */
    record Inloggning(String kaka, String skydd) {
    }

    Inloggning loggaIn(String konto) {
        Svar forst = las("/logga-in");
        Svar inne = skicka("POST", "/logga-in", List.of(kaka(forst), "Content-Type: application/x-www-form-urlencoded"),
                ("konto=" + konto + "&losenord=" + LOSENORD + "&_csrf=" + skydd(forst)).getBytes(UTF_8));
        String kaka = kaka(inne);
        return new Inloggning(kaka, skydd(las("/upphandlingar/ny", kaka)));
    }

    private static String kaka(Svar svar) {
        return "Cookie: " + svar.huvud("Set-Cookie").replaceFirst(";.*", "");
    }

    static String skydd(Svar svar) {
        return Jsoup.parse(svar.kropp()).select("input[name=_csrf]").attr("value");
    }

    long antalHandelser() {
        return jdbc.sql("select count(*) from handelser.handelse").query(Long.class).single();
    }

    /** What every view says. */
    List<Vydigest> vyerna() {
        return vyer.namn().stream().map(vyer::digest).toList();
    }

    static <T> T ett(Random slump, Collection<T> bland) {
        return List.copyOf(bland).get(slump.nextInt(bland.size()));
    }

    /** The application as {@link Sida#BOTH} puts it together, without what the tests of its parts bring. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
    @Import(Demoplan.class)
    @ComponentScan(basePackages = {"se.liggaren.platform", "se.liggaren.webkit", "se.liggaren.command",
            "se.liggaren.query"}, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = @Filter(type = FilterType.CUSTOM,
                    classes = {Provkod.class, AutoConfigurationExcludeFilter.class}))
    static class Hela {
    }

    static final class Provkod implements TypeFilter {

        @Override
        public boolean match(MetadataReader lasare, MetadataReaderFactory fabrik) throws IOException {
            return lasare.getResource().getURL().toString().matches(".*(test-classes|-tests\\.jar).*");
        }
    }
}
