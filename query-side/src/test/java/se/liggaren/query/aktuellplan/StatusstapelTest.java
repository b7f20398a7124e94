package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusstapelTest {

    @Test
    void orden_star_i_processens_ordning_och_den_langsta_stapeln_fyller_bredden() {
        assertThat(Statusstapel.av(new Fordelning(8,
                Map.of("Överprövning", 1L, "Eget ord", 0L, "Annonserad", 2L, "Pågår", 4L, "Ej startad", 1L), Map.of(),
                List.of("Ej startad", "Överprövning"))))
                .extracting(Statusstapel::status, Statusstapel::antal, Statusstapel::procent, Statusstapel::bredd,
                        Statusstapel::utanDefinition)
                .containsExactly(
                        tuple("Ej startad", 1L, 13L, "25%", true), tuple("Pågår", 4L, 50L, "100%", false),
                        tuple("Annonserad", 2L, 25L, "50%", false), tuple("Överprövning", 1L, 13L, "25%", true),
                        tuple("Eget ord", 0L, 0L, "0%", false));
    }

    @Test
    void en_status_ritas_som_samma_skede_pa_tidslinjen() {
        assertThat(Statusstapel.av(new Fordelning(1, Map.of("Utvärdering", 1L), Map.of(), List.of())).getFirst())
                .extracting(Statusstapel::ton, Statusstapel::tackning, Statusstapel::streck)
                .containsExactly(Skedesslag.UTVARDERING.ton(), Skedesslag.UTVARDERING.tackning(),
                        Skedesslag.UTVARDERING.streck());
    }

    @Test
    void en_tom_plan_har_inga_andelar() {
        assertThat(Statusstapel.av(new Fordelning(0, Map.of("Pågår", 0L), Map.of(), List.of())))
                .extracting(Statusstapel::procent, Statusstapel::bredd).containsExactly(tuple(0L, "0%"));
    }
}
