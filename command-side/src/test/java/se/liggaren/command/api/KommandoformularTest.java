package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.liggaren.command.Kommando;
import se.liggaren.command.api.Kommandoformular.Ruta;
import se.liggaren.command.plan.JusteraPlan;
import se.liggaren.command.upphandling.AvbrytUpphandling;
import se.liggaren.command.upphandling.LaggUppUpphandling;
import se.liggaren.command.upphandling.PaborjaUtvardering;
import se.liggaren.command.upphandling.RegistreraInterimistisktBeslut;
import se.liggaren.command.upphandling.TecknaAvtal;
import se.liggaren.command.upphandling.TilldelaAvtal;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Val;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KommandoformularTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate IDAG = LocalDate.of(2026, 5, 11);

    @Test
    void leverantorer_skrivs_en_pa_varje_rad() {
        assertThat(formular(TilldelaAvtal.class).begaran(Map.of("leverantorer", List.of("""
                Exempelbolaget AB; 556000-0000; Förband, Plåster\r
                \r
                Annat AB
                Tredje; ; Handskar"""), "delomraden", List.of("Förband\nPlåster")))).isEqualTo(json("""
                {"leverantorer": [
                    {"namn": "Exempelbolaget AB", "organisationsnummer": "556000-0000",
                     "delomraden": ["Förband", "Plåster"]},
                    {"namn": "Annat AB"},
                    {"namn": "Tredje", "delomraden": ["Handskar"]}],
                 "delomraden": ["Förband", "Plåster"], "beslut": {}}"""));
    }

    @Test
    void avtalets_optioner_skrivs_en_pa_varje_rad() {
        assertThat(formular(TecknaAvtal.class).begaran(Map.of("optioner", List.of("""
                1; 2029-08-31; 2028-05-31
                2; 2030-08-31""")))).isEqualTo(json("""
                {"optioner": [{"nr": 1, "nyttSlut": "2029-08-31", "senastForlanga": "2028-05-31"},
                              {"nr": 2, "nyttSlut": "2030-08-31"}]}"""));
    }

    @Test
    void tal_och_ja_och_nej_blir_vad_de_ar_och_annat_text_som_sedan_avvisas() {
        assertThat(formular(PaborjaUtvardering.class).begaran(Map.of("antalAnbud", List.of(" 4 "))))
                .isEqualTo(json("{\"antalAnbud\": 4}"));
        assertThat(formular(PaborjaUtvardering.class).begaran(Map.of("antalAnbud", List.of("fyra"))))
                .isEqualTo(json("{\"antalAnbud\": \"fyra\"}"));
        assertThat(formular(RegistreraInterimistisktBeslut.class).begaran(Map.of("beviljat", List.of("false"))))
                .isEqualTo(json("{\"beviljat\": false}"));
    }

    @Test
    void det_som_lamnas_tomt_anges_inte_utom_ett_beslut_som_kravs() {
        Map<String, List<String>> tomt =
                Map.of("beslut.organ", List.of(""), "skal", List.of("  "), "okant", List.of("x"));

        assertThat(formular(AvbrytUpphandling.class).begaran(tomt)).isEqualTo(json("{}"));
        assertThat(formular(TilldelaAvtal.class).begaran(tomt)).isEqualTo(json("{\"beslut\": {}}"));
    }

    @Test
    void ett_beslut_ar_en_grupp_av_falt() {
        assertThat(formular(AvbrytUpphandling.class).begaran(Map.of("beslut.organ", List.of("Nämnden"),
                "beslut.datum", List.of("2026-05-11")))).isEqualTo(json("""
                {"beslut": {"organ": "Nämnden", "datum": "2026-05-11"}}"""));
    }

    @Test
    void varje_falt_far_den_kontroll_som_passar_det() {
        Kommandoformular formular = new Kommandoformular(LaggUppUpphandling.class,
                Map.of("ansvarigRegion", List.of(new Val("a", "A")), "deltagande", List.of(new Val("a", "A"))));

        assertThat(formular.rutor(IDAG)).extracting(Ruta::namn, Ruta::kontroll, Ruta::kravs).containsExactly(
                tuple("namn", "text", true), tuple("delomrade", "text", false), tuple("ansvarigRegion", "valj", true),
                tuple("deltagande", "kryssrutor", false), tuple("forfarande", "valj", false),
                tuple("cpv", "text", false),
                tuple("diarienummer", "text", false), tuple("planeradAvtalsstart", "text", false),
                tuple("gallerFran", "date", false));
        assertThat(formular.rutor(IDAG).getLast().senast()).isEqualTo("2026-05-11");
        assertThat(formular.frivilliga(IDAG)).extracting(Ruta::namn, Ruta::kontroll, Ruta::kravs)
                .containsExactly(tuple("skal", "flerrad", false), tuple("beslut", "grupp", false));
        assertThat(formular(PaborjaUtvardering.class).rutor(IDAG)).extracting(Ruta::kontroll).startsWith("number");
        assertThat(formular(TilldelaAvtal.class).rutor(IDAG).getLast().delar()).extracting(Ruta::namn)
                .containsExactly("beslut.organ", "beslut.datum", "beslut.diarienummer", "beslut.paragraf");
    }

    @Test
    void listor_sager_hur_de_skrivs_och_nar_det_inte_finns_nagot_att_valja() {
        assertThat(formular(TilldelaAvtal.class).rutor(IDAG)).extracting(Ruta::namn, Ruta::kontroll, Ruta::hjalp)
                .contains(tuple("delomraden", "flerrad",
                        "Lämna tomt om beslutet gäller hela upphandlingen. Ett på varje rad."));
        assertThat(new Kommandoformular(JusteraPlan.class, Map.of("tasUt", List.of())).rutor(IDAG))
                .extracting(Ruta::namn, Ruta::kontroll, Ruta::hjalp)
                .contains(tuple("tasUt", "kryssrutor", "Det finns ännu inget att välja."));
    }

    @Test
    void ett_fel_star_vid_faltet_som_fylldes_i_och_sager_dess_namn() {
        Kommandoformular formular = formular(TilldelaAvtal.class);

        assertThat(formular.iFormularet(new Faltfel("beslut.organ", "Fältet måste anges.")))
                .isEqualTo(new Faltfel("beslut.organ", "Organ: Fältet måste anges."));
        assertThat(formular.iFormularet(new Faltfel("leverantorer[1].namn", "Fältet måste anges.")))
                .isEqualTo(new Faltfel("leverantorer", "Leverantörer, rad 2: Fältet måste anges."));
    }


    private static Kommandoformular formular(Class<? extends Kommando> kommando) {
        return new Kommandoformular(kommando, Map.of());
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
