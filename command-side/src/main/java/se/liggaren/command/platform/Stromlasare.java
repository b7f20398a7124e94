package se.liggaren.command.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.liggaren.command.platform.Begaran.Idempotens;
import se.liggaren.events.Handelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.platform.handelser.Loggikapp;
import se.liggaren.platform.handelser.Metadatanycklar;

/** Reads a stream as it stands, for what must be known before a command is issued. */
@Component
public final class Stromlasare {

    private final EventStore eventStore;
    private final EventStore logg;
    private final Loggikapp ikapp;
    private final JdbcClient jdbc;

    public Stromlasare(EventStore eventStore, @Qualifier("logg") EventStore logg, Loggikapp ikapp, JdbcClient jdbc) {
        this.eventStore = eventStore;
        this.logg = logg;
        this.ikapp = ikapp;
        this.jdbc = jdbc;
    }

    /**
     * A fact as it was stored.
     *
     * @param version    the stream's version with it
     * @param anvandare  opaque id of who registered it
     * @param roll       in which role it was registered
     * @param idempotens the key it was answered under, when there was one
     */
    public record Faktum(UUID handelseId, long version, Handelse handelse, String anvandare, Roll roll,
            Optional<Idempotens> idempotens) {
    }

    public boolean finns(String strom) {
        return eventStore.lastSequenceNumberFor(strom).isPresent();
    }

    /**
     * Whether there is such a stream of the type.
     *
     * @param typ the type's stored name, one of {@link se.liggaren.events.EventTypes#STROMMAR}
     */
    public boolean finns(String strom, String typ) {
        return eventStore.readEvents(strom).asStream().limit(1).anyMatch(m -> m.getType().equals(typ));
    }

    /**
     * The streams of the type in which some fact has the value, in the order they got it.
     *
     * @param typ   the type's stored name, one of {@link se.liggaren.events.EventTypes#STROMMAR}
     * @param falt  the member of the fact as it is stored
     */
    public List<String> strommar(String typ, String falt, String varde) {
        ikapp.vanta();
        return jdbc.sql("""
                select strom from handelser.handelse
                where stromtyp = :typ and innehall ->> :falt = :varde
                group by strom order by min(position)""")
                .param("typ", typ).param("falt", falt).param("varde", varde).query(String.class).list();
    }

    /** Every fact of the stream, in order; none when there is no such stream. */
    public Stream<Faktum> fakta(String strom) {
        return eventStore.readEvents(strom).asStream()
                .map(m -> new Faktum(UUID.fromString(m.getIdentifier()), m.getSequenceNumber() + 1,
                        (Handelse) m.getPayload(), (String) m.getMetaData().get(Metadatanycklar.ANVANDARE),
                        Roll.valueOf((String) m.getMetaData().get(Metadatanycklar.ROLL)),
                        Begaran.idempotens(m.getMetaData())));
    }

    /** Every fact of the stream, as those who fold it take them. */
    public <E extends Handelse> List<Registrerad<E>> registrerade(String strom, Class<E> handelser) {
        return eventStore.readEvents(strom).asStream()
                .map(m -> new Registrerad<>(UUID.fromString(m.getIdentifier()), m.getSequenceNumber() + 1,
                        (String) m.getMetaData().get(Metadatanycklar.ANVANDARE), handelser.cast(m.getPayload())))
                .toList();
    }

    /** The number of facts in the stream; 0 when there is no such stream. */
    public long version(String strom) {
        return eventStore.lastSequenceNumberFor(strom).map(sekvens -> sekvens + 1).orElse(0L);
    }

    /**
     * The position of the last fact in the log, whatever its stream; 0 when there is none. Positions become visible in
     * their order, so whoever has seen this one will see nothing more before it.
     */
    public long huvud() {
        ikapp.vanta();
        TrackingToken huvud = logg.createHeadToken();
        return huvud == null ? 0 : huvud.position().orElse(0);
    }
}
