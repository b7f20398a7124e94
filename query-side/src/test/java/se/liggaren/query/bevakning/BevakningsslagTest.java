package se.liggaren.query.bevakning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.liggaren.events.Roll;

class BevakningsslagTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UPPHANDLARE | AVTALSSPARR_SLUTAR AVTAL_ATT_TECKNA ANBUDSTID AVTAL_ATT_FORLANGA UPPGIFT_ATT_BEKRAFTA"
                + " PASSERAD_AVTALSSTART AVTALSLUCKA OVERPROVNING",
        "INKOPSCHEF | AVTALSSPARR_SLUTAR AVTAL_ATT_TECKNA ANBUDSTID AVTAL_ATT_FORLANGA SAMMANTRADE"
                + " UPPGIFT_ATT_BEKRAFTA PASSERAD_AVTALSSTART MAL_UTAN_UTFALL AVTALSLUCKA OVERPROVNING"
                + " SAKNAR_UPPHANDLARE STATUSORD_UTAN_DEFINITION",
        "DELEGAT | AVTALSSPARR_SLUTAR AVTAL_ATT_TECKNA AVTAL_ATT_FORLANGA OVERPROVNING",
        "JURIST | AVTALSSPARR_SLUTAR OVERPROVNING",
        "SEKRETERARE | SAMMANTRADE SAMMANTRADE_ATT_AVSLUTA UPPGIFT_ATT_BEKRAFTA PASSERAD_AVTALSSTART"
                + " MAL_UTAN_UTFALL STATUSORD_UTAN_DEFINITION",
        "NAMND | PASSERAD_AVTALSSTART MAL_UTAN_UTFALL AVTALSLUCKA OVERPROVNING SAKNAR_UPPHANDLARE",
        "REVISOR | PASSERAD_AVTALSSTART MAL_UTAN_UTFALL OVERPROVNING STATUSORD_UTAN_DEFINITION",
        "LASARE | ''", "ADMIN | ''", "TJANST | ''"})
    void varje_roll_ser_sitt_och_det_mest_bradskande_forst(Roll roll, String slag) {
        assertThat(Bevakningsslag.visasFor(Set.of(roll))).isEqualTo(slag(slag));
    }

    @Test
    void den_som_har_flera_roller_ser_allt_som_nagon_av_dem_ser_en_gang() {
        assertThat(Bevakningsslag.visasFor(EnumSet.of(Roll.JURIST, Roll.DELEGAT)))
                .isEqualTo(slag("AVTALSSPARR_SLUTAR AVTAL_ATT_TECKNA AVTAL_ATT_FORLANGA OVERPROVNING"));
    }

    private static List<Bevakningsslag> slag(String namn) {
        return Arrays.stream(namn.split(" ")).filter(ord -> !ord.isEmpty()).map(Bevakningsslag::valueOf).toList();
    }
}
