package se.liggaren.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.liggaren.events.lopnummer.LopnummerEvent.LopnummerTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStartad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;

class EventTypesTest {

    @Test
    void varje_handelse_i_varje_strom_har_ett_namn_som_leder_tillbaka_till_den() {
        List<Class<?>> alla = EventTypes.STROMMAR.values().stream().<Class<?>>flatMap(EventTypes::handelser).toList();

        assertThat(alla).isNotEmpty().allSatisfy(klass ->
                assertThat(EventTypes.klass(EventTypes.namn(klass))).contains(klass));
        assertThat(EventTypes.namn()).hasSameSizeAs(alla).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void namnen_ar_vara_egna_och_innehaller_inget_javapaket() {
        assertThat(EventTypes.namn(UpphandlingStartad.class)).isEqualTo("UpphandlingStartad");
        assertThat(EventTypes.namn()).contains("LopnummerTilldelat", "PlanFaststalld", "StatuslegendFaststalld")
                .allSatisfy(namn -> assertThat(namn).matches("[A-Z][A-Za-z]+"));
    }

    @Test
    void varje_handelse_ar_en_post_som_vilar_pa_ett_underlag() {
        assertThat(EventTypes.namn()).map(namn -> EventTypes.klass(namn).orElseThrow()).allSatisfy(klass -> {
            assertThat(klass.isRecord()).isTrue();
            assertThat(klass.getRecordComponents()[0].getType()).isEqualTo(Underlag.class);
        });
    }

    @Test
    void ett_okant_namn_ar_ingen_handelse_och_en_annan_klass_har_inget_namn() {
        assertThat(EventTypes.klass("UpphandlingHittadPa")).isEmpty();
        assertThatThrownBy(() -> EventTypes.namn(String.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void handelserna_raknas_upp_i_processens_ordning() {
        assertThat(EventTypes.handelser(UpphandlingEvent.class)).startsWith(UpphandlingUpplagd.class)
                .doesNotContain(LopnummerTilldelat.class);
    }
}
