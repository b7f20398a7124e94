package se.liggaren.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A schema of ours in the database: made and brought up to date by its own migrations, with its own history in it. */
public final class Databasschema {

    private Databasschema() {
    }

    /**
     * @param namn the schema's name, which is also the name of the folder of migrations under {@code db/}
     */
    public static Flyway migrering(DataSource dataSource, String namn) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(namn)
                .locations("classpath:db/" + namn)
                .table("schemahistorik")
                .validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .load();
    }
}
