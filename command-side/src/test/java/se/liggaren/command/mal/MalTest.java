package se.liggaren.command.mal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.liggaren.command.mal.Avvisningsskal.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfallet;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Underlag;
import se.liggaren.events.mal.MalEvent;
import se.liggaren.events.mal.MalEvent.MalFaststallt;
import se.liggaren.events.mal.MalEvent.UtfallRattat;
import se.liggaren.events.mal.MalEvent.UtfallRegistrerat;
import se.liggaren.events.mal.MalKommando;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.upphandling.Kallrad;

class MalTest {

    private static final UUID FEBRUARI = new UUID(5, 2);
    private static final UUID NOVEMBER = new UUID(5, 11);
    private static final String MOTIVERING = "Genomfört vid sammanträdena i februari och november";

    private static Underlag fran(String dag) {
        return Underlag.fran(LocalDate.parse(dag));
    }

    private static Kallrad kallrad(Optional<String> text) {
        return new Kallrad("Årsredovisning 2020", LocalDate.of(2020, 12, 31), Optional.empty(), text);
    }

    private static FaststallMal faststall(String dag) {
        return new FaststallMal(fran(dag), 2020, Optional.of("Utvecklad upphandling"),
                Optional.of("Öka avtalstroheten"), Optional.of("Regionfullmäktige"),
                "Följa genomförda och planerade upphandlingar", "Genomförd aktivitet", "Nämnden", Optional.empty());
    }

    private static RegistreraUtfall registrera(String dag, Malutfall utfall, UUID... sammantraden) {
        return new RegistreraUtfall(fran(dag), utfall, MOTIVERING, List.of(sammantraden), Optional.empty());
    }

    private static RattaUtfall ratta(String dag, Malutfall utfall, UUID... sammantraden) {
        return new RattaUtfall(fran(dag).medSkal("Fel mål"), utfall, MOTIVERING, List.of(sammantraden),
                Optional.empty());
    }

    private static Utfall<MalEvent> utfarda(Mal mal, MalCommand kommando, String anvandare, boolean fyraOgon) {
        return mal.utfarda(kommando, new Utfardande("mal", LocalDate.of(2026, 11, 20), anvandare, fyraOgon,
                Optional.empty()));
    }

    private static Utfall<MalEvent> utfarda(Mal mal, MalCommand kommando) {
        return utfarda(mal, kommando, "bo", true);
    }

    /** The goal after commands that anna issued, and that all must be accepted. */
    private static Mal efter(MalCommand... kommandon) {
        Mal mal = Mal.tom();
        for (MalCommand kommando : kommandon) {
            for (MalEvent event : Utfallet.handelser(utfarda(mal, kommando, "anna", false))) {
                mal = mal.evolve(new Registrerad<>(new UUID(0, 1), 1, "anna", event));
            }
        }
        return mal;
    }

    private static Mal faststallt() {
        return efter(faststall("2019-12-01"));
    }

    private static Mal redovisat() {
        return efter(faststall("2019-12-01"), registrera("2021-02-15", Malutfall.UPPNATT, FEBRUARI));
    }

    @Test
    @DisplayName("fakta 22: ett mål har ett uppdrag med den som gav det, och den som beslutade målet")
    void ett_mal_faststalls_med_sitt_uppdrag() {
        assertThat(Utfallet.handelser(utfarda(Mal.tom(), faststall("2019-12-01")))).containsExactly(
                new MalFaststallt(fran("2019-12-01"), 2020, Optional.of("Utvecklad upphandling"),
                        Optional.of("Öka avtalstroheten"), Optional.of("Regionfullmäktige"),
                        "Följa genomförda och planerade upphandlingar", "Genomförd aktivitet", "Nämnden",
                        Optional.empty()));
    }

