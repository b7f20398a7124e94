package se.liggaren.command.upphandling;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.upphandling.Kommandon.iFas;

import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.liggaren.command.Kommando;
import se.liggaren.command.KraverBeslut;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall.Avvisat;
import se.liggaren.events.Roll;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.events.upphandling.Paminnelse;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.events.upphandling.Villkor;

class KommandotabellTest {

    /** One command of each kind, on a day after everything that the procurements of this test have been through. */
    static final List<UpphandlingCommand> ETT_AV_VARJE = List.of(
            Kommandon.laggUpp("2026-05-04"),
            Kommandon.lasIn("2026-05-04", Fas.TILLDELAD, false),
            Kommandon.utse("2026-05-04", "upphandlare-2"),
            Kommandon.saknas("2026-05-04"),
            Kommandon.starta("2026-05-04"),
            Kommandon.planera("2026-05-04", "våren 2027"),
            Kommandon.byt("2026-05-04", Kommandon.ANNAN_REGION),
            Kommandon.skjutUpp("2026-05-04"),
            Kommandon.pausa("2026-05-04"),
            Kommandon.ateruppta("2026-05-04"),
            Kommandon.annonsera("2026-05-04", "2026-06-08"),
            Kommandon.andraAnnons("2026-05-04"),
            Kommandon.forlangAnbudstid("2026-05-04", "2026-06-08"),
            Kommandon.aterkallaAnnons("2026-05-04"),
            Kommandon.utvardera("2026-05-04"),
            Kommandon.tilldela("2026-05-04"),
            Kommandon.forlangSparr("2026-05-04", "2026-06-08"),
            Kommandon.aterkallaTilldelning("2026-05-04"),
            Kommandon.teckna("2026-05-04", "2026-05-11"),
            Kommandon.startaAvtal("2026-05-04"),
            Kommandon.avslutaAvtalstid("2026-05-04"),
            Kommandon.efterannonsera("2026-05-04"),
            Kommandon.overprova("2026-05-04", "1-26", Avser.UPPHANDLING),
            Kommandon.interimistiskt("2026-05-04", "1-26", Instans.FORVALTNINGSRATT, true),
            Kommandon.dom("2026-05-04", "1-26", Instans.FORVALTNINGSRATT, Domslut.AVSLAG),
            Kommandon.overklaga("2026-05-04", "1-26", Instans.KAMMARRATT),
            Kommandon.avsluta("2026-05-04"),
            Kommandon.avbryt("2026-05-04"),
            Kommandon.havAvbrytande("2026-05-04"),
            Kommandon.ersatt("2026-05-04"),
            Kommandon.stryk("2026-05-04"),
            Kommandon.miljokrav("2026-05-04", Miljokrav.JA),
            Kommandon.granska("2026-05-04"),
            Kommandon.bekrafta("2026-05-04"),
            Kommandon.paminn("2026-05-04", Paminnelse.AVTALSSPARREN_UTE, "2026-04-17"),
            Kommandon.aldrigIntraffad(Givet.id(2)));

    @Test
    void varje_kommando_har_sin_rad_i_tabellen_och_varje_rad_sitt_kommando() {
        assertThat(ETT_AV_VARJE).map(UpphandlingCommand::regel).containsExactly(UpphandlingsKommando.values());
        assertThat(ETT_AV_VARJE.stream().map(k -> k.getClass().getSimpleName()))
                .containsExactlyElementsOf(Arrays.stream(UpphandlingCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName).toList());
    }

    @TestFactory
    Stream<DynamicTest> ett_kommando_som_fasen_inte_tillater_avvisas_med_det_som_gar_i_stallet() {
        return Stream.of(Fas.values()).flatMap(fas -> ETT_AV_VARJE.stream()
                .filter(k -> !k.regel().grundar() && !k.regel().faser().contains(fas))
                .map(kommando -> DynamicTest.dynamicTest(kommando.regel().klartext() + " i " + fas.klartext(), () -> {
                    Givet givet = iFas(fas);
                    givet.nar(kommando).daAvvisas(Avvisningsskal.FASEN_TILLATER_INTE);

                    assertThat(givet.nar(kommando).avvisning().uppgifter()).containsEntry("fas", fas.klartext())
                            .containsEntry("oppna", UpphandlingsKommando.oppnaFor(givet.upphandling()).stream()
                                    .map(UpphandlingsKommando::klartext).collect(Collectors.joining(", ")));
                })));
    }

    @TestFactory
    Stream<DynamicTest> ett_kommando_som_ar_oppet_for_en_upphandling_avvisas_varken_for_fasen_eller_for_ett_villkor() {
        Set<String> stangda = Stream.concat(Stream.of(Avvisningsskal.FASEN_TILLATER_INTE),
                Stream.of(Villkor.values())).map(Enum::name).collect(Collectors.toSet());
        return Stream.of(Fas.values()).flatMap(fas -> ETT_AV_VARJE.stream()
                .filter(k -> UpphandlingsKommando.oppnaFor(iFas(fas).upphandling()).contains(k.regel()))
                .map(kommando -> DynamicTest.dynamicTest(kommando.regel().klartext() + " i " + fas.klartext(), () -> {
                    if (iFas(fas).utfarda(kommando) instanceof Avvisat<UpphandlingEvent> nej) {
                        assertThat(stangda).doesNotContain(nej.avvisning().skal());
                    }
                })));
    }

    @ParameterizedTest
    @EnumSource(UpphandlingsKommando.class)
    void varje_kommando_kan_utfardas_av_nagon_men_aldrig_av_den_som_bara_laser(UpphandlingsKommando kommando) {
        assertThat(kommando.roller(LocalDate.of(2026, 2, 16))).isNotEmpty()
                .doesNotContain(Roll.LASARE, Roll.REVISOR, Roll.ADMIN);
        assertThat(kommando.klartext()).isNotBlank();
        assertThat(kommando.adressnamn()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void bara_upplaggningen_grundar_en_upphandling_och_det_som_inte_ror_processen_gar_i_alla_faser() {
        assertThat(UpphandlingsKommando.values()).filteredOn(UpphandlingsKommando::grundar)
                .containsExactly(UpphandlingsKommando.LAGG_UPP_UPPHANDLING);
        assertThat(UpphandlingsKommando.values()).filteredOn(k -> k.faser().containsAll(Set.of(Fas.values())))
                .containsExactly(UpphandlingsKommando.GRANSKA_MILJOASPEKTER, UpphandlingsKommando.BEKRAFTA_UPPGIFT,
                        UpphandlingsKommando.UTFARDA_PAMINNELSE, UpphandlingsKommando.RATTA_UPPGIFT);
    }

    @Test
    void den_som_backar_ratta_eller_andrar_tidplanen_maste_saga_varfor_och_namnden_maste_ha_beslutat() {
        assertThat(kravande(KraverSkal.class)).contains("AndraPlaneradAvtalsstart", "AterkallaTilldelning",
                "RattaUppgift", "StrykUrPlan");
        assertThat(kravande(KraverBeslut.class)).contains("BytAnsvarigRegion", "TilldelaAvtal", "StrykUrPlan");
    }

    private static List<String> kravande(Class<? extends Annotation> krav) {
        return Arrays.stream(UpphandlingCommand.class.getPermittedSubclasses()).filter(k -> k.isAnnotationPresent(krav))
                .map(Class::getSimpleName).toList();
    }

    @Test
    void regelnamnet_ar_kommandots_namn_i_versaler() {
        assertThat(Kommando.regelnamn(StrykUrPlan.class)).isEqualTo("STRYK_UR_PLAN");
    }
}
