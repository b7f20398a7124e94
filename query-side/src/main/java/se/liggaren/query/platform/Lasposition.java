package se.liggaren.query.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import se.liggaren.platform.Processnamn;

/**
 * How far a view has read, kept in the view's own schema so that it is stored and replaced together with the rows. Only
 * who has claimed it may write, from where it says: a reader that has lost its claim, because it stood still or the view
 * was replaced, must begin anew.
 */
final class Lasposition extends JdbcTokenStore {

    /** How long a reader that has died keeps others out. */
    private static final Duration ANSPRAK = Duration.ofSeconds(5);

    private final String schema;
    private final String definition;
    private final String process;

    /** @param definition what this process makes the view from; a view of another one it has no part in */
    Lasposition(String schema, String definition, Processnamn process, ConnectionProvider connections,
            Serializer serializer) {
        super(builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(String.class)
                .claimTimeout(ANSPRAK)
                .nodeId(process.varde())
                .schema(TokenSchema.builder()
                        .setTokenTable(schema + ".lasposition")
                        .setProcessorNameColumn("vy")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("tokentyp")
                        .setTimestampColumn("tid")
                        .setOwnerColumn("agare")
                        .build()));
        this.schema = schema;
        this.definition = definition;
        this.process = process.varde();
    }

    /** Looks after it has written: a schema that takes another's place does so between two statements. */
    @Override
    protected TrackingToken claimToken(Connection connection, AbstractTokenEntry<?> last) throws SQLException {
        TrackingToken token = super.claimToken(connection, last);
        try (PreparedStatement fraga = connection.prepareStatement("""
                select token, sha256 from %1$s.lasposition, %1$s.vydefinition where vy = ? and segment = ?"""
                .formatted(schema))) {
            fraga.setString(1, last.getProcessorName());
            fraga.setInt(2, last.getSegment());
            try (ResultSet rad = fraga.executeQuery()) {
                if (!rad.next() || !definition.equals(rad.getString("sha256")) || !Objects.equals(rad.getString("token"),
                        last.getSerializedToken() == null ? null : last.getSerializedToken().getData())) {
                    throw forlorad(last.getProcessorName());
                }
                return token;
            }
        }
    }

    /** Axon would here claim a row that nobody owns, and go on writing from where it once was. */
    @Override
    protected void updateToken(Connection connection, ResultSet row, TrackingToken token, String vy, int segment) {
        throw forlorad(vy);
    }

    /** Axon would here claim a row that nobody owns, or take it from one who stood still, without beginning anew. */
    @Override
    public void extendClaim(String vy, int segment) {
        Connection connection = getConnection();
        try (PreparedStatement forlang = connection.prepareStatement("""
                update %s.lasposition set tid = ? where agare = ? and vy = ? and segment = ?""".formatted(schema))) {
            forlang.setString(1, DateTimeUtils.formatInstant(AbstractTokenEntry.clock.instant()));
            forlang.setString(2, process);
            forlang.setString(3, vy);
            forlang.setInt(4, segment);
            if (forlang.executeUpdate() != 1) {
                throw forlorad(vy);
            }
        } catch (SQLException fel) {
            throw new JdbcException("The claim on " + vy + " could not be kept", fel);
        } finally {
            JdbcUtils.closeQuietly(connection);
        }
    }

    /** Axon Server asks, and Axon would here lay a row of its own among those that say how far the view has read. */
    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(schema);
    }

    private static UnableToClaimTokenException forlorad(String vy) {
        return new UnableToClaimTokenException("The view " + vy + " has been replaced or is read by another process");
    }
}
