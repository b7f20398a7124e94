package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.Anrop;
import tools.jackson.databind.JsonNode;

/** What is secret until the award is told by no form, no no, no log and no measurement of the command side. */
@ExtendWith(OutputCaptureExtension.class)
class AnbudssekretessTest extends ApiTest {

    private static final String SOKANDE = "ZQ-HEMLIG-SOKANDE AB";
    private static final String SKAL = "ZQ-HEMLIGT-SKAL";
    private static final String ANTAL = "9871";

    @Autowired
    private List<Samling<?>> samlingar;

    private String id;
    private String utvardering;
    private String overprovning;

    @BeforeEach
    void en_upphandling_med_anbud_som_overprovas() {
        id = upphandlare.upplagd("Hemliga madrasser");
        upphandlare.upphandling(id, "starta-upphandling", "{\"gallerFran\":\"2026-01-11\"}").krav(409);
        inkopschef.upphandling(id, "tilldela-upphandlare", "{\"upphandlare\":\"u-7\",\"gallerFran\":\"2026-01-10\"}")
                .krav(200);
        upphandlare.upphandling(id, "starta-upphandling", "{\"gallerFran\":\"2026-01-11\"}").krav(200);
        upphandlare.upphandling(id, "annonsera-upphandling", """
                {"annonsId":"A-1","annonsdatabas":"e-Avrop","sistaAnbudsdag":"2026-02-09","gallerFran":"2026-01-12"}""")
                .krav(200);
        utvardering = handelse(upphandlare, "paborja-utvardering", """
                {"antalAnbud":%s,"skal":"%s","gallerFran":"2026-02-10"}""".formatted(ANTAL, SKAL));
        overprovning = handelse(jurist, "registrera-overprovning", """
                {"malnummer":"12-26","domstol":"Förvaltningsrätten","sokande":"%s","skal":"%s","avser":"UPPHANDLING",
                 "inkom":"2026-02-11","gallerFran":"2026-02-11"}""".formatted(SOKANDE, SKAL));
    }

    private String handelse(Klient klient, String kommando, String kropp) {
        JsonNode svar = klient.upphandling(id, kommando, kropp).krav(200).kropp();
        return svar.at("/handelser/0/handelseId").stringValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"antalAnbud", "skal"})
    void den_som_inte_far_se_uppgiften_far_samma_nej_vad_hon_an_gissar(String falt) {
        String ratt = falt.equals("skal") ? SKAL : ANTAL;
        List<String> svar = Stream.of(ratt, "17").flatMap(felt -> Stream.of(ratt, "18", "inget tal", "")
                .map(nytt -> rattelse(utvardering, falt, felt, nytt))
                .map(kropp -> sekreterare.upphandling(id, "ratta-uppgift", kropp).krav(403).http().body())).toList();

        assertThat(svar).hasSize(8).containsOnly(svar.getFirst());
        assertThat(svar.getFirst()).contains("ANBUDSSEKRETESS", "anbudssekretess").doesNotContain(ANTAL, SKAL);
        inkopschef.upphandling(id, "ratta-uppgift", rattelse(utvardering, falt, "17", "18"))
                .nej("FELT_VARDE_STAMMER_INTE");
        inkopschef.upphandling(id, "ratta-uppgift", rattelse(utvardering, falt, ratt, "18")).krav(200);
    }

    @Test
    void det_som_inte_ar_hemligt_i_handelsen_rattas_som_annars() {
        sekreterare.upphandling(id, "ratta-uppgift", rattelse(overprovning, "domstol", "Förvaltningsrätten",
                "Förvaltningsrätten i Luleå")).krav(200);
        sekreterare.upphandling(id, "ratta-uppgift", rattelse(overprovning, "handelse", "OverprovningRegistrerad",
                "ALDRIG_INTRAFFAD")).krav(200);
        sekreterare.skicka("/api/v1/upphandlingar/statuslegend/kommandon/ratta-uppgift",
                rattelse(overprovning, "sokande", "a", "b")).krav(404);
    }

    @Test
    void inget_formular_inget_nej_ingen_logg_och_inget_matvarde_rojer_anbuden(CapturedOutput logg) {
        upphandlare.upphandling(id, "paborja-utvardering", "{\"antalAnbud\":%s}".formatted(ANTAL)).krav(409);
        delegat.upphandling(id, "tilldela-avtal", """
                {"leverantorer":[{"namn":"%s"}],"beslut":{"organ":"Delegat","datum":"2026-02-12"},
                 "gallerFran":"2026-02-12"}""".formatted(SOKANDE)).krav(409);
        int sidor = 0;
        for (Roll roll : List.of(Roll.SEKRETERARE, Roll.NAMND, Roll.LASARE, Roll.ADMIN)) {
            Anrop webb = i(roll).anrop();
            webb.loggaIn(roll.name().toLowerCase(Locale.ROOT), Klient.LOSENORD);
            for (String adress : roll == Roll.SEKRETERARE ? Stream.concat(formular(), rattelser()).toList()
                    : List.of(ratta(""), ratta("?avserHandelseId=" + utvardering + "&falt=antalAnbud"))) {
                var svar = webb.las(adress);
                assertThat(svar.statusCode()).as(adress).isIn(200, 403);
                rojerInget(adress, svar.headers().map() + svar.body());
                sidor += svar.statusCode() == 200 ? 1 : 0;
            }
        }
        kommandon().forEach(kommando -> rojerInget(kommando, sekreterare.upphandling(id, kommando, "{}").http().body()));
        assertThat(sidor).as("formulär som visats").isGreaterThan(10);
        Anrop webb = inkopschef.anrop();
        webb.loggaIn("inkopschef", Klient.LOSENORD);
        assertThat(webb.las(ratta("")).body()).as("den som handlägger ser").contains(SOKANDE, ANTAL);

        rojerInget("OpenAPI", webb.las("/v3/api-docs").body());
        rojerInget("mätvärden", webb.las("/actuator/prometheus").body());
        assertThat(logg.getAll()).doesNotContain(SOKANDE, SKAL);
    }

    private Stream<String> formular() {
        return kommandon().map(kommando -> "/upphandlingar/" + id + "/kommandon/" + kommando);
    }

    /** Each step of a correction of what is secret. */
    private Stream<String> rattelser() {
        return Stream.of(utvardering, overprovning).flatMap(handelse -> Stream.of("", "antalAnbud",
                "sokande", "skal", "domstol", "handelse").map(falt -> ratta("?avserHandelseId=" + handelse
                        + (falt.isEmpty() ? "" : "&falt=" + falt))));
    }

    private Stream<String> kommandon() {
        return samlingar.stream().filter(s -> s.namn().equals("upphandlingar"))
                .flatMap(s -> s.kommandon().values().stream()).map(slag -> slag.regel())
                .filter(regel -> !regel.grundar()).map(regel -> regel.adressnamn());
    }

    private String ratta(String fraga) {
        return "/upphandlingar/" + id + "/kommandon/ratta-uppgift" + fraga;
    }

    private static void rojerInget(String var, String svar) {
        assertThat(svar).as(var).doesNotContain(SOKANDE, SKAL).doesNotContainPattern("(?<![\\w-])" + ANTAL + "(?![\\w-])");
    }

    private static String rattelse(String handelse, String falt, String felt, String ratt) {
        return """
                {"avserHandelseId":"%s","falt":"%s","feltVarde":"%s","rattVarde":"%s","skal":"prov"}"""
                .formatted(handelse, falt, felt, ratt);
    }
}