    @Test
    @DisplayName("fakta 33: ett uppnått mål beläggs med sammanträden eller med ett dokument")
    void ett_uppnatt_mal_har_belagg() {
        assertThat(Utfallet.handelser(utfarda(faststallt(),
                registrera("2021-02-15", Malutfall.UPPNATT, FEBRUARI, NOVEMBER, FEBRUARI)))).containsExactly(
                new UtfallRegistrerat(fran("2021-02-15"), Malutfall.UPPNATT, MOTIVERING, List.of(FEBRUARI, NOVEMBER),
                        Optional.empty()));
        Kallrad text = kallrad(Optional.of("Uppnått (Uppföljningar genomförda)"));
        assertThat(Utfallet.handelser(utfarda(faststallt(), new RegistreraUtfall(fran("2021-02-15"),
                Malutfall.UPPNATT, MOTIVERING, List.of(), Optional.of(text))))).containsExactly(
                new UtfallRegistrerat(fran("2021-02-15"), Malutfall.UPPNATT, MOTIVERING, List.of(),
                        Optional.of(text)));
    }

    @Test
    void ett_mal_som_inte_ar_uppnatt_behover_inget_belagg() {
        assertThat(Utfallet.handelser(utfarda(faststallt(), registrera("2021-02-15", Malutfall.EJ_UPPNATT))))
                .hasSize(1);
        assertThat(Utfallet.handelser(utfarda(faststallt(), registrera("2021-02-15", Malutfall.PAGAR)))).hasSize(1);
    }

    @Test
    void nagon_annan_an_den_som_registrerade_utfallet_rattar_det() {
        assertThat(Utfallet.handelser(utfarda(redovisat(), ratta("2021-03-01", Malutfall.PAGAR)))).containsExactly(
                new UtfallRattat(fran("2021-03-01").medSkal("Fel mål"), Malutfall.PAGAR, MOTIVERING, List.of(),
                        Optional.empty()));
        assertThat(Utfallet.handelser(utfarda(redovisat(), ratta("2021-03-01", Malutfall.PAGAR), "anna", false)))
                .as("utan fyra ögon").hasSize(1);
        assertThat(RattaUtfall.class).hasAnnotation(KraverSkal.class);
    }

    static Stream<Arguments> avvisningar() {
        return Stream.of(
                arguments(MALET_FINNS_REDAN, utfarda(faststallt(), faststall("2020-01-01"))),
                arguments(MALET_GALLER_FRAN_SENARE_DAG,
                        utfarda(faststallt(), registrera("2019-11-30", Malutfall.PAGAR))),
                arguments(MALET_GALLER_FRAN_SENARE_DAG,
                        utfarda(redovisat(), ratta("2021-02-14", Malutfall.PAGAR))),
                arguments(UPPNATT_MAL_SAKNAR_BELAGG,
                        utfarda(faststallt(), registrera("2021-02-15", Malutfall.UPPNATT))),
                arguments(UPPNATT_MAL_SAKNAR_BELAGG, utfarda(faststallt(), new RegistreraUtfall(fran("2021-02-15"),
                        Malutfall.UPPNATT, MOTIVERING, List.of(), Optional.of(kallrad(Optional.empty()))))),
                arguments(UPPNATT_MAL_SAKNAR_BELAGG, utfarda(redovisat(), ratta("2021-03-01", Malutfall.UPPNATT))),
                arguments(UTFALLET_AR_REDAN_REGISTRERAT,
                        utfarda(redovisat(), registrera("2021-03-01", Malutfall.PAGAR))),
                arguments(INGET_UTFALL_ATT_RATTA, utfarda(faststallt(), ratta("2021-03-01", Malutfall.PAGAR))),
                arguments(UTFALLET_AR_DETSAMMA, utfarda(redovisat(), ratta("2021-03-01", Malutfall.UPPNATT, FEBRUARI))),
                arguments(UTFALLET_RATTAS_AV_NAGON_ANNAN,
                        utfarda(redovisat(), ratta("2021-03-01", Malutfall.PAGAR), "anna", true)));
    }

    @ParameterizedTest
    @MethodSource("avvisningar")
    void det_som_inte_gar_avvisas_vid_namn(Avvisningsskal skal, Utfall<MalEvent> utfall) {
        assertThat(Utfallet.avvisning(utfall).skal()).isEqualTo(skal.name());
    }

    @Test
    void varje_skal_ar_provat() {
        assertThat(avvisningar().map(a -> a.get()[0])).contains((Object[]) Avvisningsskal.values());
        assertThat(MalKommando.values()).filteredOn(MalKommando::grundar).containsExactly(MalKommando.FASTSTALL_MAL);
    }
}
