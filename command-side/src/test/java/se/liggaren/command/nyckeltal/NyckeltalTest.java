package se.liggaren.command.nyckeltal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.liggaren.command.nyckeltal.Avvisningsskal.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfallet;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.nyckeltal.NyckeltalEvent;
import se.liggaren.events.nyckeltal.NyckeltalEvent.NyckeltalRegistrerat;
import se.liggaren.events.nyckeltal.Nyckeltalsstrom;

class NyckeltalTest {

    private static final Utfardande UTFARDANDE = new Utfardande(Nyckeltalsstrom.namn("resor"),
            LocalDate.of(2026, 11, 20), "anna", true, Optional.empty());

    private static Underlag fran(String dag) {
        return Underlag.fran(LocalDate.parse(dag));
    }

    private static Optional<BigDecimal> tal(String tal) {
        return Optional.of(tal).filter(t -> !t.isEmpty()).map(BigDecimal::new);
    }

    private static RegistreraNyckeltal registrera(Underlag underlag, int ar, String enhet, String utfall, String text) {
        return new RegistreraNyckeltal(underlag, "Resor", ar, enhet, Optional.empty(), tal(utfall), Optional.empty(),
                Optional.empty(), text, "Uppföljning april 2021", true);
    }

    private static RegistreraNyckeltal ar2020(Underlag underlag, String utfall) {
        return registrera(underlag, 2020, "MSEK", utfall, "år 2020 visar samma konton 6,1 MSEK");
    }

    private static Utfall<NyckeltalEvent> utfarda(Nyckeltal serie, RegistreraNyckeltal kommando) {
        return serie.utfarda(kommando, UTFARDANDE);
    }

    private static NyckeltalRegistrerat registrerat(Nyckeltal serie, RegistreraNyckeltal kommando) {
        return (NyckeltalRegistrerat) Utfallet.handelser(utfarda(serie, kommando)).getFirst();
    }

    private static Nyckeltal efter(RegistreraNyckeltal... kommandon) {
        Nyckeltal serie = Nyckeltal.tom();
        for (RegistreraNyckeltal kommando : kommandon) {
            serie = serie.evolve(registrerat(serie, kommando));
        }
        return serie;
    }

    private static Nyckeltal med2020() {
        return efter(ar2020(fran("2021-04-01"), "6.1"));
    }

    @Test
    @DisplayName("fakta 50: mål och utfall står för sig, med källans text")
    void mal_och_utfall() {
        RegistreraNyckeltal kommando = new RegistreraNyckeltal(fran("2021-04-01"), "Leverantörsefterföljsamhet", 2020,
                "%", tal("95"), tal("92"), Optional.empty(), Optional.empty(),
                "Målet var 95 % och måluppfyllelse 92 %", "Uppföljning april 2021", true);

        assertThat(registrerat(Nyckeltal.tom(), kommando)).isEqualTo(new NyckeltalRegistrerat(fran("2021-04-01"),
                "Leverantörsefterföljsamhet", 2020, "%", tal("95"), tal("92"), false, Optional.empty(),
                "Målet var 95 % och måluppfyllelse 92 %", "Uppföljning april 2021", true));
    }

