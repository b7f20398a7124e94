package se.liggaren.query.historik;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.avbruten;
import static se.liggaren.query.Fakta.dom;
import static se.liggaren.query.Fakta.handelseId;
import static se.liggaren.query.Fakta.inlast;
import static se.liggaren.query.Fakta.overprovning;
import static se.liggaren.query.Fakta.rattelse;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.tilldelat;
import static se.liggaren.query.Fakta.upplagd;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Ansvar;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Roll;
import se.liggaren.events.klartext.Handelsetext;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.platform.sekretess.Sekretessprovning;
import se.liggaren.query.Vyprov;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;

class HistorikTest {

    private static final UUID MADRASSER = new UUID(1, 1);
    private static final UUID RAMPER = new UUID(1, 2);

    private final Vyprov prov = new Vyprov();
    private final HistorikVy vy = new HistorikVy(Vyprov.JSON);
    private final Historik historik = new Historik(prov.jdbc(), Vyprov.JSON);

    @BeforeEach
    void tva_upphandlingar() {
        prov.visa(vy);
        prov.registrera("2026-05-12T08:00:00.000002Z", MADRASSER, upplagd("2026-01-01"));
        prov.registrera("2026-05-12T08:00:00Z", RAMPER, upplagd("2026-01-01"));
        prov.registrera("2026-05-12T08:00:00.000001Z", MADRASSER, startad("2026-01-05"));
    }

    @Test
    void historiken_visar_bara_sin_egen_upphandling_i_den_ordning_den_registrerades() {
        assertThat(historik.las(MADRASSER, Tidpunkt.NU, provning(Roll.LASARE))).extracting(Historikpost::typ)
                .containsExactly("UpphandlingUpplagd", "UpphandlingStartad");
    }

    @Test
    @DisplayName("fakta 15: varje händelse säger rollen, och rollens del i arbetet: bereda, besluta eller verkställa")
    void varje_post_sager_rollens_ansvar() {
        assertThat(historik.las(MADRASSER, Tidpunkt.NU, provning())).extracting(Historikpost::ansvar)
                .containsOnly(Ansvar.VERKSTALLER);
        assertThat(Roll.NAMND.ansvar()).isEqualTo(Ansvar.BESLUTAR);
        assertThat(Roll.SEKRETERARE.ansvar()).isEqualTo(Ansvar.BEREDER);
    }

    @Test
    void den_tid_servern_sade_visas_men_inget_ar_kant_fore_det_som_foregick_det() {
        Tidpunkt mitt = new Tidpunkt(Optional.empty(), Optional.of(Instant.parse("2026-05-12T08:00:00.000001Z")));

        assertThat(historik.las(MADRASSER, Tidpunkt.NU, provning()).get(1).registreradTid())
                .isEqualTo("2026-05-12T08:00:00.000001Z");
        assertThat(historik.las(MADRASSER, mitt, provning())).isEmpty();
    }

    @Test
    void en_ombyggd_vy_har_samma_rader_till_sista_byte() {
        assertThat(prov.rader(prov.byggOm(vy), "handelse")).hasSize(3)
                .isEqualTo(prov.rader(Vyschema.levande("historik", prov.jdbc()), "handelse"));
    }

    @Test
    void handelserna_berattas_i_meningar() {
        assertThat(text(upplagd("2026-01-01"))).isEqualTo("Upplagd som GNUS-2026-03 Madrasser med Region Norrbotten"
                + " som ansvarig region och planerad avtalsstart 2026-01-14.");
        assertThat(text(inlast("2026-01-01", Fas.OKAND, true)))
                .isEqualTo("Läget Överprövning togs över från Verksamhetsplan 2026, som visar läget 1 januari 2026.");
        assertThat(text(annonserad("2026-05-11", "2026-06-20")))
                .isEqualTo("Annonserad i e-Avrop (A-77), sista anbudsdag 20 juni 2026.");
        assertThat(text(tilldelat("2026-04-01", "2026-04-13")))
                .isEqualTo("Avtal tilldelat Vårdvaror AB, avtalsspärr till och med 13 april 2026.");
        assertThat(text(overprovning("2026-03-05", "12-26", Avser.AVBRYTANDE, Fas.AVBRUTEN)))
                .isEqualTo("Överprövning av beslutet att avbryta begärd av Konkurrenten AB i Förvaltningsrätten i Luleå,"
                        + " mål 12-26, inkommen 5 mars 2026.");
        assertThat(text(dom("2026-05-05", "12-26", Domslut.GORAS_OM)))
                .isEqualTo("Dom i mål 12-26 i förvaltningsrätten: upphandlingen ska göras om.");
        assertThat(text(avbruten("2026-05-01", "2026-05-11"))).isEqualTo(
                "Avbruten: behovet har ändrats; beslutet kan överprövas till och med 11 maj 2026.");
        assertThat(text(rattelse("2026-03-01", handelseId(2), "gallerFran", "2026-02-01", "2026-01-15")))
                .isEqualTo("Rättelse av ”Gäller från”: ”1 februari 2026” ska vara ”15 januari 2026”.");
        assertThat(text(rattelse("2026-03-01", handelseId(2), Rattelse.HELA_HANDELSEN, "UpphandlingStartad",
                Rattelse.ALDRIG_INTRAFFAD))).isEqualTo("Rättelse: ”Start” har aldrig inträffat.");
    }

    private static String text(UpphandlingEvent event) {
        return Handelsetext.av(event, Set.of());
    }

    private static Sekretessprovning provning(Roll... roller) {
        return new Sekretessprovning(Set.of(roller), _ -> { });
    }
}
