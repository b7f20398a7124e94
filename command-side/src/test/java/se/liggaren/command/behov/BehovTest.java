package se.liggaren.command.behov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.liggaren.command.behov.Avvisningsskal.*;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfallet;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;
import se.liggaren.events.behov.BehovEvent;
import se.liggaren.events.behov.BehovEvent.BehovAvskrivet;
import se.liggaren.events.behov.BehovEvent.BehovKopplat;
import se.liggaren.events.behov.BehovEvent.BehovRegistrerat;
import se.liggaren.events.upphandling.UpphandlingId;

class BehovTest {

    private static final UpphandlingId SANGAR = new UpphandlingId(new UUID(0, 1));
    private static final UpphandlingId SANGAR_IGEN = new UpphandlingId(new UUID(0, 2));

    private static Underlag fran(String dag) {
        return Underlag.fran(LocalDate.parse(dag));
    }

    private static RegistreraBehov registrera(String dag) {
        return new RegistreraBehov(fran(dag), "Vårdsängar", Optional.of("Hjälpmedelscentralen"),
                Optional.of("33192120-9"));
    }

    private static AvskrivBehov avskriv(String dag) {
        return new AvskrivBehov(fran(dag).medSkal("Sängarna räcker"));
    }

    private static Utfall<BehovEvent> utfarda(Behov behov, BehovCommand kommando) {
        return behov.utfarda(kommando, new Utfardande("behov", LocalDate.of(2026, 11, 20), "anna", true,
                Optional.empty()));
    }

    private static Behov efter(BehovCommand... kommandon) {
        Behov behov = Behov.tom();
        for (BehovCommand kommando : kommandon) {
            for (BehovEvent event : Utfallet.handelser(utfarda(behov, kommando))) {
                behov = behov.evolve(event);
            }
        }
        return behov;
    }

    private static Behov kopplat() {
        return efter(registrera("2026-01-10"), new KopplaBehov(fran("2026-02-01"), SANGAR));
    }

    @Test
    @DisplayName("fakta 24: ett behov finns innan det upphandlas, och kopplas till upphandlingen som ska möta det")
    void ett_behov_kopplas_till_den_upphandling_som_ska_mota_det() {
        assertThat(Utfallet.handelser(utfarda(Behov.tom(), registrera("2026-01-10")))).containsExactly(
                new BehovRegistrerat(fran("2026-01-10"), "Vårdsängar", Optional.of("Hjälpmedelscentralen"),
                        Optional.of("33192120-9")));
        assertThat(Utfallet.handelser(utfarda(kopplat(), new KopplaBehov(fran("2026-02-01"), SANGAR_IGEN))))
                .containsExactly(new BehovKopplat(fran("2026-02-01"), SANGAR_IGEN));
    }

    @Test
    void ett_behov_som_inte_finns_langre_avskrivs_med_skal() {
        assertThat(Utfallet.handelser(utfarda(kopplat(), avskriv("2026-03-01")))).containsExactly(
                new BehovAvskrivet(fran("2026-03-01").medSkal("Sängarna räcker")));
        assertThat(AvskrivBehov.class).hasAnnotation(KraverSkal.class);
    }

    static Stream<Arguments> avvisningar() {
        return Stream.of(
                arguments(BEHOVET_FINNS_REDAN, utfarda(kopplat(), registrera("2026-02-01"))),
                arguments(BEHOVET_GALLER_FRAN_SENARE_DAG, utfarda(kopplat(), avskriv("2026-01-31"))),
                arguments(BEHOVET_AR_AVSKRIVET,
                        utfarda(efter(registrera("2026-01-10"), avskriv("2026-03-01")), avskriv("2026-03-02"))),
                arguments(BEHOVET_AR_AVSKRIVET, utfarda(efter(registrera("2026-01-10"), avskriv("2026-03-01")),
                        new KopplaBehov(fran("2026-03-02"), SANGAR))),
                arguments(BEHOVET_AR_REDAN_KOPPLAT, utfarda(kopplat(), new KopplaBehov(fran("2026-02-02"), SANGAR))));
    }

    @ParameterizedTest
    @MethodSource("avvisningar")
    void det_som_inte_gar_avvisas_vid_namn(Avvisningsskal skal, Utfall<BehovEvent> utfall) {
        assertThat(Utfallet.avvisning(utfall).skal()).isEqualTo(skal.name());
    }

    @Test
    void varje_skal_ar_provat() {
        assertThat(avvisningar().map(a -> a.get()[0])).contains((Object[]) Avvisningsskal.values());
    }
}
