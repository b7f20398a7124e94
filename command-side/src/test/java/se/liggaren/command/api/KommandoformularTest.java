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
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Val;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KommandoformularTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate IDAG = LocalDate.of(2026, 5, 11);

    @Test
    void leverantorer_fylls_i_var_for_sig() {
        Map<String, List<String>> ifyllt = Map.of(
                "leverantorer.0.namn", List.of("Exempelbolaget AB"),
                "leverantorer.0.organisationsnummer", List.of("556000-0000"),
                "leverantorer.0.delomraden", List.of("Förband\r\nPlåster"),
                "leverantorer.1.namn", List.of("Annat AB"), "leverantorer.1.delomraden", List.of(" "),
                "delomraden", List.of("Förband\nPlåster"));

        assertThat(formular(TilldelaAvtal.class).begaran(ifyllt)).isEqualTo(json("""
                {"leverantorer": [
                    {"namn": "Exempelbolaget AB", "organisationsnummer": "556000-0000",
                     "delomraden": ["Förband", "Plåster"]},
                    {"namn": "Annat AB"}],
                 "delomraden": ["Förband", "Plåster"], "beslut": {}}"""));
    }

    @Test
    void tomma_poster_faller_bort_och_en_till_kan_begaras() {
        Kommandoformular formular = formular(TecknaAvtal.class);
        Map<String, List<String>> ordnat = formular.ordnat(Map.of("optioner.0.nr", List.of(""),
                "optioner.3.nr", List.of("1"), "optioner.3.nyttSlut", List.of("2029-08-31"),
                "optioner.7.nr", List.of("2"), "optioner.x.nr", List.of("9"), "start", List.of("2026-09-01")));

        assertThat(ordnat).containsOnlyKeys("optioner.0.nr", "optioner.0.nyttSlut", "optioner.1.nr", "start");
        assertThat(formular.begaran(ordnat)).isEqualTo(json("""
                {"start": "2026-09-01", "optioner": [{"nr": 1, "nyttSlut": "2029-08-31"}, {"nr": 2}]}"""));
        Kommandoformular.Utokat utokat = formular.utokat(ordnat, "optioner").orElseThrow();
        assertThat(utokat.post()).isEqualTo("optioner.2");
        assertThat(rutor(formular, Formular.inskickat(utokat.ifyllt()))).filteredOn(r -> r.namn().equals("optioner"))
                .flatExtracting(Ruta::delar).extracting(Ruta::namn, Ruta::etikett).containsExactly(
                        tuple("optioner.0", "Option 1"), tuple("optioner.1", "Option 2"), tuple("optioner.2", "Option 3"));
        assertThat(formular.utokat(ordnat, "start")).isEmpty();
    }

    @Test
    void den_som_valjs_bland_kanda_poster_skickas_som_den_star() {
        Kommandoformular formular = new Kommandoformular(TecknaAvtal.class, Forkunskap.val("leverantorer",
                List.of(new Val("{\"namn\":\"Annat AB\"}", "Annat AB"))));

        assertThat(rutor(formular, Formular.tomt())).extracting(Ruta::namn, Ruta::kontroll)
                .contains(tuple("leverantorer", "kryssrutor"));
        assertThat(formular.begaran(Map.of("leverantorer", List.of("{\"namn\":\"Annat AB\"}"))))
                .isEqualTo(json("{\"leverantorer\": [{\"namn\": \"Annat AB\"}]}"));
        assertThat(formular.begaran(Map.of("leverantorer", List.of("{skräp"))))
                .isEqualTo(json("{\"leverantorer\": [\"{skräp\"]}"));
    }

    @Test
    void det_ifyllda_sags_i_ord_innan_det_skickas() {
        Kommandoformular formular = formular(TilldelaAvtal.class);

        assertThat(formular.ilasning(Formular.inskickat(Map.of("leverantorer.0.namn", List.of("Annat AB"),
                "elektroniskt", List.of("true"), "underrattelseSkickad", List.of("2026-05-11"), "skal", List.of(""),
                "beslut.organ", List.of("Nämnden"), "beslut.datum", List.of("2026-05-10")))))
                .extracting(Kommandoformular.Ifyllt::etikett, Kommandoformular.Ifyllt::varden).containsExactly(
                        tuple("Leverantör 1", List.of("Leverantörens namn: Annat AB")),
                        tuple("Underrättelsen skickades", List.of("11 maj 2026")),
                        tuple("Skickades den elektroniskt?", List.of("Ja")),
                        tuple("Beslut", List.of("Organ: Nämnden", "Beslutets datum: 10 maj 2026")));
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
                Forkunskap.val("ansvarigRegion", List.of(new Val("a", "A")))
                        .medVal("deltagande", List.of(new Val("a", "A")))
                        .medDagar("gallerFran", Dagspann.mellan(IDAG.minusDays(9), IDAG)));

        assertThat(rutor(formular, Formular.tomt())).extracting(Ruta::namn, Ruta::kontroll, Ruta::kravs).containsExactly(
                tuple("namn", "text", true), tuple("delomrade", "text", false), tuple("ansvarigRegion", "valj", true),
                tuple("deltagande", "kryssrutor", false), tuple("forfarande", "valj", false),
                tuple("cpv", "text", false),
                tuple("diarienummer", "text", false), tuple("planeradAvtalsstart", "text", false),
                tuple("gallerFran", "date", false));
        Ruta gallerFran = rutor(formular, Formular.tomt()).getLast();
        assertThat(gallerFran.dagar().senast()).contains(IDAG);
        assertThat(gallerFran.hjalp()).contains("Tidigast 2026-05-02 och senast 2026-05-11.").endsWith("ÅÅÅÅ-MM-DD.");
        assertThat(formular.frivilliga(Formular.tomt())).extracting(Ruta::namn, Ruta::kontroll, Ruta::kravs)
                .containsExactly(tuple("skal", "flerrad", false), tuple("beslut", "grupp", false));
        assertThat(rutor(formular(PaborjaUtvardering.class), Formular.tomt())).extracting(Ruta::kontroll).startsWith("heltal");
        assertThat(rutor(formular(TilldelaAvtal.class), Formular.tomt()).getLast().delar()).extracting(Ruta::namn)
                .containsExactly("beslut.organ", "beslut.datum", "beslut.diarienummer", "beslut.paragraf");
    }

    @Test
    void listor_sager_hur_de_skrivs_och_nar_det_inte_finns_nagot_att_valja() {
        assertThat(rutor(formular(TilldelaAvtal.class), Formular.tomt())).extracting(Ruta::namn, Ruta::kontroll, Ruta::hjalp)
                .contains(tuple("delomraden", "flerrad",
                        "Lämna tomt om beslutet gäller hela upphandlingen. Ett på varje rad."));
        assertThat(rutor(new Kommandoformular(JusteraPlan.class, Forkunskap.val("tasUt", List.of())), Formular.tomt()))
                .extracting(Ruta::namn, Ruta::kontroll, Ruta::hjalp)
                .contains(tuple("tasUt", "kryssrutor", "Det finns ännu inget att välja."));
    }

    @Test
    void ett_fel_star_vid_faltet_som_fylldes_i_och_sager_dess_namn() {
        Kommandoformular formular = formular(TilldelaAvtal.class);

        assertThat(formular.iFormularet(new Faltfel("beslut.organ", "Fältet måste anges.")))
                .isEqualTo(new Faltfel("beslut.organ", "Organ: Fältet måste anges."));
        assertThat(formular.iFormularet(new Faltfel("leverantorer[1].namn", "Fältet måste anges.")))
                .isEqualTo(new Faltfel("leverantorer.1.namn", "Leverantörens namn, leverantör 2: Fältet måste anges."));
        assertThat(formular.iFormularet(new Faltfel("leverantorer[0].delomraden[2]", "Texten är för lång.")))
                .isEqualTo(new Faltfel("leverantorer.0.delomraden", "Delområden, leverantör 1, rad 3: Texten är för lång."));
        assertThat(formular.iFormularet(new Faltfel("delomraden[1]", "Texten är för lång.")))
                .isEqualTo(new Faltfel("delomraden", "Delområden, rad 2: Texten är för lång."));
    }


    private static List<Ruta> rutor(Kommandoformular formular, Formular ifyllt) {
        return formular.rutor(ifyllt);
    }

    private static Kommandoformular formular(Class<? extends Kommando> kommando) {
        return new Kommandoformular(kommando, Forkunskap.INGEN);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
