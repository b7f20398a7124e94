package se.liggaren.platform.handelser;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The log as it lies in Axon Server, fact by fact as it was stored. Axon Server gives the places, and keeps times to the
 * millisecond; a log that was begun elsewhere therefore carries its own places and times beside its facts.
 */
public final class AxonServerLogg {

    /** What a fact from elsewhere carries in its metadata in Axon Server, and only there. */
    private static final String POSITION = "ursprungligPosition";
    private static final String TID = "ursprungligTid";

    private static final int I_FORVAG = 2_000;

    private final Supplier<EventChannel> kanal;
    private final Duration langst;

    /** @param langst how long an answer is waited for */
    public AxonServerLogg(Supplier<EventChannel> kanal, Duration langst) {
        this.kanal = kanal;
        this.langst = langst;
    }

    /** How many facts there are. */
    public long antal() {
        return svar(kanal.get().getLastToken()) + 1;
    }

    /** The facts from the one that has so many before it, and then each that is stored. */
    public Lasning las(long efterAntal) {
        return new Lasning(kanal.get().openStream(efterAntal - 1, I_FORVAG));
    }

    /** Adds facts, all of them or none; each is to be the next in its stream. */
    public void skriv(List<Loggrad> rader) {
        AppendEventsTransaction transaktion = kanal.get().startAppendEventsTransaction();
        rader.forEach(rad -> transaktion.appendEvent(handelse(rad)));
        svar(transaktion.commit());
    }

    private <T> T svar(CompletableFuture<T> svar) {
        try {
            return svar.get(langst.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException borta) {
            throw ickeSvar(borta);
        } catch (InterruptedException avbruten) {
            Thread.currentThread().interrupt();
            throw ickeSvar(avbruten);
        }
    }

    private static DataAccessResourceFailureException ickeSvar(Throwable orsak) {
        return new DataAccessResourceFailureException("Axon Server does not answer", orsak);
    }

    /** Reads on in the log as long as Axon Server is there. */
    public static final class Lasning implements AutoCloseable {

        private final EventStream strom;

        private Lasning(EventStream strom) {
            this.strom = strom;
        }

        /** The next fact as it comes; empty when none has come within the time. */
        public Optional<Handelse> nasta(Duration langst) throws InterruptedException {
            EventWithToken nasta = strom.nextIfAvailable(langst.toMillis(), TimeUnit.MILLISECONDS);
            if (nasta == null && strom.isClosed()) {
                throw ickeSvar(strom.getError().orElseGet(() -> new IllegalStateException("The stream was closed")));
            }
            return Optional.ofNullable(nasta).map(h -> new Handelse(h.getToken(), h.getEvent()));
        }

        /** The next facts: waits for the first, and takes with it what is there already. */
        public List<Handelse> nasta(Duration langst, int flest) throws InterruptedException {
            List<Handelse> alla = new ArrayList<>();
            Optional<Handelse> en = nasta(langst);
            while (en.isPresent()) {
                alla.add(en.get());
                en = alla.size() < flest ? nasta(Duration.ZERO) : Optional.empty();
            }
            return alla;
        }

        @Override
        public void close() {
            strom.close();
        }
    }

    /**
     * A fact in Axon Server.
     *
     * @param index how many facts there are before it
     */
    public record Handelse(long index, Event handelse) {

        public UUID handelseId() {
            return UUID.fromString(handelse.getMessageIdentifier());
        }

        /** The fact as it is in any store, at its own position or else after the one before it. */
        public Loggrad rad(long positionFore) {
            Map<String, MetaDataValue> metadata = handelse.getMetaDataMap();
            long position = Optional.ofNullable(metadata.get(POSITION)).map(MetaDataValue::getNumberValue)
                    .orElse(positionFore + 1);
            Instant tid = Optional.ofNullable(metadata.get(TID)).map(v -> Instant.parse(v.getTextValue()))
                    .orElseGet(() -> Instant.ofEpochMilli(handelse.getTimestamp()));
            return new Loggrad(position, handelseId(), handelse.getAggregateType(), handelse.getAggregateIdentifier(),
                    handelse.getAggregateSequenceNumber() + 1, handelse.getPayload().getType(),
                    handelse.getPayload().getRevision(), tid, handelse.getPayload().getData().toStringUtf8(),
                    json(metadata));
        }

        private static String json(Map<String, MetaDataValue> metadata) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            metadata.forEach((namn, varde) -> {
                if (!namn.equals(POSITION) && !namn.equals(TID)) {
                    json.set(namn, json(namn, varde));
                }
            });
            return json.toString();
        }

        private static JsonNode json(String namn, MetaDataValue varde) {
            JsonNodeFactory nod = JsonNodeFactory.instance;
            return switch (varde.getDataCase()) {
                case TEXT_VALUE -> nod.stringNode(varde.getTextValue());
                case NUMBER_VALUE -> nod.numberNode(varde.getNumberValue());
                case BOOLEAN_VALUE -> nod.booleanNode(varde.getBooleanValue());
                default -> throw new Loggfel("metadata " + namn + " i Axon Server är inte text, heltal eller ja och nej");
            };
        }
    }

    static Event handelse(Loggrad rad) {
        Event.Builder handelse = Event.newBuilder()
                .setMessageIdentifier(rad.handelseId().toString())
                .setAggregateType(rad.stromtyp())
                .setAggregateIdentifier(rad.strom())
                .setAggregateSequenceNumber(rad.version() - 1)
                .setTimestamp(rad.registreradTid().toEpochMilli())
                .setPayload(SerializedObject.newBuilder().setType(rad.typ()).setRevision(rad.typversion())
                        .setData(ByteString.copyFromUtf8(rad.innehall())));
        KanoniskJson.lasLagrat(rad.metadata()).properties()
                .forEach(m -> handelse.putMetaData(m.getKey(), varde(m.getKey(), m.getValue())));
        return handelse
                .putMetaData(POSITION, MetaDataValue.newBuilder().setNumberValue(rad.position()).build())
                .putMetaData(TID, MetaDataValue.newBuilder().setTextValue(rad.registreradTid().toString()).build())
                .build();
    }

    private static MetaDataValue varde(String namn, JsonNode varde) {
        MetaDataValue.Builder ut = MetaDataValue.newBuilder();
        if (varde.isString()) {
            ut.setTextValue(varde.stringValue());
        } else if (varde.isBoolean()) {
            ut.setBooleanValue(varde.booleanValue());
        } else if (varde.canConvertToLong()) {
            ut.setNumberValue(varde.longValue());
        } else {
            throw new Loggfel("metadata " + namn + " kan inte sparas i Axon Server");
        }
        return ut.build();
    }
}