    @Test
    @DisplayName("fakta 54: ”22 m MSEK sek” rättas inte i smyg: texten står kvar och utfallet lämnas tomt")
    void det_som_inte_kan_lasas_som_ett_tal_star_kvar_som_text() {
        NyckeltalRegistrerat ar2019 = registrerat(med2020(),
                registrera(fran("2021-04-01"), 2019, "MSEK", "", "Volymen år 2019 var drygt 22 m MSEK sek"));

        assertThat(ar2019.utfall()).isEmpty();
        assertThat(ar2019.kalltext()).isEqualTo("Volymen år 2019 var drygt 22 m MSEK sek");
        assertThat(ar2019.ungefarligt()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'159 905 tkr, en minskning med ca 5 procent',tkr,false", "'avtalstrohet ca 92 procent',%,true",
        "'ökat med drygt 56 MSEK',MSEK,true", "Cirka fyra,st,true", "'uppgick till 159 905 tkr',tkr,false",
        "Cafévagnar 4,st,false", "'Vacationen 5',st,false"})
    @DisplayName("fakta 38: ”ca” och ”drygt” om värdet gör det ungefärligt, om inget annat sägs; om "
            + "förändringen säger de inget om värdet")
    void kallans_forbehall_galler_om_inget_annat_sags(String text, String enhet, boolean ungefarligt) {
        assertThat(registrerat(Nyckeltal.tom(), registrera(fran("2021-04-01"), 2020, enhet, "1", text)).ungefarligt())
                .isEqualTo(ungefarligt);
        RegistreraNyckeltal sagt = new RegistreraNyckeltal(fran("2021-04-01"), "Resor", 2020, enhet, Optional.empty(),
                tal("1"), Optional.of(!ungefarligt), Optional.empty(), text, "Källan", true);
        assertThat(registrerat(Nyckeltal.tom(), sagt).ungefarligt()).isEqualTo(!ungefarligt);
    }

    @Test
    @DisplayName("fakta 34: året som värdet avser är ett annat än dagen då det blev känt, och åren kommer i "
            + "vilken ordning som helst")
    void ett_tidigare_ar_kan_registreras_efter_ett_senare() {
        assertThat(registrerat(med2020(), registrera(fran("2020-04-01"), 2018, "MSEK", "20", "20 MSEK")).avserAr())
                .isEqualTo(2018);
    }

    @Test
    void ett_nytt_varde_for_samma_ar_ersatter_det_forra_med_skal_aven_med_annan_enhet() {
        Underlag omraknat = fran("2021-05-01").medSkal("Omräknat");

        assertThat(efter(ar2020(fran("2021-04-01"), "6.1"), ar2020(omraknat, "6.2")).perAr()).hasSize(1)
                .hasEntrySatisfying(2020, varde -> assertThat(varde.utfall()).isEqualTo(tal("6.2")));
        assertThat(registrerat(med2020(), registrera(omraknat, 2020, "tkr", "6100", "6,1 MSEK")).enhet())
                .isEqualTo("tkr");
    }

    @Test
    void ett_mal_kan_sattas_for_ett_ar_som_inte_har_borjat() {
        assertThat(Utfallet.handelser(utfarda(med2020(), registrera(fran("2020-11-01"), 2021, "MSEK", "", "Högst 8"))))
                .hasSize(1);
    }

    static Stream<Arguments> avvisningar() {
        return Stream.of(
                arguments(NYCKELTALET_AVSER_KOMMANDE_AR,
                        utfarda(med2020(), registrera(fran("2020-12-31"), 2021, "MSEK", "7", "7 MSEK"))),
                arguments(NYCKELTALET_HAR_EN_ANNAN_ENHET,
                        utfarda(med2020(), registrera(fran("2021-04-01"), 2019, "tkr", "22000", "22 m MSEK sek"))),
                arguments(NYCKELTALET_FINNS_FOR_ARET, utfarda(med2020(), ar2020(fran("2021-05-01"), "6.2"))),
                arguments(NYCKELTALET_GALLER_FRAN_SENARE_DAG,
                        utfarda(med2020(), ar2020(fran("2021-03-31").medSkal("Omräknat"), "6.2"))),
                arguments(NYCKELTALET_AR_DETSAMMA,
                        utfarda(med2020(), ar2020(fran("2021-05-01").medSkal("Omräknat"), "6.1"))));
    }

    @ParameterizedTest
    @MethodSource("avvisningar")
    void det_som_inte_gar_avvisas_vid_namn(Avvisningsskal skal, Utfall<NyckeltalEvent> utfall) {
        assertThat(Utfallet.avvisning(utfall).skal()).isEqualTo(skal.name());
    }

    @Test
    void varje_skal_ar_provat() {
        assertThat(avvisningar().map(a -> a.get()[0])).contains((Object[]) Avvisningsskal.values());
    }
}
