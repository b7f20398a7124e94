package se.liggaren.events.klartext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.events.Handelse;
import se.liggaren.events.RattadUppgift;
import se.liggaren.events.Rattelse;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalAndrat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AnbudstidForlangd;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent.DomRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAnnonserad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAvbruten;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingEvent.UtvarderingPaborjad;

class FaktaordTest {

    static Stream<Class<? extends Handelse>> handelser() {
        return Stream.of(UpphandlingEvent.class, AvtalEvent.class).flatMap(s -> Stream.of(s.getPermittedSubclasses()))
                .map(klass -> klass.asSubclass(Handelse.class));
    }

    @ParameterizedTest
    @MethodSource("handelser")
    void varje_handelse_och_varje_falt_som_kan_rattas_har_ett_namn(Class<? extends Handelse> handelse) {
        assertThat(Faktaord.handelse(handelse)).isNotBlank();
        if (!RattadUppgift.class.isAssignableFrom(handelse)) {
            assertThat(Rattelse.falt(handelse)).allSatisfy(falt ->
                    assertThat(Faktaord.falt(handelse, falt)).as(falt).isNotEqualTo(falt).isNotBlank());
        }
    }

    @Test
    void inget_namn_saknar_nagot_att_namnge() {
        Set<String> anvanda = handelser().flatMap(handelse -> Stream.concat(
                Stream.of("handelse." + handelse.getSimpleName()),
                Rattelse.falt(handelse).stream().flatMap(falt ->
                        Stream.of("falt." + falt, "falt." + handelse.getSimpleName() + "." + falt))))
                .collect(Collectors.toSet());
        Set<String> overblivna = new TreeSet<>(
                ResourceBundle.getBundle("se.liggaren.events.klartext.faktaord_sv").keySet());
        overblivna.removeAll(anvanda);

        assertThat(overblivna).isEmpty();
    }

    @Test
    void ett_falt_heter_som_i_alla_handelser_eller_nagot_eget_i_en() {
        assertThat(Faktaord.falt(UpphandlingAnnonserad.class, "sistaAnbudsdag")).isEqualTo("Sista anbudsdag");
        assertThat(Faktaord.falt(AnbudstidForlangd.class, "till")).isEqualTo("Ny sista anbudsdag");
        assertThat(Faktaord.falt(UpphandlingUpplagd.class, "namn")).isEqualTo("Upphandlingens namn");
        assertThat(Faktaord.falt(AvtalUpplagt.class, "namn")).isEqualTo("Vad avtalet gäller");
        assertThat(Faktaord.falt(UpphandlingAnnonserad.class, Rattelse.HELA_HANDELSEN)).isEqualTo("Annonsering");
    }

    @Test
    void ett_varde_sags_med_ord() {
        assertThat(Faktaord.varde(UpphandlingAnnonserad.class, "gallerFran", "2026-05-11")).isEqualTo("11 maj 2026");
        assertThat(Faktaord.varde(UpphandlingAnnonserad.class, "sistaAnbudsdag", "2026-06-16"))
                .isEqualTo("16 juni 2026");
        assertThat(Faktaord.varde(UpphandlingAnnonserad.class, "tedNummer", "1-2026")).isEqualTo("1-2026");
        assertThat(Faktaord.varde(UpphandlingAnnonserad.class, "skal", "Fel dag.")).isEqualTo("Fel dag.");
        assertThat(Faktaord.varde(UpphandlingUpplagd.class, "planeradAvtalsstart", "våren 2027"))
                .isEqualTo("våren 2027");
        assertThat(Faktaord.varde(UpphandlingUpplagd.class, "forfarande", "OPPET")).isEqualTo("Öppet förfarande");
        assertThat(Faktaord.varde(UpphandlingUpplagd.class, "forfarande", "")).isEmpty();
        assertThat(Faktaord.varde(UpphandlingUpplagd.class, "deltagande", "Region A; Region B"))
                .isEqualTo("Region A; Region B");
        assertThat(Faktaord.varde(UpphandlingAvbruten.class, "skalKod", "NO_RECE")).isEqualTo("Inga anbud kom in");
        assertThat(Faktaord.varde(UpphandlingAvbruten.class, "elektroniskt", "false")).isEqualTo("Nej");
        assertThat(Faktaord.varde(DomRegistrerad.class, "utfall", "RATTAS")).isEqualTo("Upphandlingen ska rättas");
        assertThat(Faktaord.varde(UtvarderingPaborjad.class, "antalAnbud", "4")).isEqualTo("4");
        assertThat(Faktaord.varde(AvtalTilldelat.class, "leverantorer", "Bolaget AB (556000-0000): Plåster, Gips; Två AB"))
                .isEqualTo("Bolaget AB, 556000-0000 (Plåster, Gips); Två AB");
        assertThat(Faktaord.varde(AvtalTecknat.class, "optioner", "1: 2029-08-31 (2028-05-31)"))
                .isEqualTo("Option 1 till och med 31 augusti 2029, används senast 31 maj 2028");
        assertThat(Faktaord.varde(AvtalAndrat.class, "grund", "MINDRE_VARDE")).isEqualTo("Ändring av mindre värde");
    }

    @Test
    void en_handelse_som_aldrig_intraffat_sags_med_ord() {
        assertThat(Faktaord.varde(AvtalTecknat.class, Rattelse.HELA_HANDELSEN, "AvtalTecknat"))
                .isEqualTo("Tecknat avtal");
        assertThat(Faktaord.varde(AvtalTecknat.class, Rattelse.HELA_HANDELSEN, Rattelse.ALDRIG_INTRAFFAD))
                .isEqualTo("Har aldrig inträffat");
    }

    @Test
    void en_text_som_inte_ar_ett_varde_av_faltet_star_som_den_ar() {
        assertThat(Faktaord.varde(UpphandlingAnnonserad.class, "sistaAnbudsdag", "i mitten av juni"))
                .isEqualTo("i mitten av juni");
    }
}
