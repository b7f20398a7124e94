package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.liggaren.command.api.Klient.Svar;
import se.liggaren.events.Roll;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/** Requests to the commands that no decent client sends; no answer may be our fault, or tell how we are built. */
class KommandoskrapTest extends ApiTest {

    private static final List<String> HELA = List.of(
            Klient.upplaggning("Skräp", "2026-01-10"),
            """
            {"leverantorer":[{"namn":"Bolaget AB","organisationsnummer":"556012-5790","delomraden":["a","b"]}],
             "delomraden":[],"underrattelseSkickad":"2026-03-01","elektroniskt":true,
             "beslut":{"organ":"GNUS","datum":"2026-02-28","paragraf":"§ 1"}}""",
            """
            {"avserHandelseId":"0199c0de-0000-7000-8000-00000000000a","falt":"gallerFran","feltVarde":"2026-01-10",
             "rattVarde":"2026-01-11","skal":"fel dag","upptacktDatum":"2026-02-01"}""",
            """
            {"tasIn":["0199c0de-0000-7000-8000-00000000000a"],"tasUt":[],"beslut":{"organ":"GNUS","datum":"2026-02-28"}}""",
            """
            {"annonsId":"A-1","annonsdatabas":"e-Avrop","sistaAnbudsdag":"2026-05-01","planeradAvtalsstart":"2026?",
             "upphandlare":"u-1","antalAnbud":3,"malnummer":"1-26","instans":"KAMMARRATT","avser":"AVTAL"}""");

    private static final List<String> BITAR = List.of("null", "true", "-1", "0", "1.5", "1e400", "99999999999999999999",
            "\"\"", "\" \"", "[]", "{}", "[[]]", "[null]", "{\"a\":{}}", "\"\\u0000\"", "\"\\ud800\"", "\"\\u202e\"",
            "\"' or 1=1 --\"", "\"2026-13-45\"", "\"+999999999-12-31\"", "\"9999-12-31\"", "\"0000-00-00\"", "\"" + "x".repeat(5000) + "\"",
            "\"{kommando}\"", "\"${7*7}\"", "\"0199c0de-0000-7000-8000-00000000000a\"", "\"AVTALET_STARTAT\"",
            "\"2026-01-10/2025-01-10\"", "\"????\"", "\"q9 2026\"", "\"vintern 2100\"", "\"32 maj 2026\"",
            "[" + "{},".repeat(499) + "{}]", "[" + "1,".repeat(600) + "1]", "[".repeat(200) + "]".repeat(200),
            ",", "}", "\"", "\\", "/*", "NaN");

    private static final List<String> HUVUDEN = List.of("\"1\"", "*", "W/\"1\"", "\"", "1", "\"-1\"", "x".repeat(300), "' --",
            "\"999999999999999999\"", "{}", "%00", "\"1\", \"2\"", ",");

    private String id;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void ingen_av_tusen_skrapbegaranden_blir_vart_fel(long fro) {
        id = upphandlare.upplagd("Utsatt");
        Random slump = new Random(fro);

        List<Svar> svaren = IntStream.range(0, 250).mapToObj(_ -> skrap(slump)).toList();

        assertThat(svaren).allSatisfy(svar -> {
            assertThat(svar.status()).as(svar.http().request().uri() + " " + svar.http().body()).isBetween(200, 499);
            assertThat(svar.http().body()).doesNotContain("Exception", "\tat ", "se.liggaren", "org.", "java.", "insert into",
                    "handelser.", "SQL");
            if (svar.status() >= 400) {
                assertThat(svar.huvud("Content-Type")).startsWith("application/problem+json");
            }
        });
        assertThat(svaren).extracting(Svar::status).contains(400, 403, 404);
    }

    @Test
    void aven_manga_fel_ger_ett_svar_av_rimlig_storlek() {
        String manga = "{" + String.join(",", IntStream.range(0, 40_000).mapToObj("\"f%d\":1"::formatted).toList()) + "}";

        Svar svar = upphandlare.laggUpp(manga);

        assertThat(svar.felfalt()).contains("namn", "ansvarigRegion", "f0");
        assertThat(svar.http().body().length()).isLessThan(manga.length());
    }

    private Svar skrap(Random slump) {
        Klient klient = i(ett(slump, List.of(Roll.UPPHANDLARE, Roll.INKOPSCHEF, Roll.DELEGAT, Roll.JURIST,
                Roll.SEKRETERARE, Roll.NAMND)));
        List<String> huvuden = new ArrayList<>();
        if (slump.nextInt(3) == 0) {
            huvuden.addAll(List.of(ett(slump, List.of("If-Match", "Idempotency-Key")), ett(slump, HUVUDEN)));
        }
        return klient.skicka(vag(slump), kropp(slump), huvuden.toArray(String[]::new));
    }

    private String vag(Random slump) {
        String vilken = ett(slump, List.of(id, id, id, "GNUS-2026-01", "0199c0de-0000-7000-8000-00000000000a",
                "GNUS-0000-00", "Utsatt", "%20", "x".repeat(2000), "%F0%9F%92%A9", "a%22b", "-".repeat(36),
                "0".repeat(36), "1-1-1-1-" + "1".repeat(28)));
        String ar = ett(slump, List.of("2026", "2027", "0", "-1", "99999999999", "%E2%85%A7", "2026.0"));
        String kommando = ett(slump, Stream.of(UpphandlingsKommando.values()).map(UpphandlingsKommando::adressnamn).toList());
        return switch (slump.nextInt(8)) {
            case 0 -> "/api/v1/upphandlingar";
            case 1 -> "/api/v1/planer/" + ar + "/kommandon/"
                    + ett(slump, Stream.of(PlanKommando.values()).map(PlanKommando::adressnamn).toList());
            case 2 -> "/api/v1/statuslegend/kommandon/faststall-statuslegend";
            case 3 -> "/api/v1/upphandlingar/" + vilken + "/kommandon/" + ett(slump, List.of("finns-inte", "%20", "LAGG_UPP"));
            default -> "/api/v1/upphandlingar/" + vilken + "/kommandon/" + kommando;
        };
    }

    /** A whole request in which a value, or any stretch, is put out by something else. */
    private static String kropp(Random slump) {
        String hel = ett(slump, HELA);
        return switch (slump.nextInt(4)) {
            case 0 -> hel;
            case 1 -> ett(slump, BITAR);
            case 2 -> hel.replaceFirst("(\"" + ett(slump, List.of("namn", "ansvarigRegion", "leverantorer", "falt", "rattVarde",
                    "tasIn", "sistaAnbudsdag", "antalAnbud", "instans", "beslut", "gallerFran", "planeradAvtalsstart"))
                    + "\":)(\"[^\"]*\"|[^,}\\]]*)", "$1" + Matcher.quoteReplacement(ett(slump, BITAR)));
            default -> {
                int plats = slump.nextInt(hel.length());
                yield hel.substring(0, plats) + ett(slump, BITAR)
                        + hel.substring(Math.min(hel.length(), plats + slump.nextInt(20)));
            }
        };
    }

    private static <T> T ett(Random slump, List<T> bland) {
        return bland.get(slump.nextInt(bland.size()));
    }
}
