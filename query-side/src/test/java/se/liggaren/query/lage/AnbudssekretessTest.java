package se.liggaren.query.lage;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.avbruten;
import static se.liggaren.query.Fakta.handelseId;
import static se.liggaren.query.Fakta.overprovning;
import static se.liggaren.query.Fakta.rattelse;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.strom;
import static se.liggaren.query.Fakta.tilldelat;
import static se.liggaren.query.Fakta.upplagd;
import static se.liggaren.query.Fakta.utvardering;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.events.lage.Anbudssekretess;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.platform.sekretess.Sekretessprovning;

class AnbudssekretessTest {

    private static final UUID UPPHANDLINGEN = new UUID(1, 1);

    private static final UpphandlingEvent[] UTVARDERAS = {upplagd("2026-01-01"), startad("2026-01-05"),
        annonserad("2026-02-01", "2026-03-01"), utvardering("2026-03-02", 4),
        overprovning("2026-03-05", "12-26", Avser.UPPHANDLING, Fas.UTVARDERING)};

    @Test
    void antalet_anbud_sokanden_och_vad_som_skrivits_om_dem_ar_hemligt_till_tilldelningen() {
        Anbudssekretess sekretess = sekretess();

        assertThat(sekretess.hemligaFalt(UTVARDERAS[3])).containsOnly("antalAnbud", "skal");
        assertThat(sekretess.hemligaFalt(UTVARDERAS[4])).containsOnly("sokande", "skal");
        assertThat(sekretess.hemligaFalt(UTVARDERAS[2])).isEmpty();
        assertThat(sekretess(tilldelat("2026-04-01", "2026-04-13")).hemligaFalt(UTVARDERAS[3])).isEmpty();
    }

    @Test
    void en_avbruten_upphandling_kan_tas_upp_igen_sa_anbuden_ar_hemliga_i_den_med() {
        assertThat(sekretess(avbruten("2026-03-10", "2026-03-20")).hemligaFalt(UTVARDERAS[3])).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,antalAnbud,5,feltVarde rattVarde skal", "4,skal,fem,feltVarde rattVarde skal",
        "4,gallerFran,2026-03-03,skal", "4,handelse,ALDRIG_INTRAFFAD,skal",
        "5,sokande,Annan AB,feltVarde rattVarde skal", "5,domstol,Förvaltningsrätten,skal", "3,skal,annat,",
        "3,sistaAnbudsdag,2026-02-28,"})
    void en_rattelse_ar_hemlig_dar_den_talar_om_det_hemliga(int version, String falt, String ratt, String hemliga) {
        UpphandlingEvent rattelse = rattelse("2026-03-06", handelseId(version), falt, "fel", ratt);

        assertThat(sekretess(rattelse).hemligaFalt(rattelse))
                .isEqualTo(hemliga == null ? Set.of() : Set.of(hemliga.split(" ")));
    }

    @Test
    void en_tilldelning_som_aldrig_gjorts_rojer_inte_vem_den_galldes() {
        UpphandlingEvent tilldelning = tilldelat("2026-04-01", "2026-04-13");
        UpphandlingEvent rattelse = rattelse("2026-04-02", handelseId(6), Rattelse.HELA_HANDELSEN, "AvtalTilldelat",
                Rattelse.ALDRIG_INTRAFFAD);

        assertThat(sekretess(tilldelning).hemligaFalt(tilldelning)).isEmpty();
        assertThat(sekretess(tilldelning, rattelse).hemligaFalt(tilldelning))
                .containsOnly("leverantorer", "delomraden", "skal");
    }

    @ParameterizedTest
    @EnumSource(Roll.class)
    void de_som_handlagger_ser_allt_revisorn_ocksa_men_det_berattas_och_andra_ser_inget(Roll roll) {
        List<UUID> granskade = new ArrayList<>();
        Sekretessprovning provning = new Sekretessprovning(Set.of(roll), granskade::add);
        List<Registrerad<UpphandlingEvent>> hela = strom(UTVARDERAS);

        assertThat(provning.hemliga(UPPHANDLINGEN, UTVARDERAS[2], () -> hela)).isEmpty();
        assertThat(granskade).as("inget hemligt har visats").isEmpty();
        Set<String> hemliga = provning.hemliga(UPPHANDLINGEN, UTVARDERAS[3], () -> hela);
        provning.hemliga(UPPHANDLINGEN, UTVARDERAS[4], () -> hela);
        assertThat(hemliga.isEmpty()).isEqualTo(EnumSet.of(Roll.UPPHANDLARE, Roll.INKOPSCHEF, Roll.DELEGAT,
                Roll.JURIST, Roll.REVISOR).contains(roll));
        assertThat(granskade).isEqualTo(roll == Roll.REVISOR ? List.of(UPPHANDLINGEN) : List.of());
    }

    @Test
    void revisorn_som_ocksa_handlagger_laser_som_handlaggare() {
        Sekretessprovning provning = new Sekretessprovning(EnumSet.of(Roll.REVISOR, Roll.JURIST), _ -> {
            throw new AssertionError("berättat");
        });

        assertThat(provning.hemliga(UPPHANDLINGEN, UTVARDERAS[3], () -> strom(UTVARDERAS))).isEmpty();
    }

    private static Anbudssekretess sekretess(UpphandlingEvent... darefter) {
        List<UpphandlingEvent> alla = new ArrayList<>(List.of(UTVARDERAS));
        alla.addAll(List.of(darefter));
        return Anbudssekretess.i(strom(alla.toArray(UpphandlingEvent[]::new)));
    }
}
