package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.command.Kommando;
import se.liggaren.command.avtal.AvtalCommand;
import se.liggaren.command.behov.BehovCommand;
import se.liggaren.command.kommunstatistik.KommunstatistikCommand;
import se.liggaren.command.legend.FaststallStatuslegend;
import se.liggaren.command.mal.MalCommand;
import se.liggaren.command.nyckeltal.RegistreraNyckeltal;
import se.liggaren.command.omvarld.OmvarldshandelseCommand;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.sammantrade.SammantradeCommand;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.klartext.Faktaord;

class EtiketterTest {

    static Stream<Class<? extends Kommando>> kommandon() {
        return Stream.of(Arrays.stream(UpphandlingCommand.class.getPermittedSubclasses()),
                        Arrays.stream(AvtalCommand.class.getPermittedSubclasses()),
                        Arrays.stream(PlanCommand.class.getPermittedSubclasses()),
                        Arrays.stream(SammantradeCommand.class.getPermittedSubclasses()),
                        Arrays.stream(MalCommand.class.getPermittedSubclasses()),
                        Arrays.stream(KommunstatistikCommand.class.getPermittedSubclasses()),
                        Arrays.stream(OmvarldshandelseCommand.class.getPermittedSubclasses()),
                        Arrays.stream(BehovCommand.class.getPermittedSubclasses()),
                        Stream.of(FaststallStatuslegend.class, RegistreraNyckeltal.class))
                .flatMap(klasser -> klasser).map(klass -> klass.asSubclass(Kommando.class));
    }

    @ParameterizedTest
    @MethodSource("kommandon")
    void varje_kommando_varje_falt_och_varje_varde_har_ett_namn(Class<? extends Kommando> kommando) {
        assertThat(Etiketter.kommando(kommando)).endsWith(".");
        assertThat(Etiketter.nar(kommando)).endsWith(".");
        alla(Kommandofalt.av(kommando).stream()).forEach(falt -> {
            assertThatCode(() -> Etiketter.falt(falt)).as("%s", falt).doesNotThrowAnyException();
            if (falt.typ().isEnum()) {
                assertThat(falt.typ().getEnumConstants()).allSatisfy(varde ->
                        assertThat(Etiketter.val((Enum<?>) varde)).as("%s", varde).isNotBlank());
            }
        });
    }

    @Test
    void ingen_beskrivning_saknar_sitt_kommando() {
        assertThat(ResourceBundle.getBundle("se.liggaren.events.klartext.kommandoord_sv").keySet())
                .isEqualTo(kommandon().map(Kommando::regelnamn).collect(Collectors.toSet()));
    }

    @Test
    void inget_namn_saknar_nagot_att_namnge() {
        Set<String> anvanda = kommandon().flatMap(kommando -> Stream.concat(
                Stream.of(kommando.getSimpleName()),
                alla(Kommandofalt.av(kommando).stream()).flatMap(falt -> Stream.concat(
                        Stream.of(falt.namn(), falt.agare().getSimpleName() + "." + falt.namn()),
                        falt.typ().isEnum() ? Arrays.stream(falt.typ().getEnumConstants()).map(varde ->
                                falt.typ().getSimpleName() + "." + ((Enum<?>) varde).name()) : Stream.of()))))
                .collect(Collectors.toSet());
        Set<String> overblivna = new TreeSet<>(ResourceBundle.getBundle("se.liggaren.command.etiketter_sv").keySet());
        overblivna.removeIf(nyckel -> anvanda.contains(nyckel.substring(nyckel.indexOf('.') + 1)));

        assertThat(overblivna).isEmpty();
    }

    @Test
    void inget_namn_upprepar_faktas_ord() {
        ResourceBundle namn = ResourceBundle.getBundle("se.liggaren.command.etiketter_sv");

        assertThat(namn.keySet().stream().filter(nyckel -> nyckel.matches("falt\\.[a-z]\\w*"))).noneMatch(nyckel ->
                Faktaord.falt(nyckel.substring("falt.".length())).equals(Optional.of(namn.getString(nyckel))));
    }

    @Test
    void det_som_inte_gar_att_angra_sags() {
        assertThat(kommandon().filter(kommando -> Etiketter.foljd(kommando).isPresent()).map(Class::getSimpleName))
                .containsExactlyInAnyOrder("AterkallaAnnons", "AterkallaTilldelning", "AvbrytUpphandling",
                        "AvslutaAvtal", "AvslutaAvtalstid", "AvskrivBehov", "ErsattMedInformationsmote",
                        "ErsattUpphandling", "FaststallPlan", "FaststallStatuslegend", "FattaBeslut", "ForlangAvtal",
                        "GenomforSammantrade", "HavAvbrytande", "JusteraPlan", "JusteraProtokoll",
                        "RattaAvtalsuppgift", "RattaUppgift", "RattaUtfall", "RedovisaUpphandlingslaget",
                        "SagUppAvtal", "SattBeslutIKraft", "StallInSammantrade", "StangPlan", "StrykUrPlan",
                        "TecknaAvtal", "TilldelaAvtal");
    }

    private static Stream<Kommandofalt> alla(Stream<Kommandofalt> falt) {
        return falt.flatMap(f -> Stream.concat(Stream.of(f), alla(f.delar().stream())));
    }
}
