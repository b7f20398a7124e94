package se.liggaren.command.omvarld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.liggaren.command.omvarld.Avvisningsskal.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfallet;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.omvarld.OmvarldshandelseEvent;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseAvslutad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseKopplad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.upphandling.UpphandlingId;

class OmvarldshandelseTest {

    private static final UpphandlingId HANDSKAR = new UpphandlingId(new UUID(0, 1));
    private static final UpphandlingId MUNSKYDD = new UpphandlingId(new UUID(0, 2));

    private static Underlag fran(String dag) {
        return Underlag.fran(LocalDate.parse(dag));
    }

    private static OsakertDatum datum(String text) {
        return OsakertDatum.tolka(text).orElseThrow();
    }

    private static RegistreraOmvarldshandelse covid(String fran, String... tom) {
        return new RegistreraOmvarldshandelse(fran("2020-03-16"), "Covid-19", Optional.of("Brist på skyddsutrustning"),
                datum(fran), Arrays.stream(tom).findFirst().map(OmvarldshandelseTest::datum),
                Optional.of("Årsredovisning 2020"));
    }

    private static KopplaOmvarldshandelse koppla(String dag, UpphandlingId... upphandlingar) {
        return new KopplaOmvarldshandelse(fran(dag), List.of(upphandlingar));
    }

    private static AvslutaOmvarldshandelse avsluta(String dag, String tom) {
        return new AvslutaOmvarldshandelse(fran(dag), datum(tom));
    }

    private static Utfall<OmvarldshandelseEvent> utfarda(Omvarldshandelse handelse, OmvarldshandelseCommand kommando) {
        return handelse.utfarda(kommando, new Utfardande("covid", LocalDate.of(2026, 11, 20), "anna", true,
                Optional.empty()));
    }

    private static Omvarldshandelse efter(OmvarldshandelseCommand... kommandon) {
        Omvarldshandelse handelse = Omvarldshandelse.okand();
        for (OmvarldshandelseCommand kommando : kommandon) {
            for (OmvarldshandelseEvent event : Utfallet.handelser(utfarda(handelse, kommando))) {
                handelse = handelse.evolve(event);
            }
        }
        return handelse;
    }

    @Test
    @DisplayName("fakta 53: det som pågår har ingen sista dag förrän det avslutas")
    void det_som_pagar_har_ingen_sista_dag() {
        assertThat(Utfallet.handelser(utfarda(Omvarldshandelse.okand(), covid("mars 2020")))).containsExactly(
                new OmvarldshandelseRegistrerad(fran("2020-03-16"), "Covid-19",
                        Optional.of("Brist på skyddsutrustning"), datum("mars 2020"), Optional.empty(),
                        Optional.of("Årsredovisning 2020")));
        assertThat(Utfallet.handelser(utfarda(efter(covid("mars 2020")), avsluta("2022-04-01", "våren 2022"))))
                .containsExactly(new OmvarldshandelseAvslutad(fran("2022-04-01"), datum("våren 2022")));
    }

    @Test
    @DisplayName("fakta 32: en omvärldshändelse kopplas till många upphandlingar, även sedan den är slut")
    void en_handelse_ar_orsak_till_mycket() {
        assertThat(Utfallet.handelser(utfarda(efter(covid("mars 2020", "våren 2022")),
                koppla("2020-03-16", HANDSKAR, MUNSKYDD, HANDSKAR)))).containsExactly(
                new OmvarldshandelseKopplad(fran("2020-03-16"), List.of(HANDSKAR, MUNSKYDD)));
    }

    @Test
    void ett_slut_som_kan_ligga_efter_borjan_tas_emot() {
        assertThat(Utfallet.handelser(utfarda(Omvarldshandelse.okand(), covid("2020-03-16", "mars 2020")))).hasSize(1);
        assertThat(Utfallet.handelser(utfarda(Omvarldshandelse.okand(), covid("mars 2020", "2020-03-01")))).hasSize(1);
    }

    static Stream<Arguments> avvisningar() {
        return Stream.of(
                arguments(OMVARLDSHANDELSEN_FINNS_REDAN, utfarda(efter(covid("mars 2020")), covid("mars 2020"))),
                arguments(OMVARLDSHANDELSEN_GALLER_FRAN_SENARE_DAG,
                        utfarda(efter(covid("mars 2020")), koppla("2020-03-15", HANDSKAR))),
                arguments(OMVARLDSHANDELSEN_SLUTAR_FORE_SIN_BORJAN,
                        utfarda(Omvarldshandelse.okand(), covid("mars 2020", "februari 2020"))),
                arguments(OMVARLDSHANDELSEN_SLUTAR_FORE_SIN_BORJAN,
                        utfarda(efter(covid("mars 2020")), avsluta("2020-06-01", "2019"))),
                arguments(OMVARLDSHANDELSEN_AR_AVSLUTAD,
                        utfarda(efter(covid("mars 2020", "våren 2022")), avsluta("2022-06-01", "2022-06-01"))),
                arguments(UPPHANDLINGEN_AR_REDAN_KOPPLAD,
                        utfarda(efter(covid("mars 2020"), koppla("2020-03-20", HANDSKAR)),
                                koppla("2020-03-21", MUNSKYDD, HANDSKAR))));
    }

    @ParameterizedTest
    @MethodSource("avvisningar")
    void det_som_inte_gar_avvisas_vid_namn(Avvisningsskal skal, Utfall<OmvarldshandelseEvent> utfall) {
        assertThat(Utfallet.avvisning(utfall).skal()).isEqualTo(skal.name());
    }

    @Test
    void varje_skal_ar_provat() {
        assertThat(avvisningar().map(a -> a.get()[0])).contains((Object[]) Avvisningsskal.values());
    }
}
