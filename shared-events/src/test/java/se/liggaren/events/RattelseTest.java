package se.liggaren.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.events.Rattelse.OgiltigRattelse;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.upphandling.Exempelhandelser;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent.PlaneradAvtalsstartAndrad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAnnonserad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingPausad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStartad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingEvent.UtvarderingPaborjad;

class RattelseTest {

    private static final LocalDate DAG = LocalDate.of(2026, 3, 2);

    @Test
    void exemplen_innehaller_varje_handelse() {
        assertThat(Exempelhandelser.ALLA.stream().map(event -> EventTypes.namn(event.getClass())).distinct())
                .containsExactlyElementsOf(EventTypes.handelser(UpphandlingEvent.class).map(EventTypes::namn).toList());
    }

    @ParameterizedTest(name = "{1} i {0}")
    @MethodSource("varjeFaltIVarjeHandelse")
    void ett_falt_som_rattas_till_sitt_eget_varde_lamnar_handelsen_som_den_var(UpphandlingEvent event, String falt) {
        assertThat(Rattelse.ratta(event, falt, Rattelse.varde(event, falt))).contains(event);
    }

    static Stream<Arguments> varjeFaltIVarjeHandelse() {
        return Exempelhandelser.ALLA.stream().flatMap(event -> Rattelse.falt(event).stream()
                .filter(falt -> !falt.equals(Rattelse.HELA_HANDELSEN)).map(falt -> Arguments.of(event, falt)));
    }

    @Test
    void varje_falt_utom_underlaget_och_kallan_kan_rattas() {
        assertThat(Exempelhandelser.ALLA).allSatisfy(event -> assertThat(Rattelse.falt(event))
                .containsAll(Arrays.stream(event.getClass().getRecordComponents())
                        .filter(k -> k.getType() != Underlag.class && !k.getName().equals("kallrad"))
                        .map(k -> k.getName()).toList())
                .contains("gallerFran", "skal", Rattelse.HELA_HANDELSEN)
                .doesNotContain("underlag", "kallrad")
                .doesNotHaveDuplicates());
    }

    @Test
    void en_handelse_som_aldrig_intraffade_forsvinner_och_inget_annat_kan_sagas_om_den_som_helhet() {
        assertThat(Exempelhandelser.ALLA).allSatisfy(event -> {
            assertThat(Rattelse.varde(event, Rattelse.HELA_HANDELSEN)).isEqualTo(event.getClass().getSimpleName());
            assertThat(Rattelse.ratta(event, Rattelse.HELA_HANDELSEN, Rattelse.ALDRIG_INTRAFFAD)).isEmpty();
            assertThatThrownBy(() -> Rattelse.ratta(event, Rattelse.HELA_HANDELSEN, "JO"))
                    .isInstanceOf(OgiltigRattelse.class);
        });
    }

    @Test
    void bara_det_rattade_faltet_far_ett_nytt_varde() {
        var annonserad = new UpphandlingAnnonserad(Underlag.fran(DAG), "A-1", "Mercell", Optional.of("TED"),
                DAG.plusDays(40), Optional.of("U-1"));

        assertThat(Rattelse.ratta(annonserad, "sistaAnbudsdag", "2026-05-04")).contains(new UpphandlingAnnonserad(
                Underlag.fran(DAG), "A-1", "Mercell", Optional.of("TED"), LocalDate.of(2026, 5, 4),
                Optional.of("U-1")));
        assertThat(Rattelse.ratta(annonserad, "tedNummer", "")).contains(new UpphandlingAnnonserad(
                Underlag.fran(DAG), "A-1", "Mercell", Optional.empty(), DAG.plusDays(40), Optional.of("U-1")));
        assertThat(Rattelse.ratta(annonserad, "gallerFran", "2026-03-04")).contains(new UpphandlingAnnonserad(
                Underlag.fran(DAG.plusDays(2)), "A-1", "Mercell", Optional.of("TED"), DAG.plusDays(40),
                Optional.of("U-1")));
        assertThat(Rattelse.ratta(annonserad, "skal", "Fel dag")).contains(new UpphandlingAnnonserad(
                Underlag.fran(DAG).medSkal("Fel dag"), "A-1", "Mercell", Optional.of("TED"), DAG.plusDays(40),
                Optional.of("U-1")));
    }

