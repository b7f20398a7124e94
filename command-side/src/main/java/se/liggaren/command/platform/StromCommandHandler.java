package se.liggaren.command.platform;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import se.liggaren.command.Kommando;
import se.liggaren.command.Utfardande;

/**
 * Hands each command to its stream, if the role it is issued in may issue it today, whichever way it came. Loads
 * before it founds, since a founding command that is sent twice must meet the stream that its first sending founded.
 */
final class StromCommandHandler<C, A extends StromAggregate<C, ?>> implements MessageHandler<CommandMessage<?>> {

    private final Strom<C, A> strom;
    private final Repository<A> repository;
    private final Clock klocka;
    private final boolean fyraOgon;

    StromCommandHandler(Strom<C, A> strom, Repository<A> repository, Clock klocka, boolean fyraOgon) {
        this.strom = strom;
        this.repository = repository;
        this.klocka = klocka;
        this.fyraOgon = fyraOgon;
    }

    @Override
    public Object handle(CommandMessage<?> message) throws Exception {
        C command = strom.kommandotyp().cast(message.getPayload());
        Begaran begaran = Begaran.av(message.getMetaData());
        LocalDate idag = LocalDate.now(klocka);
        if (command instanceof Kommando k && !k.regel().roller(idag).contains(begaran.roll())) {
            return new Svar.RollenFarInte();
        }
        Utfardande utfardande =
                new Utfardande(begaran.strom(), idag, begaran.anvandarId(), fyraOgon, begaran.lopnummer());
        Aggregate<A> aggregate;
        try {
            aggregate = repository.load(begaran.strom());
        } catch (AggregateNotFoundException nytt) {
            if (command instanceof Kommando k && !k.regel().grundar()) {
                return new Svar.OkandStrom();
            }
            aggregate = repository.newInstance(() -> strom.ny().apply(begaran.strom()));
        }
        return aggregate.invoke(a -> a.utfarda(command, begaran, utfardande));
    }
}
