package se.liggaren.query.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;

/** How far a view has read, kept in the view's own schema so that it is stored and replaced together with the rows. */
final class Lasposition extends JdbcTokenStore {

    /** How long a reader that has died keeps others out. */
    private static final Duration ANSPRAK = Duration.ofSeconds(5);

    Lasposition(String schema, ConnectionProvider connections, Serializer serializer) {
        super(builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(String.class)
                .claimTimeout(ANSPRAK)
                .schema(TokenSchema.builder()
                        .setTokenTable(schema + ".lasposition")
                        .setProcessorNameColumn("vy")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("tokentyp")
                        .setTimestampColumn("tid")
                        .setOwnerColumn("agare")
                        .build()));
    }

    /**
     * Axon would here claim a row that nobody owns and go on writing. After a switch that row belongs to a newly built
     * view, which may not have read as far as the writer; so the writer must stop and begin where the row says.
     */
    @Override
    protected void updateToken(Connection connection, ResultSet row, TrackingToken token, String vy, int segment) {
        throw new UnableToClaimTokenException("The view " + vy + " has been replaced or is read by another process");
    }
}
