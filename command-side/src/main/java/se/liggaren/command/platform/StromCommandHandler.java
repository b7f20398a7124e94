package se.liggaren.command.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;

/**
 * Hands each command to its stream. Loads before it founds, since a founding command that is sent twice must meet the
 * stream that its first sending founded.
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
        Utfardande utfardande = new Utfardande(begaran.strom(), LocalDate.now(klocka), begaran.anvandarId(), fyraOgon,
                begaran.lopnummer());
        Aggregate<A> aggregate;
        try {
            aggregate = repository.load(begaran.strom());
        } catch (AggregateNotFoundException nytt) {
            return grunda(command, begaran, utfardande);
        }
        return aggregate.invoke(a -> a.utfarda(command, begaran, utfardande));
    }

    /** Asks first on a stream that is thrown away, so that a refusal leaves nothing behind. */
    private Svar grunda(C command, Begaran begaran, Utfardande utfardande) throws Exception {
        if (command instanceof Kommando k && !k.regel().grundar()) {
            return new Svar.OkandStrom();
        }
        if (begaran.forvantadVersion().filter(v -> v != 0).isPresent()) {
            return new Svar.AnnanVersion(0);
        }
        if (strom.ny().apply(begaran.strom()).decide(command, utfardande) 
                instanceof Utfall.Avvisat<?> nej) {
            return new Svar.Avvisat(nej.avvisning());
        }
        AtomicReference<Svar> svar = new AtomicReference<>();
        repository.newInstance(() -> {
            A nytt = strom.ny().apply(begaran.strom());
            svar.set(nytt.utfarda(command, begaran, utfardande));
            return nytt;
        });
        return svar.get();
    }
}
