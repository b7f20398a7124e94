package se.liggaren.command.lopnummer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Underlag;
import se.liggaren.events.lopnummer.LopnummerEvent;
import se.liggaren.events.lopnummer.LopnummerEvent.LopnummerTilldelat;
import se.liggaren.events.upphandling.UpphandlingId;

class LopnummerserieTest {

    private static final String STROM = Lopnummerserie.strom("GNUS", 2026);
    private static final Underlag UNDERLAG = Underlag.fran(LocalDate.of(2026, 1, 1));

    private static UpphandlingId id(int nr) {
        return new UpphandlingId(new UUID(0, nr));
    }

    private static Lopnummerserie med(String... namn) {
        Lopnummerserie serie = Lopnummerserie.tom();
        for (String ett : namn) {
            TilldelaLopnummer kommando = new TilldelaLopnummer(UNDERLAG, id(serie.tilldelade().size() + 1), ett);
            for (LopnummerEvent event : kommando.decide(serie, STROM)) {
                serie = serie.evolve(event);
            }
        }
        return serie;
    }

    @Test
    void upphandlingarna_far_nummer_i_tur_och_ordning() {
        assertThat(med("Madrasser", "Sårvård").tilldelade()).containsExactly(
                new LopnummerTilldelat(UNDERLAG, "GNUS-2026-01", id(1), "Madrasser"),
                new LopnummerTilldelat(UNDERLAG, "GNUS-2026-02", id(2), "Sårvård"));
    }

    @Test
    void efter_nittionio_kommer_hundra() {
        String[] namn = new String[100];
        Arrays.fill(namn, "Madrasser");

        assertThat(med(namn).tilldelade()).extracting(LopnummerTilldelat::lopnummer).doesNotHaveDuplicates()
                .startsWith("GNUS-2026-01").endsWith("GNUS-2026-99", "GNUS-2026-100");
    }

    @Test
    void samma_upphandling_behaller_sitt_nummer() {
        Lopnummerserie serie = med("Madrasser", "Sårvård");

        assertThat(new TilldelaLopnummer(UNDERLAG, id(1), "Madrasser").decide(serie, STROM)).isEmpty();
        assertThat(serie.tilldelat(id(1))).map(LopnummerTilldelat::lopnummer).contains("GNUS-2026-01");
        assertThat(serie.tilldelat(id(3))).isEmpty();
    }

    @Test
    void tva_upphandlingar_med_samma_namn_far_var_sitt_nummer_och_den_senare_upplyses_om_den_tidigare() {
        Lopnummerserie serie = med("Förbandsmaterial", "Madrasser", "förbandsmaterial", "Förbandsmaterial");

        assertThat(serie.medSammaNamnFore(id(1))).isEqualTo(List.of());
        assertThat(serie.medSammaNamnFore(id(2))).isEmpty();
        assertThat(serie.medSammaNamnFore(id(3))).containsExactly("GNUS-2026-01");
        assertThat(serie.medSammaNamnFore(id(4))).containsExactly("GNUS-2026-01", "GNUS-2026-03");
    }

    @Test
    void varje_namnd_och_ar_har_sin_serie() {
        assertThat(STROM).isEqualTo("lopnummerserie-GNUS-2026");
        assertThat(new TilldelaLopnummer(UNDERLAG, id(1), "Madrasser")
                .decide(Lopnummerserie.tom(), Lopnummerserie.strom("GNU", 2022)))
                .extracting(e -> ((LopnummerTilldelat) e).lopnummer()).containsExactly("GNU-2022-01");
    }
}
