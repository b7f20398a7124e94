package se.liggaren.command.upphandling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.liggaren.command.api.ApiTest;
import se.liggaren.command.api.Behorighetsmatris;
import se.liggaren.command.api.Behorighetsmatris.Rad;
import se.liggaren.command.platform.Begaran;
import se.liggaren.command.platform.StromGateway;
import se.liggaren.command.platform.Svar;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.platform.handelser.Metadatanycklar;

/** Every role tries every command in every phase, past the entries, on stored procurements. */
class RollKommandoFasTest extends ApiTest {

    private static final Map<String, Rad> MATRIS = Behorighetsmatris.over("upphandlingar");

    @Autowired
    private EventStore eventStore;

    @Autowired
    private StromGateway gateway;

    private enum Svaret {
        ROLLEN_FAR_INTE, FASEN_TILLATER_INTE, PROVAT
    }

    @ParameterizedTest
    @EnumSource(Fas.class)
    void varje_roll_far_det_som_matrisen_sager_i_fasen(Fas fas) {
        List<Registrerad<UpphandlingEvent>> givet = Kommandon.iFas(fas).handelser();
        String ororlig = lagra(givet);
        Map<String, Svaret> vantat = new TreeMap<>();
        Map<String, Svaret> svar = new TreeMap<>();
        for (UpphandlingCommand kommando : KommandotabellTest.ETT_AV_VARJE) {
            Rad rad = MATRIS.get(kommando.regel().klartext());
            for (Roll roll : Roll.values()) {
                String cell = kommando.regel() + " " + roll;
                Svaret ratt = !rad.roller().contains(roll) ? Svaret.ROLLEN_FAR_INTE
                        : kommando.regel().grundar() || rad.gar(fas) ? Svaret.PROVAT : Svaret.FASEN_TILLATER_INTE;
                vantat.put(cell, ratt);
                svar.put(cell, svar(kommando, roll, ratt == Svaret.PROVAT ? lagra(givet) : ororlig));
            }
        }

        assertThat(svar).isEqualTo(vantat).hasSize(KommandotabellTest.ETT_AV_VARJE.size() * Roll.values().length);
        assertThat(eventStore.readEvents(ororlig).asStream()).hasSameSizeAs(givet);
    }

    private Svaret svar(UpphandlingCommand kommando, Roll roll, String strom) {
        return switch (gateway.skicka(UpphandlingCommand.class, kommando, new Begaran(strom, "bo", roll,
                Kommandon.EGEN_REGION, Optional.empty(), Optional.empty(), Optional.of(Givet.LOPNUMMER)))) {
            case Svar.RollenFarInte _ -> Svaret.ROLLEN_FAR_INTE;
            case Svar.Avvisat nej when nej.avvisning().skal().equals(Avvisningsskal.FASEN_TILLATER_INTE.name()) ->
                    Svaret.FASEN_TILLATER_INTE;
            default -> Svaret.PROVAT;
        };
    }

    /** Stores the course as a stream of its own. */
    private String lagra(List<Registrerad<UpphandlingEvent>> forlopp) {
        String strom = UUID.randomUUID().toString();
        MetaData av = MetaData.from(Map.of(Metadatanycklar.ANVANDARE, "anna", Metadatanycklar.ROLL,
                Roll.UPPHANDLARE.name(), Metadatanycklar.ORGANISATION, Kommandon.EGEN_REGION));
        eventStore.publish(forlopp.stream().map(r -> new GenericDomainEventMessage<>("Upphandling", strom,
                r.version() - 1, r.handelse(), av)).toList());
        return strom;
    }
}
