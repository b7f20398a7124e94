package se.liggaren.platform.handelser;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import se.liggaren.platform.Processnamn;

/**
 * Hears from PostgreSQL when another process has stored something (see {@code handelse_signal}), on a connection of its
 * own. A connection that is lost is made again, and then the readers are woken once for what may have been missed.
 */
final class Loggsignal implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Loggsignal.class);

    /** After so long a silence the connection is tried, since a database that has vanished says nothing either. */
    private static final int TYSTNAD_MS = 30_000;
    private static final int LANGSTA_PROV_S = 5;

    private static final Duration FORSTA_VANTAN = Duration.ofMillis(100);
    private static final Duration LANGSTA_VANTAN = Duration.ofSeconds(5);
    private static final Duration LANGSTA_AVSLUT = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final Processnamn process;
    private final Runnable vack;
    private volatile Optional<Thread> trad = Optional.empty();

    /** @param vack called when there may be something new to read that another process has stored */
    Loggsignal(JdbcConnectionDetails database, Processnamn process, Runnable vack) {
        this.database = database;
        this.process = process;
        this.vack = vack;
    }

    /** What the connection is called in the database. */
    static String anslutningsnamn(Processnamn process) {
        return process.varde() + " signal";
    }

    private void arbeta() {
        Duration vantan = FORSTA_VANTAN;
        while (isRunning()) {
            try (Connection anslutning = anslut()) {
                if (vantan.compareTo(FORSTA_VANTAN) > 0) {
                    LOG.info("What other processes store is signalled again");
                }
                vantan = FORSTA_VANTAN;
                lyssna(anslutning);
            } catch (SQLException bruten) {
                if (isRunning() && vantan.equals(FORSTA_VANTAN)) {
                    LOG.warn("What other processes store is not signalled, readers look for it by themselves: {}",
                            bruten.getMessage());
                }
            }
            if (!sov(vantan)) {
                return;
            }
            vantan = vantan.multipliedBy(2).compareTo(LANGSTA_VANTAN) < 0 ? vantan.multipliedBy(2) : LANGSTA_VANTAN;
        }
    }

    private Connection anslut() throws SQLException {
        Properties val = new Properties();
        Optional.ofNullable(database.getUsername()).ifPresent(namn -> PGProperty.USER.set(val, namn));
        Optional.ofNullable(database.getPassword()).ifPresent(ord -> PGProperty.PASSWORD.set(val, ord));
        PGProperty.TCP_KEEP_ALIVE.set(val, true);
        return DriverManager.getConnection(database.getJdbcUrl(), val);
    }

    private void lyssna(Connection anslutning) throws SQLException {
        try (Statement statement = anslutning.createStatement()) {
            statement.execute("set application_name = '" + anslutningsnamn(process) + "'");
            statement.execute("listen liggaren_handelse");
        }
        vack.run();
        PGConnection signaler = anslutning.unwrap(PGConnection.class);
        while (isRunning()) {
            var horda = signaler.getNotifications(TYSTNAD_MS);
            // what this process stored its readers were told of when it was committed
            if (Stream.of(horda).anyMatch(signal -> !signal.getParameter().equals(process.varde()))) {
                vack.run();
            }
            if (horda.length == 0 && !anslutning.isValid(LANGSTA_PROV_S)) {
                throw new SQLException("the database does not answer");
            }
        }
    }

    private static boolean sov(Duration vantan) {
        try {
            Thread.sleep(vantan);
            return true;
        } catch (InterruptedException avbruten) {
            return false;
        }
    }

    @Override
    public void start() {
        Thread ny = Thread.ofVirtual().name("loggsignal").unstarted(this::arbeta);
        trad = Optional.of(ny);
        ny.start();
    }

    /** An interrupted virtual thread gives up its connection. */
    @Override
    public void stop() {
        Optional<Thread> igang = trad;
        trad = Optional.empty();
        igang.ifPresent(t -> {
            try {
                t.interrupt();
                t.join(LANGSTA_AVSLUT);
            } catch (InterruptedException avbruten) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return trad.isPresent();
    }
}
