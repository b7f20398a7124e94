package se.liggaren.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.CommandSerializer;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.liggaren.command.Avvisning;
import se.liggaren.command.lopnummer.TilldelaLopnummer;
import se.liggaren.command.platform.Strom;
import se.liggaren.command.platform.Svar;
import se.liggaren.command.upphandling.Avvisningsskal;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.platform.handelser.Exempel;

/** What one process sends another is there as it was sent. */
class MeddelandenTest extends ApiTest {

    @Autowired
    private Serializer serializer;

    @Autowired
    private RoutingStrategy vag;

    @Autowired
    private List<Strom<?, ?>> strommar;

    private CommandSerializer meddelanden() {
        AxonServerConfiguration settings = AxonServerConfiguration.builder().build();
        settings.setComponentName("prov");
        return new CommandSerializer(serializer, settings);
    }

    private Object framme(Object kommando, Class<?> kommandotyp) {
        CommandMessage<?> skickat = new GenericCommandMessage<>(
                new GenericMessage<>(kommando, MetaData.with("strom", "s-1")), kommandotyp.getName());
        CommandMessage<?> mottaget =
                meddelanden().deserialize(meddelanden().serialize(skickat, vag.getRoutingKey(skickat), 0));
        assertThat(mottaget.getCommandName()).isEqualTo(skickat.getCommandName());
        assertThat(mottaget.getMetaData()).isEqualTo(skickat.getMetaData());
        return mottaget.getPayload();
    }

    private Object framme(Svar svar) {
        return meddelanden().deserialize(meddelanden().serialize(GenericCommandResultMessage
                .asCommandResultMessage(svar), "begaran")).getPayload();
    }

    @Test
    void varje_kommando_kommer_fram_som_det_skickades() {
        assertThat(strommar).extracting(s -> (Object) s.kommandotyp()).contains(TilldelaLopnummer.class);
        assertThat(strommar).allSatisfy(strom -> {
            Class<?> typ = strom.kommandotyp();
            Stream<Class<?>> kommandon = typ.isSealed() ? Stream.of(typ.getPermittedSubclasses()) : Stream.of(typ);
            assertThat(kommandon.flatMap(Exempel::av)).isNotEmpty()
                    .allSatisfy(kommando -> assertThat(framme(kommando, typ)).isEqualTo(kommando));
        });
    }

    @Test
    void varje_svar_kommer_fram_som_det_gavs() {
        assertThat(Stream.of(Svar.class.getPermittedSubclasses()).filter(Class::isRecord)
                .filter(klass -> klass != Svar.Avvisat.class && klass != Svar.Handelsekvitto.class)
                .flatMap(Exempel::av)).hasSizeGreaterThan(8)
                .allSatisfy(svar -> assertThat(framme((Svar) svar)).isEqualTo(svar));
    }

    static Stream<Object> uppgifter() {
        return Stream.of("text", 7, LocalDate.of(2026, 2, 16), Instans.HOGSTA_FORVALTNINGSDOMSTOLEN,
                Instans.FORVALTNINGSRATT, List.of(), List.of("en", "två"), List.of(Instans.KAMMARRATT));
    }

    @ParameterizedTest
    @MethodSource("uppgifter")
    void en_avvisning_lyder_likadant_i_den_andra_processen(Object uppgift) {
        Avvisning nej = Avvisning.av(Avvisningsskal.FASEN_TILLATER_INTE, "fas", uppgift);

        Svar.Avvisat framme = (Svar.Avvisat) framme(new Svar.Avvisat(nej));

        assertThat(framme.avvisning().skal()).isEqualTo(nej.skal());
        assertThat(Avvisningstexter.text(framme.avvisning())).isEqualTo(Avvisningstexter.text(nej));
    }

    @Test
    void varfor_det_inte_gick_kommer_fram() {
        CommandResultMessage<Object> fel = GenericCommandResultMessage.asCommandResultMessage(
                new CommandExecutionException("fel", new IllegalStateException("fel"), "LAGRET_AR_BORTA"));

        Optional<Object> framme = meddelanden().<Object>deserialize(meddelanden().serialize(fel, "begaran"))
                .exceptionDetails();

        assertThat(framme).contains("LAGRET_AR_BORTA");
    }

    @Test
    void kommandon_pa_samma_strom_gar_samma_vag() {
        CommandMessage<?> kommando = new GenericCommandMessage<>(
                new GenericMessage<>("k", MetaData.with("strom", "s-1")), "k");

        assertThat(vag.getRoutingKey(kommando)).isEqualTo("s-1");
    }
}
