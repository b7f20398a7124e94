package se.liggaren.webkit.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void perioder_som_delar_en_dag_ligger_i_var_sin_bana_och_den_forsta_lediga_tas() {
        assertThat(Period.banor(List.of(period(1, 10), period(5, 6), period(6, 8), period(7, 7), period(11, 12))))
                .containsExactly(0, 1, 2, 1, 0);
        assertThat(Period.banor(List.of())).isEmpty();
    }

    @Test
    void en_period_slutar_inte_fore_sin_borjan() {
        assertThat(period(3, 3).sista()).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThatThrownBy(() -> period(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Period period(int forsta, int sista) {
        return new Period(LocalDate.of(2026, 5, forsta), LocalDate.of(2026, 5, sista));
    }
}
