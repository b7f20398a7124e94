package se.liggaren.platform.handelser;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Axon's JDBC engine on the table {@code handelser.handelse}, whose facts an auditor can read with SQL alone. */
final class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("handelser.handelse")
            .globalIndexColumn("position")
            .eventIdentifierColumn("handelse_id")
            .aggregateIdentifierColumn("strom")
            .sequenceNumberColumn("sekvens")
            .typeColumn("stromtyp")
            .timestampColumn("registrerad_tid")
            .payloadTypeColumn("typ")
            .payloadRevisionColumn("typversion")
            .payloadColumn("innehall")
            .metaDataColumn("metadata")
            .build();

    private static final String APPEND = """
            insert into handelser.handelse
                (handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ, typversion, innehall, metadata)
            values (?::uuid, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""";

    private static final String UNIQUE_VIOLATION = "23505";

    private static final PersistenceExceptionResolver DUPLICATE = e -> UNIQUE_VIOLATION.equals(sqlState(e));

    PostgresEventStorageEngine(ConnectionProvider connections, TransactionManager transactions, Serializer events,
            Serializer snapshots, EventUpcaster upcasters) {
        super(settings(connections, transactions, events, snapshots, upcasters));
    }

    private static Builder settings(ConnectionProvider connections, TransactionManager transactions,
            Serializer events, Serializer snapshots, EventUpcaster upcasters) {
        Builder builder = builder();
        builder.upcasterChain(upcasters).eventSerializer(events).snapshotSerializer(snapshots)
                .persistenceExceptionResolver(DUPLICATE);
        return builder.connectionProvider(connections).transactionManager(transactions)
                .schema(SCHEMA).dataType(String.class)
                .appendEvents(PostgresEventStorageEngine::append);
    }

    private static PreparedStatement append(Connection connection, EventSchema schema, Class<?> dataType,
            List<? extends EventMessage<?>> events, Serializer serializer, TimestampWriter timestamps)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(APPEND);
        for (EventMessage<?> message : events) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new EventStoreException("A fact belongs to a stream: " + message.getPayloadType());
            }
            SerializedObject<String> payload = event.serializePayload(serializer, String.class);
            statement.setString(1, event.getIdentifier());
            statement.setString(2, event.getType());
            statement.setString(3, event.getAggregateIdentifier());
            statement.setLong(4, event.getSequenceNumber());
            timestamps.writeTimestamp(statement, 5, event.getTimestamp());
            statement.setString(6, payload.getType().getName());
            statement.setString(7, payload.getType().getRevision());
            statement.setString(8, payload.getData());
            statement.setString(9, event.serializeMetaData(serializer, String.class).getData());
            statement.addBatch();
        }
        return statement;
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int index, Instant timestamp) throws SQLException {
        statement.setObject(index, timestamp.atOffset(ZoneOffset.UTC));
    }

    /** As text, because Axon would cut an instant to milliseconds. */
    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        return (T) row.getString(column);
    }

    /** No stream is so long that it needs a snapshot. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String strom) {
        return Stream.empty();
    }

    /** The database's own message holds the statement and the fact, which are nobody's business further out; its code is not. */
    @Override
    protected void handlePersistenceException(Exception exception, EventMessage<?> failed) {
        if (DUPLICATE.isDuplicateKeyViolation(exception)) {
            throw new ConcurrencyException("Somebody else wrote to the stream first");
        }
        String state = sqlState(exception);
        throw new EventStoreException("The store did not take the fact (SQLSTATE %s)".formatted(state),
                new SQLException("Refused by the store", state));
    }

    private static String sqlState(Throwable exception) {
        return exception instanceof SQLException e && e.getSQLState() != null ? e.getSQLState() : "unknown";
    }
}
