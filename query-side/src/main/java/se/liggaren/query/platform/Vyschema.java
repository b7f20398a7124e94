package se.liggaren.query.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The schema that a view's tables are in: the live one, or one that is being built beside it.
 *
 * @param namn the schema's name in the database
 */
public record Vyschema(String namn, JdbcClient jdbc) {

    /** The live schema of the view. */
    public static Vyschema levande(String vy, JdbcClient jdbc) {
        return new Vyschema("vy_" + vy, jdbc);
    }

    /** A statement in which <code>{vy}</code> stands for the schema's name. */
    public StatementSpec sql(String sql) {
        return jdbc.sql(sql.replace("{vy}", namn));
    }
}
