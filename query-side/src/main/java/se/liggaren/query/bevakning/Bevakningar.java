package se.liggaren.query.bevakning;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What waits of one kind.
 *
 * @param forsta the first of them by day
 * @param antal  how many there are in all
 * @param alla   the page that shows all of them
 */
public record Bevakningar(List<Bevakning> forsta, long antal, String alla) {

    /** @param sql a question whose rows come in order and not too many, each with {@code count(*) over ()} as antal */
    public static Bevakningar las(StatementSpec sql, RowMapper<Bevakning> rad, String alla) {
        return sql.query((ResultSetExtractor<Bevakningar>) rs -> {
            List<Bevakning> forsta = new ArrayList<>();
            long antal = 0;
            while (rs.next()) {
                antal = rs.getLong("antal");
                forsta.add(rad.mapRow(rs, forsta.size()));
            }
            return new Bevakningar(List.copyOf(forsta), antal, alla);
        });
    }
}
