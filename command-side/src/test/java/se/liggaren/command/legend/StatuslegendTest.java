package se.liggaren.command.legend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.liggaren.command.Utfallet;
import se.liggaren.events.Underlag;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.legend.StatuslegendEvent.StatuslegendFaststalld;

class StatuslegendTest {

    private static final Statusdefinition PAGAR = new Statusdefinition("Pågår", "Uppdraget är inkommet");
    private static final Statusdefinition TILLDELAD = new Statusdefinition("Tilldelad", "Beslutet är offentligt");

    private static FaststallStatuslegend faststall(String dag, Statusdefinition... definitioner) {
        return new FaststallStatuslegend(Underlag.fran(LocalDate.parse(dag)), List.of(definitioner), "Plan 2026");
    }

    private static Statuslegend medPagar() {
        return Statuslegend.tom().evolve(Utfallet.handelser(Statuslegend.tom().utfarda(faststall("2026-01-01", PAGAR)))
                .getFirst());
    }

    private static void avvisas(FaststallStatuslegend kommando, Avvisningsskal skal) {
        assertThat(Utfallet.avvisning(medPagar().utfarda(kommando)).skal()).isEqualTo(skal.name());
    }

    @Test
    void en_legend_galler_fran_sin_dag_med_sin_kalla() {
        assertThat(Utfallet.handelser(Statuslegend.tom().utfarda(faststall("2026-01-01", PAGAR))))
                .containsExactly(new StatuslegendFaststalld(Underlag.fran(LocalDate.of(2026, 1, 1)), List.of(PAGAR),
                        "Plan 2026"));
        assertThat(medPagar()).isEqualTo(new Statuslegend(LocalDate.of(2026, 1, 1), List.of(PAGAR)));
    }

    @Test
    void en_ny_legend_ersatter_den_gamla_aven_fran_samma_dag() {
        assertThat(Utfallet.handelser(medPagar().utfarda(faststall("2026-01-01", PAGAR, TILLDELAD)))).hasSize(1);
    }

    @Test
    void en_legend_galler_inte_fran_en_dag_fore_den_senaste() {
        avvisas(faststall("2025-12-31", TILLDELAD), Avvisningsskal.LEGENDEN_GALLER_FRAN_SENARE_DAG);
    }

    @Test
    void samma_legend_igen_ar_ingen_ny_legend() {
        avvisas(faststall("2026-02-01", PAGAR), Avvisningsskal.LEGENDEN_AR_DENSAMMA);
    }

    @Test
    void en_status_har_en_definition() {
        avvisas(faststall("2026-02-01", PAGAR, TILLDELAD, new Statusdefinition("Pågår", "Något annat")),
                Avvisningsskal.SAMMA_STATUS_TVA_GANGER);
    }
}
