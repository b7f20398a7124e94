package se.liggaren.events.klartext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.plan.PlanEvent.PlanJusterad;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent.UtvarderingPaborjad;

class MeningTest {

    private static final Underlag UNDERLAG = Underlag.fran(LocalDate.of(2026, 5, 11));

    @Test
    void handelser_i_alla_strommar_berattas_i_meningar() {
        assertThat(text(new AvtalUpplagt(UNDERLAG, "Madrasser", Optional.empty(),
                List.of(new Leverantor("Annat AB", Optional.empty(), List.of())), true, Optional.empty(),
                OsakertDatum.tolka("våren 2026").orElseThrow(), OsakertDatum.dag(LocalDate.of(2028, 8, 31)), List.of(),
                Optional.empty(), Optional.empty())))
                .isEqualTo("Ramavtal upplagt: Madrasser, med Annat AB, våren 2026–2028-08-31.");
        assertThat(text(new AvtalForlangt(UNDERLAG, Optional.of(1), LocalDate.of(2029, 8, 31), Optional.empty())))
                .isEqualTo("Avtalet förlängt till och med 31 augusti 2029 med option 1.");
        assertThat(text(new PlanJusterad(UNDERLAG, List.of(), List.of())))
                .isEqualTo("Planen justerad: 0 rader intagna, 0 uttagna.");
        assertThat(text(new SammantradePlanerat(UNDERLAG, Sammantradestyp.ORDINARIE, Sammantradesform.DIGITALT,
                LocalDate.of(2026, 9, 7), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(),
                Optional.empty()))).isEqualTo("Ordinarie sammanträde planerat till 7 september 2026.");
        assertThat(text(new OmvarldshandelseRegistrerad(UNDERLAG, "Covid-19", Optional.empty(),
                OsakertDatum.tolka("mars 2020").orElseThrow(), Optional.empty(), Optional.empty())))
                .isEqualTo("Covid-19 registrerad, från mars 2020.");
    }

    @Test
    void det_hemliga_sags_inte() {
        assertThat(text(new UtvarderingPaborjad(UNDERLAG, 4))).isEqualTo("Utvärdering påbörjad med 4 anbud.");
        assertThat(Mening.av(new UtvarderingPaborjad(UNDERLAG, 4), Set.of("antalAnbud")))
                .isEqualTo("Utvärdering påbörjad.");
    }

    private static String text(Handelse handelse) {
        return Mening.av(handelse, Set.of());
    }
}
