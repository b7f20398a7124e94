package se.liggaren.command.sammantradesimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.EjForstatt;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.Forstatt;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Sammantradesform;

class SammantradesrutorTest {

    private static final String CSV = """
            Sammanträdesplan 2026
            Datum;Tid;Form;Ämne;Föredragande;Lokal
            2026-02-16;9.30-12.00;Digitalt;Upphandling;Inköpschef;A
            ;;;Årsbokslut 2025;"Sekreterare, Inköpschef";
            2026-02-16;;;Försörjningsberedskap;;
            21 september;09.30 -15.00;Fysisk;Upphandlingar;Kim Exempel;
            snart;9-12;Digitalt;Upphandlingar;Inköpschef;
            """;

    @Test
    void varje_rad_ar_ett_amne_och_en_rad_utan_ny_dag_hor_till_sammantradet_ovanfor() throws Exception {
        TolkadSammantradesplan plan = tolka(CSV.getBytes(StandardCharsets.UTF_8));

        assertThat(plan.format()).isEqualTo(Dokumentformat.CSV);
        assertThat(plan.ar()).contains(2026);
        assertThat(plan.ignoreradeKolumner()).containsExactly("Lokal");
        assertThat(plan.sammantraden()).extracting(TolkatSammantrade::plats)
                .containsExactly(new Radintervall(3, 5), new Radintervall(6, 6), new Radintervall(7, 7));
        Forstatt forsta = (Forstatt) plan.sammantraden().getFirst();
        assertThat(forsta.datum()).isEqualTo(LocalDate.of(2026, 2, 16));
        assertThat(forsta.start()).contains(LocalTime.of(9, 30));
        assertThat(forsta.form()).isEqualTo(Sammantradesform.DIGITALT);
        assertThat(forsta.amnen()).containsExactly(new Amne(1, "Upphandling", List.of("Inköpschef"), false),
                new Amne(2, "Årsbokslut 2025", List.of("Sekreterare", "Inköpschef"), false),
                new Amne(3, "Försörjningsberedskap", List.of(), false));
        assertThat(forsta.anmarkningar()).isEmpty();
        assertThat(((Forstatt) plan.sammantraden().get(1)).anmarkningar())
                .containsExactly("Lästes inte, eftersom det inte ser ut som en roll: ”Kim Exempel”.");
        assertThat(((EjForstatt) plan.sammantraden().get(2)).fel().getFirst()).contains("kan inte tolkas");
    }

    @Test
    void en_excelfil_med_tabellen_sa_som_namnden_skriver_den_lases() throws Exception {
        TolkadSammantradesplan plan = tolka(xlsx());

        assertThat(plan.format()).isEqualTo(Dokumentformat.XLSX);
        assertThat(plan.ignoreradeBlad()).containsExactly("Försättsblad");
        assertThat(plan.sammantraden()).singleElement().isInstanceOfSatisfying(Forstatt.class, sammantrade -> {
            assertThat(sammantrade.datum()).isEqualTo(LocalDate.of(2026, 11, 9));
            assertThat(sammantrade.slut()).contains(LocalTime.NOON);
            assertThat(sammantrade.amnen()).containsExactly(new Amne(1, "Upphandlingar", List.of("Inköpschef"), false),
                    new Amne(2, "Verksamhetsplan 2027", List.of("Sekreterare"), false));
        });
    }

    private static byte[] xlsx() throws Exception {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (Workbook bok = new Workbook(ut, "Liggaren", "1.0")) {
            bok.newWorksheet("Försättsblad").value(0, 0, "Läs bladet Plan");
            Worksheet blad = bok.newWorksheet("Plan");
            List<String> rubriker = List.of("Mötesdatum", "Ämnesområde", "Föredragande");
            List<String> celler = List.of("9 november, kl. 09.30 - 12.00\n(Digitalt)",
                    "• Upphandlingar\n• Verksamhetsplan 2027", "Inköpschef\nSekreterare");
            for (int k = 0; k < rubriker.size(); k++) {
                blad.value(1, k, rubriker.get(k));
                blad.value(2, k, celler.get(k));
            }
        }
        return ut.toByteArray();
    }

    private static TolkadSammantradesplan tolka(byte[] dokument) throws Exception {
        return Sammantradestolk.tolka(dokument, 2026, 1_000_000);
    }
}
