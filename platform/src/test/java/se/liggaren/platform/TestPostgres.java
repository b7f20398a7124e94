package se.liggaren.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One real PostgreSQL for all tests of the JVM, as durable as in operation; each test class asks for its own database. */
public final class TestPostgres {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger ANTAL = new AtomicInteger();

    private TestPostgres() {
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an empty database and answers with its JDBC address. */
    public static String nyDatabas() {
        String namn = "test_" + ANTAL.incrementAndGet();
        try (Connection c = SERVER.getPostgresDatabase().getConnection(); Statement s = c.createStatement()) {
            s.execute("create database " + namn);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.getJdbcUrl("postgres", namn);
    }

    /** Gives the test class's context an empty database. */
    public static void nyDatabas(DynamicPropertyRegistry properties) {
        String url = nyDatabas();
        properties.add("spring.datasource.url", () -> url);
    }
}
