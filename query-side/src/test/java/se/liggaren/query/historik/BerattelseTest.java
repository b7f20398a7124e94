package se.liggaren.query.historik;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.handelseId;
import static se.liggaren.query.Fakta.rattelse;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.upplagd;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Roll;
import se.liggaren.platform.sekretess.Sekretessprovning;
import se.liggaren.query.Vyprov;
import se.liggaren.query.historik.Berattelse.Postrad;
import se.liggaren.query.historik.Berattelse.Rattning;
import se.liggaren.query.platform.Tidpunkt;

/** A procurement's history as a person reads it. */
class BerattelseTest {

    private static final UUID MADRASSER = new UUID(1, 1);
    private static final String SIDAN = "/upphandlingar/1";

    private final Vyprov prov = new Vyprov();
    private final Historik historik = new Historik(prov.jdbc(), Vyprov.JSON);

    @BeforeEach
    void starten_fors_in_efter_annonsen_och_bada_rattas() {
        prov.visa(new HistorikVy(Vyprov.JSON));
        prov.registrera("2026-01-01T08:00:00Z", MADRASSER, upplagd("2026-01-01"));
        prov.registrera("2026-02-02T08:00:00Z", MADRASSER, annonserad("2026-02-01", "2026-03-01"));
        prov.registrera("2026-02-10T08:14:00Z", MADRASSER, startad("2026-01-05"));
        prov.registrera("2026-02-12T08:00:00Z", MADRASSER,
                rattelse("2026-02-12", handelseId(2), "sistaAnbudsdag", "2026-03-01", "2026-03-16"));
        prov.registrera("2026-02-13T08:00:00Z", MADRASSER,
                rattelse("2026-02-13", handelseId(3), "gallerFran", "2026-01-05", "2026-01-07"));
    }

    @Test
    void i_varlden_kommer_starten_fore_annonsen_i_vart_vetande_efter() {
        Berattelse berattelse = berattelse(Tidpunkt.NU);

        assertThat(berattelse.iVarlden()).extracting(Postrad::ankare).startsWith(ankare(1), ankare(3), ankare(2));
        assertThat(berattelse.iVetandet()).extracting(Postrad::ankare).containsExactly(ankare(1), ankare(2), ankare(3),
                ankare(4), ankare(5));
    }

    @Test
    void bada_tiderna_sags_och_det_som_ar_udda_med_dem() {
        Postrad start = berattelse(Tidpunkt.NU).iVetandet().get(2);

        assertThat(start.galler()).isEqualTo("Gäller från och med 7 januari 2026.");
        assertThat(start.registrerad()).isEqualTo(
                "Registrerades 10 februari 2026 kl. 09.14 av upphandlare u-1 (verkställer, Region Jämtland Härjedalen).");
        assertThat(start.anmarkning()).containsExactly("Känt först 34 dagar senare.",
                "Fördes in efter sådant som hände senare.", "Dagen är rättad: registrerades som 5 januari 2026.");
        assertThat(berattelse(Tidpunkt.NU).iVetandet().get(0).anmarkning()).isEmpty();
        assertThat(berattelse(Tidpunkt.NU).iVetandet().get(1).anmarkning()).containsExactly("Känt först en dag senare.");
    }

    @Test
    void en_rattelse_och_det_den_rattar_leder_till_varandra_med_ord() {
        List<Postrad> poster = berattelse(Tidpunkt.NU).iVetandet();

        assertThat(poster.get(1).rattelser()).containsExactly(new Rattning("#" + ankare(4), "12 februari 2026",
                "Sista anbudsdag", Optional.of("1 mars 2026"), Optional.of("16 mars 2026")));
        assertThat(poster.get(3).rattar()).contains(new Rattning("#" + ankare(2), "Annonsering",
                "Sista anbudsdag", Optional.of("1 mars 2026"), Optional.of("16 mars 2026")));
        assertThat(poster.get(3).text())
                .isEqualTo("Rättelse av ”Sista anbudsdag”: ”1 mars 2026” ska vara ”16 mars 2026”.");
    }

    @Test
    void det_som_aldrig_intraffat_star_kvar_som_det() {
        prov.registrera("2026-02-14T08:00:00Z", MADRASSER, rattelse("2026-02-14", handelseId(2),
                Rattelse.HELA_HANDELSEN, "UpphandlingAnnonserad", Rattelse.ALDRIG_INTRAFFAD));

        assertThat(berattelse(Tidpunkt.NU).iVetandet()).extracting(Postrad::aldrig)
                .containsExactly(false, true, false, false, false, false);
        assertThat(berattelse(Tidpunkt.NU).iVetandet().getLast().text())
                .isEqualTo("Rättelse: ”Annonsering” har aldrig inträffat.");
    }

    @Test
    void varje_post_leder_till_sidan_som_den_visste_och_var() {
        Tidpunkt sedd = new Tidpunkt(Optional.empty(), Optional.of(Instant.parse("2026-02-13T08:00:00Z")));
        Berattelse berattelse = berattelse(sedd);

        assertThat(berattelse.iVetandet().get(2).davarande()).isEqualTo(SIDAN + "?kant=2026-02-10T08:14:00Z");
        assertThat(berattelse.iVetandet().get(2).denDagen())
                .isEqualTo(SIDAN + "?giltigt=2026-01-07&kant=2026-02-13T08:00:00Z");
        assertThat(berattelse.varlden()).isEqualTo(SIDAN + "?kant=2026-02-13T08:00:00Z#historik");
        assertThat(berattelse.vetandet())
                .isEqualTo(SIDAN + "?kant=2026-02-13T08:00:00Z&ordning=vetandet#historik");
        assertThat(berattelse(Tidpunkt.NU).vetandet()).isEqualTo(SIDAN + "?ordning=vetandet#historik");
    }

    private Berattelse berattelse(Tidpunkt tidpunkt) {
        return Berattelse.av(SIDAN, tidpunkt, historik.las(MADRASSER, tidpunkt, provning(Roll.REVISOR)),
                _ -> Optional.empty());
    }

    private static String ankare(long version) {
        return "handelse-" + handelseId(version);
    }

    private static Sekretessprovning provning(Roll... roller) {
        return new Sekretessprovning(Set.of(roller), _ -> { });
    }
}
