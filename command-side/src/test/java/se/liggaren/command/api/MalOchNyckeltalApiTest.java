package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Roll;

/** Goals, figures, outside events and needs, as a program registers them. */
class MalOchNyckeltalApiTest extends ApiTest {

    private static final String INGET = "0199c0de-0000-7000-8000-000000000000";

    @Test
    @DisplayName("fakta 33: ett uppnått mål utan belägg avvisas, och någon annan rättar utfallet")
    void ett_mal_faststalls_redovisas_och_rattas() {
        String id = sekreterare.skicka("/api/v1/mal", """
                {"gallerFran":"2019-12-01","ar":2020,"mal":"Följa statistik","matt":"Genomförd aktivitet",
                 "beslutadAv":"Nämnden"}""").krav(201).text("id");
        String vag = "/api/v1/mal/" + id + "/kommandon/";

        sekreterare.skicka(vag + "registrera-utfall", """
                {"utfall":"UPPNATT","motivering":"Det gjordes"}""").nej("UPPNATT_MAL_SAKNAR_BELAGG");
        sekreterare.skicka(vag + "registrera-utfall", """
                {"utfall":"UPPNATT","motivering":"Det gjordes","sammantraden":["%s"]}""".formatted(INGET))
                .nej("OKAND_HANVISNING");
        sekreterare.skicka(vag + "registrera-utfall", """
                {"utfall":"UPPNATT","motivering":"Det gjordes",
                 "belagg":{"kalla":"Årsredovisning 2020","kalladatum":"2020-12-31","text":"Uppnått"}}""").krav(200);
        String rattelse = """
                {"utfall":"EJ_UPPNATT","motivering":"Mötena ställdes in","skal":"Fel rad"}""";
        sekreterare.skicka(vag + "ratta-utfall", rattelse).nej("UTFALLET_RATTAS_AV_NAGON_ANNAN");
        assertThat(i(Roll.NAMND).skicka(vag + "ratta-utfall", rattelse).krav(200).version()).isEqualTo(3);
    }

    @Test
    @DisplayName("fakta 54: källans text tas emot utan tal, och ett tal så som det skrivs på svenska")
    void ett_nyckeltal_registreras_i_sin_serie() {
        String vag = "/api/v1/nyckeltal/resor/kommandon/registrera-nyckeltal";
        String ar2019 = """
                {"namn":"Resor","avserAr":2019,"enhet":"MSEK","kalltext":"drygt 22 m MSEK sek",
                 "kalla":"Uppföljning april 2021","manuellt":true}""";

        sekreterare.skicka(vag, ar2019).krav(201);
        sekreterare.skicka(vag, ar2019.replace("2019", "2020")
                .replace("\"kalltext\"", "\"utfall\":\"6,1\",\"kalltext\"")).krav(200);
        sekreterare.skicka(vag, ar2019.replace("drygt", "ca")).nej("NYCKELTALET_FINNS_FOR_ARET");
        assertThat(sekreterare.skicka(vag, ar2019.replace("2019", "1899")).felfalt()).containsExactly("avserAr");
        sekreterare.skicka(vag.replace("resor", "Resor"), ar2019).krav(404);
    }

    @Test
    @DisplayName("fakta 25: en kommuns kostnad registreras för sitt år och statistiken presenteras")
    void arets_kommunstatistik() {
        String vag = "/api/v1/kommunstatistik/2022/kommandon/";

        sekreterare.skicka(vag + "presentera-statistik", "{\"gallerFran\":\"2023-04-03\"}").krav(201);
        sekreterare.skicka(vag + "registrera-kommunstatistik", """
                {"kommun":"ARE","slag":"Hyreskostnader","belopp":"1 250,5","enhet":"tkr","kalltext":"1 250,5 tkr",
                 "kalla":"Hjälpmedelscentralen"}""").krav(200);
        sekreterare.skicka(vag + "presentera-statistik", "{\"sammantradeId\":\"%s\"}".formatted(INGET))
                .nej("OKAND_HANVISNING");
    }

    @Test
    @DisplayName("fakta 24, fakta 32: en omvärldshändelse och ett behov kopplas till en upphandling")
    void omvarldshandelse_och_behov_kopplas() {
        String upphandling = upphandlare.upplagd("Handskar");
        String handelse = inkopschef.skicka("/api/v1/omvarldshandelser", """
                {"gallerFran":"2026-01-10","namn":"Covid-19","fran":"mars 2020"}""").krav(201).text("id");
        String behov = inkopschef.skicka("/api/v1/behov", "{\"namn\":\"Handskar\"}").krav(201).text("id");

        inkopschef.skicka("/api/v1/omvarldshandelser/" + handelse + "/kommandon/koppla-omvarldshandelse",
                "{\"upphandlingar\":[\"%s\"]}".formatted(upphandling)).krav(200);
        inkopschef.skicka("/api/v1/behov/" + behov + "/kommandon/koppla-behov",
                "{\"upphandlingId\":\"%s\"}".formatted(upphandling)).krav(200);
        inkopschef.upphandling(upphandling, "skjut-upp-upphandling",
                "{\"orsak\":\"Brist\",\"omvarldshandelseId\":\"%s\"}".formatted(INGET)).nej("OKAND_HANVISNING");
        inkopschef.upphandling(upphandling, "skjut-upp-upphandling",
                "{\"orsak\":\"Brist\",\"omvarldshandelseId\":\"%s\"}".formatted(handelse)).krav(200);
        assertThat(inkopschef.skicka("/api/v1/behov/" + behov + "/kommandon/avskriv-behov", "{}").felfalt())
                .containsExactly("skal");
    }
}