    @Test
    void ett_osakert_datum_rattas_med_kallans_ord() {
        var andrad = new PlaneradAvtalsstartAndrad(Underlag.fran(DAG), Optional.empty(), OsakertDatum.dag(DAG));

        assertThat(Rattelse.ratta(andrad, "till", "våren 2027")).contains(new PlaneradAvtalsstartAndrad(
                Underlag.fran(DAG), Optional.empty(), OsakertDatum.tolka("våren 2027").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Bolaget AB                              | Bolaget AB               |             |",
        "Bolaget AB (556012-5790)                | Bolaget AB               | 556012-5790 |",
        "Bolaget AB (5560125790)                 | Bolaget AB               | 5560125790  |",
        "Bolaget AB (publ)                       | Bolaget AB (publ)        |             |",
        "Bolaget AB (publ) (556012-5790)         | Bolaget AB (publ)        | 556012-5790 |",
        "Bolaget AB (556012-5790): Lot 1, Lot 2  | Bolaget AB               | 556012-5790 | Lot 1,Lot 2",
        "Bolaget AB: Lot 1                       | Bolaget AB               |             | Lot 1",
        "(Norr) Bolaget                          | (Norr) Bolaget           |             |"
    })
    void en_leverantor_skrivs_med_organisationsnummer_och_delomraden(String text, String namn, String nummer,
            String delomraden) {
        var tilldelat = new AvtalTilldelat(Underlag.fran(DAG), List.of(), List.of(), Optional.empty(), true,
                Optional.empty());

        assertThat(Rattelse.ratta(tilldelat, "leverantorer", text)).get()
                .extracting(e -> ((AvtalTilldelat) e).leverantorer())
                .isEqualTo(List.of(new Leverantor(namn, Optional.ofNullable(nummer),
                        delomraden == null ? List.of() : List.of(delomraden.split(",")))));
    }

    @Test
    void en_option_skrivs_med_nummer_nytt_slut_och_sista_dag_att_anvanda_den() {
        assertThat(Rattelse.ratta(tecknat(), "optioner", "1: 2029-03-01 (2028-12-01); 2: 2030-03-01"))
                .get().extracting(e -> ((AvtalTecknat) e).optioner()).isEqualTo(List.of(
                        new Avtalsoption(1, LocalDate.of(2029, 3, 1), Optional.of(LocalDate.of(2028, 12, 1))),
                        new Avtalsoption(2, LocalDate.of(2030, 3, 1), Optional.empty())));
    }

    private static AvtalTecknat tecknat() {
        return new AvtalTecknat(Underlag.fran(DAG), new UUID(1, 1), List.of(), true, Optional.empty(), DAG,
                DAG.plusYears(2), List.of(), Optional.empty());
    }

    @ParameterizedTest(name = "{1} = \"{2}\"")
    @MethodSource("ogiltiga")
    void ett_falt_som_inte_finns_eller_en_text_som_inte_ar_ett_varde_av_faltets_slag_gar_inte(UpphandlingEvent event,
            String falt, String text) {
        var fel = catchThrowableOfType(OgiltigRattelse.class, () -> Rattelse.ratta(event, falt, text));

        assertThat(fel).as("refused").isNotNull();
        assertThat(fel.falt()).isEqualTo(falt);
    }

    static Stream<Arguments> ogiltiga() {
        var startad = new UpphandlingStartad(Underlag.fran(DAG), Optional.empty());
        var annonserad = new UpphandlingAnnonserad(Underlag.fran(DAG), "A-1", "Mercell", Optional.empty(), DAG,
                Optional.empty());
        var utvardering = new UtvarderingPaborjad(Underlag.fran(DAG), 3);
        var pausad = new UpphandlingPausad(Underlag.fran(DAG), "Utredning", Optional.empty());
        var tilldelat = new AvtalTilldelat(Underlag.fran(DAG), List.of(), List.of(), Optional.empty(), true,
                Optional.empty());
        var upplagd = (UpphandlingUpplagd) Exempelhandelser.ALLA.getFirst();
        return Stream.of(
                Arguments.of(startad, "hittadPa", "1"),
                Arguments.of(startad, "underlag", "1"),
                Arguments.of(upplagd, "kallrad", "1"),
                Arguments.of(startad, "gallerFran", ""),
                Arguments.of(startad, "gallerFran", "i går"),
                Arguments.of(startad, "gallerFran", "2026-02-30"),
                Arguments.of(annonserad, "sistaAnbudsdag", "1989-12-31"),
                Arguments.of(annonserad, "sistaAnbudsdag", "2101-01-01"),
                Arguments.of(annonserad, "sistaAnbudsdag", "+999999999-12-31"),
                Arguments.of(annonserad, "annonsId", ""),
                Arguments.of(annonserad, "annonsId", "  "),
                Arguments.of(utvardering, "antalAnbud", "-1"),
                Arguments.of(utvardering, "antalAnbud", "tre"),
                Arguments.of(utvardering, "antalAnbud", "99999999999"),
                Arguments.of(pausad, "omvarldshandelseId", "inte-ett-id"),
                Arguments.of(tilldelat, "elektroniskt", "ja"),
                Arguments.of(tilldelat, "leverantorer", ": Lot 1"),
                Arguments.of(tecknat(), "optioner", "2029-03-01"),
                Arguments.of(tecknat(), "optioner", "1: 2029-02-30"),
                Arguments.of(tecknat(), "optioner", "1: 2029-03-01 (snart)"),
                Arguments.of(upplagd, "forfarande", "OPPEN"),
                Arguments.of(upplagd, "planeradAvtalsstart", "snart"));
    }

    @Property
    void ingen_text_far_rattelsen_att_fallera_pa_annat_satt_an_sitt_eget(@ForAll("handelser") UpphandlingEvent event,
            @ForAll("texter") String text) {
        for (String falt : Rattelse.falt(event)) {
            try {
                Rattelse.ratta(event, falt, text)
                        .ifPresent(rattad -> assertThat(Rattelse.ratta(rattad, falt, Rattelse.varde(rattad, falt)))
                                .contains(rattad));
            } catch (OgiltigRattelse inteAvFaltetsSlag) {
                assertThat(inteAvFaltetsSlag.varde()).isNotNull();
            }
        }
    }

    @Provide
    Arbitrary<UpphandlingEvent> handelser() {
        return Arbitraries.of(Exempelhandelser.ALLA);
    }

    @Provide
    Arbitrary<String> texter() {
        return Arbitraries.oneOf(Arbitraries.strings(), Arbitraries.of("", "2026", "2026-05-03", "våren 2026", "true",
                "4", "OPPET", "TILLDELAD", "A; B", "A (556012-5790): 1, 2; B", ":", "()", ";;", "ALDRIG_INTRAFFAD",
                "1: 2029-03-01 (2028-12-01); 2: 2030-03-01", UUID.randomUUID().toString()));
    }
}
