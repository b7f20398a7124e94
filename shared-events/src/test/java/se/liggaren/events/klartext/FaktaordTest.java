package se.liggaren.events.klartext;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.events.Beslut;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;
import se.liggaren.events.Rattelse;
import se.liggaren.events.avtal.AvtalEvent.AvtalAndrat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.UpphandlingEvent.AnbudstidForlangd;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent.DomRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAnnonserad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAvbruten;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingEvent.UtvarderingPaborjad;
import se.liggaren.events.upphandling.UpphandlingId;

class FaktaordTest {

    static Stream<Class<? extends Handelse>> handelser() {
        return EventTypes.STROMMAR.values().stream().flatMap(EventTypes::handelser)
                .map(klass -> klass.asSubclass(Handelse.class));
    }

    @ParameterizedTest
    @MethodSource("handelser")
    void varje_handelse_och_varje_falt_har_ett_namn(Class<? extends Handelse> handelse) {
        assertThat(Faktaord.handelse(handelse)).isNotBlank();
        assertThat(falt(handelse)).allSatisfy(falt ->
                assertThat(Faktaord.falt(handelse, falt)).as(falt).isNotEqualTo(falt).isNotBlank());
    }

    private static Stream<String> falt(Class<? extends Handelse> handelse) {
        return Stream.concat(Rattelse.falt(handelse).stream(), Stream.of(handelse.getRecordComponents())
                .map(RecordComponent::getName).filter(namn -> !namn.equals("underlag"))).distinct();
    }

    @Test
    void inget_namn_saknar_nagot_att_namnge() {
        Set<String> anvanda = handelser().flatMap(handelse -> Stream.concat(
                Stream.of("handelse." + handelse.getSimpleName()),
                falt(handelse).flatMap(falt ->
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
    void ett_varde_som_ingen_rattelse_skriver_sags_ocksa_med_ord() {
        assertThat(Faktaord.ord(new BigDecimal("1250.50"))).isEqualTo("1250,50");
        assertThat(Faktaord.ord(new Beslut("Nämnden", LocalDate.of(2026, 2, 16), Optional.empty(),
                Optional.of("§ 3")))).isEqualTo("Nämnden 16 februari 2026, § 3");
        assertThat(Faktaord.ord(new Kallrad("Planen", LocalDate.of(2026, 1, 1), Optional.of(4), Optional.of("Pågår"))))
                .isEqualTo("Planen, som visar läget 1 januari 2026, rad 4: ”Pågår”");
        assertThat(Faktaord.ord(List.of(new Amne(1, "Budget", List.of("ekonom", "inköpschef"), false),
                new Amne(2, "Övrigt", List.of(), true))))
                .isEqualTo("1. Budget (ekonom, inköpschef); 2. Övrigt, preliminärt");
        assertThat(Faktaord.ord(new Planrad(new UUID(1, 1), 7, new UpphandlingId(new UUID(1, 2))))).isEqualTo("Rad 7");
        assertThat(Faktaord.ord(new Statusdefinition("Pågår", "Arbetet pågår."))).isEqualTo("Pågår: Arbetet pågår.");
        assertThat(Faktaord.ord(new Motesrapport("GNU", 2026, LocalDate.of(2026, 5, 11), 9, 3, 1, List.of(), List.of(),
                List.of(), List.of()))).isEqualTo("GNU, planen för 2026, läget 11 maj 2026, 0 rader");
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
