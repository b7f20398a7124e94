package se.liggaren.command.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfall.Accepterat;
import se.liggaren.command.Utfall.Avvisat;
import se.liggaren.command.Utfardande;
import se.liggaren.command.platform.Begaran.Idempotens;
import se.liggaren.command.platform.Svar.Handelsekvitto;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;
import se.liggaren.events.Registrerad;
import se.liggaren.platform.handelser.Metadatanycklar;

/**
 * A stream as Axon sees it: its version is the number of its facts. It remembers every idempotency key it has answered, so that a
 * command sent twice is stored once on any event store and over any restart.
 *
 * @param <C> the stream's commands
 * @param <E> the stream's events
 */
public abstract class StromAggregate<C, E extends Handelse> {

    @AggregateIdentifier
    private String strom = "";

    private final List<Handelsekvitto> handelser = new ArrayList<>();
    private final Map<String, Besvarad> besvarade = new HashMap<>();

    /** Whether what was read is a stream of another type, which a client may have named by mistake. */
    private boolean annanTyp;

    private record Besvarad(String begaran, Svar.Registrerat svar) {
    }

    protected StromAggregate() {
    }

    protected StromAggregate(String strom) {
        this.strom = strom;
    }

    protected abstract Utfall<E> decide(C command, Utfardande utfardande);

    protected abstract void evolve(Registrerad<E> registrerad);

    /** The number the stream goes by among people, when it has one. */
    protected Optional<String> lopnummer() {
        return Optional.empty();
    }

    protected final String strom() {
        return strom;
    }

    /** Answers a command, once for each key; applies what was decided. */
    Svar utfarda(C command, Begaran begaran, Utfardande utfardande) {
        if (annanTyp) {
            return new Svar.OkandStrom();
        }
        Optional<Svar> redan = begaran.idempotens().flatMap(this::tidigareSvar);
        if (redan.isPresent()) {
            return redan.get();
        }
        int forut = handelser.size();
        if (begaran.forvantadVersion().filter(v -> v != forut).isPresent()) {
            return new Svar.AnnanVersion(forut);
        }
        return switch (decide(command, utfardande)) {
            case Avvisat<E> nej -> new Svar.Avvisat(nej.avvisning());
            case Accepterat<E> ja -> {
                ja.handelser().forEach(h -> AggregateLifecycle.apply(h, begaran.somHandelsemetadata()));
                yield new Svar.Registrerat(strom, handelser.size(), forut == 0,
                        List.copyOf(handelser.subList(forut, handelser.size())), lopnummer());
            }
        };
    }

    private Optional<Svar> tidigareSvar(Idempotens idempotens) {
        return Optional.ofNullable(besvarade.get(idempotens.nyckel()))
                .map(b -> b.begaran().equals(idempotens.begaran()) ? b.svar() : new Svar.NyckelnAnvand());
    }

    /** Takes in a fact, whether just decided or read back from the store. */
    @EventSourcingHandler
    @SuppressWarnings("unchecked")
    void on(Handelse handelse, DomainEventMessage<?> message) {
        strom = message.getAggregateIdentifier();
        annanTyp = !EventTypes.STROMMAR.get(getClass().getAnnotation(AggregateRoot.class).type()).isInstance(handelse);
        if (annanTyp) {
            return;
        }
        UUID handelseId = UUID.fromString(message.getIdentifier());
        Handelsekvitto kvitto = new Handelsekvitto(handelseId, EventTypes.namn(handelse.getClass()));
        handelser.add(kvitto);
        long version = handelser.size();
        evolve(new Registrerad<>(handelseId, version,
                (String) message.getMetaData().get(Metadatanycklar.ANVANDARE), (E) handelse));
        Begaran.idempotens(message.getMetaData()).ifPresent(i -> besvarade.merge(i.nyckel(),
                new Besvarad(i.begaran(),
                        new Svar.Registrerat(strom, version, version == 1, List.of(kvitto), lopnummer())),
                StromAggregate::tillsammans));
    }

    private static Besvarad tillsammans(Besvarad forut, Besvarad nu) {
        List<Handelsekvitto> alla = new ArrayList<>(forut.svar().handelser());
        alla.addAll(nu.svar().handelser());
        return new Besvarad(forut.begaran(), new Svar.Registrerat(nu.svar().strom(), nu.svar().version(),
                forut.svar().grundande(), List.copyOf(alla), nu.svar().lopnummer()));
    }
}
