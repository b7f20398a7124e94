package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.handelseId;
import static se.liggaren.query.Fakta.rattelse;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.upplagd;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.query.Vyprov;
import se.liggaren.query.platform.Tidpunkt;

class TidslinjerTest {

    private static final UpphandlingId MADRASSER = new UpphandlingId(new UUID(1, 1));
    private static final UpphandlingId RAMPER = new UpphandlingId(new UUID(1, 2));

    private final Vyprov prov = new Vyprov();
    private final Tidslinjer tidslinjer = new Tidslinjer(prov.jdbc(), Vyprov.JSON,
            Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), Tidpunkt.STOCKHOLM));

    @BeforeEach
    void tva_upphandlingar() {
        prov.visa(new AktuellPlanVy(prov.strommar(), Vyprov.JSON));
        prov.registrera("2026-01-10T08:00:00Z", MADRASSER,
                upplagd("2026-01-01", "GNUS-2026-01", "Madrasser", NORRBOTTEN, "2026-05-14"));
        prov.registrera("2026-01-10T08:01:00Z", RAMPER,
                upplagd("2026-01-01", "GNUS-2026-02", "Ramper", JAMTLAND, "2027-01-31"));
        prov.registrera("2026-02-01T08:00:00Z", MADRASSER, startad("2026-02-01"));
        prov.registrera("2026-03-01T08:00:00Z", MADRASSER, annonserad("2026-03-01", "2026-04-20"));
    }

    @Test
    void bara_de_som_visas_lases_i_den_ordning_de_visas() {
        assertThat(las(Tidpunkt.NU, RAMPER, MADRASSER).rader()).extracting(Tidslinjebild.Rad::namn)
                .containsExactly("Ramper", "Madrasser");
        assertThat(las(Tidpunkt.NU, RAMPER).rader()).extracting(Tidslinjebild.Rad::namn).containsExactly("Ramper");
        assertThat(las(Tidpunkt.NU).rader()).isEmpty();
    }

    @Test
    void forloppet_gar_till_den_dag_som_efterfragas() {
        assertThat(skeden(Tidpunkt.NU)).containsExactly("Ej startad: 1 januari 2026–31 januari 2026",
                "Pågår: 1 februari 2026–28 februari 2026", "Annonserad: sedan 1 mars 2026");
        assertThat(skeden(new Tidpunkt(Optional.of(dag("2026-02-28")), Optional.empty()))).containsExactly(
                "Ej startad: 1 januari 2026–31 januari 2026", "Pågår: sedan 1 februari 2026");
        assertThat(las(new Tidpunkt(Optional.of(dag("2025-12-31")), Optional.empty()), MADRASSER).rader()).isEmpty();
        assertThat(las(Tidpunkt.NU, MADRASSER).rader().getFirst().passerad()).isTrue();
        assertThat(las(new Tidpunkt(Optional.of(dag("2026-05-14")), Optional.empty()), MADRASSER).rader().getFirst()
                .passerad()).isFalse();
    }

    @Test
    void en_rattelse_flyttar_skedet_fran_det_att_den_ar_kand() {
        prov.registrera("2026-04-01T08:00:00Z", MADRASSER,
                rattelse("2026-04-01", handelseId(3), "gallerFran", "2026-02-01", "2026-01-20"));

        assertThat(skeden(Tidpunkt.NU)).contains("Pågår: 20 januari 2026–28 februari 2026");
        assertThat(skeden(new Tidpunkt(Optional.empty(), Optional.of(Instant.parse("2026-03-31T00:00:00Z")))))
                .contains("Pågår: 1 februari 2026–28 februari 2026");
        assertThat(skeden(new Tidpunkt(Optional.empty(), Optional.of(Instant.parse("2026-02-15T00:00:00Z")))))
                .containsExactly("Ej startad: 1 januari 2026–31 januari 2026", "Pågår: sedan 1 februari 2026");
    }

    private Tidslinjebild las(Tidpunkt tidpunkt, UpphandlingId... upphandlingar) {
        return tidslinjer.las(Stream.of(upphandlingar).map(UpphandlingId::varde).toList(), tidpunkt);
    }

    private List<String> skeden(Tidpunkt tidpunkt) {
        return las(tidpunkt, MADRASSER).rader().getFirst().skeden();
    }
}
