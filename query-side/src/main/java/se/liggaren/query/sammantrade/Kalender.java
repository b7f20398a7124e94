package se.liggaren.query.sammantrade;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** Reads the board's meetings as entries of a calendar. */
@Component
class Kalender {

    private static final String POST = "select id, version, andrad, innehall from {vy}.sammantrade ";

    private final Vyschema schema;
    private final RowMapper<Post> post;

    Kalender(JdbcClient jdbc, JsonMapper json) {
        this.schema = Vyschema.levande(SammantradeVy.NAMN, jdbc);
        this.post = (rs, _) -> new Post(
                rs.getObject("id", UUID.class),
                rs.getLong("version"),
                rs.getObject("andrad", OffsetDateTime.class).toInstant(),
                json.readValue(rs.getString("innehall"), Sammantrade.class));
    }

    /** Every meeting by day, the cancelled too, so that who has them in a calendar is told. */
    List<Post> alla() {
        return schema.sql(POST + "order by datum, start, id").query(post).list();
    }

    Optional<Post> las(UUID id) {
        return schema.sql(POST + "where id = :id").param("id", id).query(post).optional();
    }

    /**
     * A meeting as a calendar needs it.
     *
     * @param version how many facts there are about it
     * @param andrad  when the last of them was registered
     */
    record Post(UUID id, long version, Instant andrad, Sammantrade sammantrade) {
    }
}
