package se.liggaren.command.sammantradesimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liggaren.command.dokument.Olast;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.command.dokument.Tolkningsklass;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.EjForstatt;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.Forstatt;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Sammantradesform;

class LopandeSammantradestextTest {

    private static final String RUBRIK = "Mötesdatum Ämnesområde Föredragande\n\n";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "3 mars kl. 9.30- 12.00 (Digitalt),      09:30, 12:00, DIGITALT",
        "\"3 mars, kl. 09.30 – 12.00 digitalt\", 09:30, 12:00, DIGITALT",
        "3 mars kl. 09.30 -15.00 (Fysisk),       09:30, 15:00, FYSISKT",
        "3 mars kl 9–12 Hybrid,                  09:00, 12:00, HYBRID",
        "tisdag den 3 mars 2026 kl. 13:00 till 16:30 (fysiskt möte), 13:00, 16:30, FYSISKT",
        "2026-03-03 13.00-16.30 Digitalt sammanträde, 13:00, 16:30, DIGITALT"})
    void dagen_tiden_och_formen_kan_skrivas_pa_flera_satt(String motet, LocalTime start, LocalTime slut,
            Sammantradesform form) throws Exception {
        Forstatt sammantrade = ett(motet + "\n• Upphandlingar\n");

        assertThat(sammantrade.datum()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(sammantrade.start()).contains(start);
        assertThat(sammantrade.slut()).contains(slut);
        assertThat(sammantrade.form()).isEqualTo(form);
        assertThat(sammantrade.anmarkningar()).isEmpty();
        assertThat(sammantrade.klass()).isEqualTo(Tolkningsklass.FORSTADD);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', value = {
        "3 mars (Digitalt) | Tiden saknas.",
        "3 mars kl. 25.00-26.00 (Digitalt) | Tiden kan inte tolkas: ”kl. 25.00-26.00”.",
        "3 mars kl. 12.00-09.30 (Digitalt) | Tiden kan inte tolkas: ”kl. 12.00-09.30”.",
        "onsdag 3 mars kl. 9-12 (Digitalt) | 2026-03-03 är en tisdag, inte en onsdag.",
        "3 mars 2027 kl. 9-12 (Digitalt) | Sammanträdet ligger 2027, men planen är för 2026.",
        "3 mars, ’ kl. 9-12 (Digitalt) | Lästes inte: ”’”.",
        "3 mars kl. 9-12, lokal Åre (Digitalt) | Lästes inte: ”lokal Åre”."})
    void det_osakra_sags(String motet, String anmarkning) throws Exception {
        assertThat(ett(motet + "\n• Upphandlingar\n").anmarkningar()).containsExactly(anmarkning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "31 februari kl. 9-12 (Digitalt) | Dagen finns inte: ”31 februari”.",
        "3 mars kl. 9-12 | Mötesformen saknas: Digitalt, Fysiskt eller Hybrid."})
    void det_som_inte_forstas_lamnas_och_hindrar_inget_annat(String motet, String fel) throws Exception {
        TolkadSammantradesplan plan = tolka(RUBRIK + motet + "\n• Lägesrapport\n\n4 mars kl. 9-12 (Digitalt)\n• Annat\n");

        assertThat(plan.sammantraden().getFirst()).isInstanceOfSatisfying(EjForstatt.class, sammantrade -> {
            assertThat(sammantrade.fel()).containsExactly(fel);
            assertThat(sammantrade.kalltext()).isEqualTo(motet + "\n• Lägesrapport");
        });
        assertThat(plan.sammantraden().getLast()).isInstanceOf(Forstatt.class);
    }

    @Test
    void amnen_och_foredragande_halls_ihop_over_radslut_och_blankrader() throws Exception {
        Forstatt sammantrade = ett("""
                3 mars, kl. 9-12

                (Digitalt)

                • Uppfölj-

                ning av nämnd

                inför 2027,

                • Statistik från Hjälpmedels-\s
                och förrådsenheten • Övrigt

                Enhetschef hjälpmedels-\s

                och förrådsenheten
                Vice ordförande

                sekreterare
                """);

        assertThat(sammantrade.amnen()).extracting(Amne::rubrik).containsExactly("Uppföljning av nämnd inför 2027",
                "Statistik från Hjälpmedels- och förrådsenheten", "Övrigt");
        assertThat(sammantrade.amnen()).extracting(Amne::foredragande).containsExactly(
                List.of("Enhetschef hjälpmedels- och förrådsenheten"), List.of("Vice ordförande"),
                List.of("sekreterare"));
        assertThat(sammantrade.anmarkningar())
                .containsExactly("Text var avstavad över radslut; kontrollera stavningen.");
    }

    @Test
    void ett_namn_tas_aldrig_in_som_foredragande() throws Exception {
        Forstatt sammantrade = ett("""
                3 mars kl. 9-12 (Digitalt)
                • Upphandlingar

                • Ekonomi

                Kim Exempel

                Sekreterare
                """);

        assertThat(sammantrade.amnen()).allSatisfy(amne -> assertThat(amne.foredragande()).isEmpty());
        assertThat(sammantrade.oparadeForedragande()).containsExactly("Sekreterare");
        assertThat(sammantrade.anmarkningar()).contains(
                "Lästes inte, eftersom det inte ser ut som en roll: ”Kim Exempel”.");
    }

    @Test
    void text_efter_det_sista_sammantradet_hor_inte_dit_men_redovisas() throws Exception {
        TolkadSammantradesplan plan = tolka(RUBRIK + """
                3 mars kl. 9-12 (Digitalt)
                • Upphandlingar

                Inköpschef

                Beslutad av nämnden i november.
                """);

        assertThat(plan.sammantraden()).singleElement().satisfies(sammantrade -> {
            assertThat(sammantrade.klass()).isEqualTo(Tolkningsklass.FORSTADD);
            assertThat(sammantrade.kalltext()).endsWith("Inköpschef");
        });
        assertThat(plan.utanforTabellen()).extracting(Olast::plats).containsExactly(new Radintervall(8, 8));
    }

    @Test
    void rubriken_far_vara_bruten_och_aterkomma_pa_nasta_sida() throws Exception {
        TolkadSammantradesplan plan = tolka("""
                Sammanträdesplan 2027

                Mötesdatum Ämnes-
                område Föredragande
                3 mars kl. 9-12 (Digitalt)
                • Upphandlingar
                Inköpschef
                Mötesdatum Ämnesområde Föredragande
                4 maj kl. 9-12 (Digitalt)
                • Upphandlingar
                """);

        assertThat(plan.ar()).contains(2027);
        assertThat(plan.utanforTabellen()).isEmpty();
        assertThat(plan.sammantraden()).extracting(s -> ((Forstatt) s).datum())
                .containsExactly(LocalDate.of(2027, 3, 3), LocalDate.of(2027, 5, 4));
        assertThat(((Forstatt) plan.sammantraden().getFirst()).amnen()).singleElement()
                .extracting(Amne::foredragande).isEqualTo(List.of("Inköpschef"));
    }

    @Test
    void tva_sammantraden_samma_dag_och_ett_utan_amnen_sags_vara_det() throws Exception {
        TolkadSammantradesplan plan = tolka(RUBRIK
                + "3 mars kl. 9-12 (Digitalt)\n• Ett\n3 mars kl. 13-15 (Digitalt)\n");

        assertThat(((Forstatt) plan.sammantraden().getLast()).anmarkningar()).containsExactly(
                "Planen har redan ett sammanträde den dagen; de läses som skilda sammanträden.",
                "Inga ämnen hittades. I löpande text ska varje ämne börja med en punkt (•).");
    }

    @Test
    void ett_otillatet_tecken_och_en_orimlig_langd_gor_sammantradet_oforstatt() throws Exception {
        assertThat(fel("• Upp\u202ehandlingar")).singleElement().asString().contains("U+202E");
        assertThat(fel(("• " + "ord ".repeat(60) + "\n").repeat(3) + ("• x\n").repeat(101)))
                .containsExactly("Sammanträdet har fler än 100 ämnen.");
        assertThat(fel(("• " + "ord ".repeat(100) + "\n").repeat(11)))
                .containsExactly("Sammanträdets text är längre än 4000 tecken.");
        assertThat(fel("• " + "ord ".repeat(100) + "\n" + "ord ".repeat(100)))
                .containsExactly("Ett ämne är längre än 500 tecken.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nämnden möts i maj.", "Mötesdatum Ämnesområde Föredragande", "%PDF-1.7", ""})
    void det_som_inte_ar_en_sammantradesplan_avvisas_med_en_text(String text) {
        assertThatThrownBy(() -> tolka(text)).isInstanceOf(TolkningMisslyckades.class);
    }

    @Test
    void fler_sammantraden_an_ett_ar_kan_ha_avvisas() {
        assertThatThrownBy(() -> tolka(RUBRIK + "3 mars\n• x\n".repeat(101))).hasMessageContaining("fler än 100");
    }

    private static List<String> fel(String amnen) throws TolkningMisslyckades {
        return ((EjForstatt) tolka(RUBRIK + "3 mars kl. 9-12 (Digitalt)\n" + amnen).sammantraden().getFirst()).fel();
    }

    private static Forstatt ett(String sammantrade) throws TolkningMisslyckades {
        return Optional.of(tolka(RUBRIK + sammantrade).sammantraden()).filter(alla -> alla.size() == 1)
                .map(alla -> (Forstatt) alla.getFirst()).orElseThrow();
    }

    private static TolkadSammantradesplan tolka(String text) throws TolkningMisslyckades {
        return Sammantradestolk.tolka(text.getBytes(StandardCharsets.UTF_8), 2026, 1_000_000);
    }
}
