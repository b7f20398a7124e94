package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.command.api.Klient.Svar;

/** The board's year 2020, as its annual report tells it, over HTTP. */
class Sammantradesaret2020Test extends ApiTest {

    private String nytt(String kommando, String typ, String form, String datum, String fran) {
        return sekreterare.skicka("/api/v1/sammantraden/kommandon/" + kommando, """
                {%s"form":"%s","datum":"%s","gallerFran":"%s"}""".formatted(typ, form, datum, fran))
                .krav(201).text("id");
    }

    private String ordinarie(String datum) {
        return nytt("planera-sammantrade", "\"typ\":\"ORDINARIE\",", "FYSISKT", datum, "2019-12-02");
    }

    private String informationsmote(String datum, String fran) {
        return nytt("planera-sammantrade", "\"typ\":\"INFORMATIONSMOTE\",", "DIGITALT", datum, fran);
    }

    private Svar om(String id, String kommando, String kropp) {
        return sekreterare.skicka("/api/v1/sammantraden/" + id + "/kommandon/" + kommando, kropp);
    }

    private void hall(String id, String datum) {
        om(id, "genomfor-sammantrade", "{\"gallerFran\":\"%s\"}".formatted(datum)).krav(200);
    }

    private void godkann(String id, String organ, String datum) {
        om(id, "registrera-godkannande", """
                {"paragraf":"§ 20","godkannande":{"organ":"%s","datum":"%s"},"gallerFran":"%s"}""".formatted(organ,
                        datum, datum)).krav(200);
    }

    @Test
    @DisplayName("fakta 39, 40: två hålls, två ställs in och ersätts, och vid informationsmötena beslutas inget")
    void sammantraden_stalls_in_och_ersatts_med_informationsmoten() {
        String februari = ordinarie("2020-02-17");
        String april = ordinarie("2020-04-20");
        hall(februari, "2020-02-17");
        assertThat(om(april, "stall-in-sammantrade", "{\"gallerFran\":\"2020-04-06\"}").felfalt())
                .containsExactly("skal");
        om(april, "stall-in-sammantrade", """
                {"gallerFran":"2020-04-06","skal":"Restriktioner, och reglementet medger inte beslut på distans."}""")
                .krav(200);
        String information = informationsmote("2020-04-20", "2020-04-06");
        hall(information, "2020-04-20");
        om(april, "ersatt-med-informationsmote",
                "{\"informationsmoteId\":\"%s\",\"gallerFran\":\"2020-04-20\"}".formatted(information)).krav(200);

        om(information, "fatta-beslut", "{\"paragraf\":\"§ 1\",\"rubrik\":\"Yttrande\",\"gallerFran\":\"2020-04-20\"}")
                .nej("INFORMATIONSMOTE_BESLUTAR_INTE");
        om(april, "genomfor-sammantrade", "{\"gallerFran\":\"2020-04-20\"}").nej("SAMMANTRADETS_LAGE_TILLATER_INTE");
        om(februari, "fatta-beslut", "{\"paragraf\":\"§ 1\",\"rubrik\":\"Bokslut\",\"gallerFran\":\"2020-02-17\"}")
                .krav(200);
    }

    @Test
    @DisplayName("fakta 39, 41: reglementet beslutas vid ett extra sammanträde den 8 juni och är i kraft den 15 december")
    void reglementet_beslutas_och_trader_i_kraft_nar_alla_har_godkant() {
        String extra = nytt("kalla-till-extra-sammantrade", "", "FYSISKT", "2020-06-08", "2020-05-25");
        hall(extra, "2020-06-08");
        om(extra, "fatta-beslut", """
                {"paragraf":"§ 20","rubrik":"Reviderat reglemente","gallerFran":"2020-06-08",
                 "kraverGodkannandeAv":["Regionfullmäktige","Kommunfullmäktige i Krokom"]}""").krav(200);
        String iKraft = "{\"paragraf\":\"§ 20\",\"gallerFran\":\"2020-12-15\"}";

        assertThat(om(extra, "satt-beslut-i-kraft", iKraft).nej("GODKANNANDEN_SAKNAS").text("detail"))
                .endsWith("Regionfullmäktige, Kommunfullmäktige i Krokom.");
        godkann(extra, "Regionfullmäktige", "2020-10-20");
        om(extra, "satt-beslut-i-kraft", iKraft).nej("GODKANNANDEN_SAKNAS");
        godkann(extra, "Kommunfullmäktige i Krokom", "2020-11-25");
        om(extra, "satt-beslut-i-kraft", iKraft).krav(200);
        om(extra, "justera-protokoll", "{\"gallerFran\":\"2020-06-15\"}").krav(200);
        assertThat(antalHandelser(extra)).isEqualTo(7);
    }

    @Test
    @DisplayName("fakta 40: beslut på distans avvisas den 14 december 2020 och går dagen efter")
    void beslut_pa_distans() {
        String beslut = "{\"paragraf\":\"§ 30\",\"rubrik\":\"Plan 2021\",\"gallerFran\":\"2020-12-%s\"}";
        String fore = nytt("planera-sammantrade", "\"typ\":\"ORDINARIE\",", "DIGITALT", "2020-12-14", "2020-11-01");
        String efter = nytt("planera-sammantrade", "\"typ\":\"ORDINARIE\",", "DIGITALT", "2020-12-15", "2020-11-01");
        hall(fore, "2020-12-14");
        hall(efter, "2020-12-15");

        assertThat(om(fore, "fatta-beslut", beslut.formatted("14")).nej("BESLUT_PA_DISTANS_TILLATS_INTE").text("detail"))
                .contains("2020-12-14");
        om(efter, "fatta-beslut", beslut.formatted("15")).krav(200);
    }
}
