package se.liggaren.e2e;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The service on several processes, some for each side, that share a PostgreSQL. */
final class Uppdelning implements AutoCloseable {

    private static final Duration TALAMOD = Duration.ofMinutes(3);

    private final Motor motor;
    private final EmbeddedPostgres postgres;
    private final List<String> databas;
    private final List<String> val;
    private final List<Tjanst> kommandosidor;
    private final List<Tjanst> fragesidor;

    private Uppdelning(Motor motor, EmbeddedPostgres postgres, int kommandosidor, int fragesidor) {
        this.motor = motor;
        this.postgres = postgres;
        this.databas = List.of("--database-url", postgres.getJdbcUrl("postgres", "postgres"));
        this.val = Stream.concat(databas.stream(), motor.val().stream()).toList();
        this.kommandosidor = sidor("command", kommandosidor);
        this.fragesidor = sidor("query", fragesidor);
    }

    /** Starts all of them at once on an empty database, and waits until each takes requests. */
    static Uppdelning starta(int kommandosidor, int fragesidor) {
        Motor motor = Motor.vald();
        try {
            Uppdelning uppdelning = new Uppdelning(motor, EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start(), kommandosidor, fragesidor);
            uppdelning.alla().forEach(Tjanst::invantaStart);
            return uppdelning;
        } catch (IOException e) {
            motor.close();
            throw new UncheckedIOException(e);
        }
    }

    private List<Tjanst> sidor(String sida, int antal) {
        return IntStream.range(0, antal).mapToObj(_ -> Tjanst.sida(sida, val)).toList();
    }

    Motor motor() {
        return motor;
    }

    Tjanst kommandosida(int nummer) {
        return kommandosidor.get(nummer);
    }

    Tjanst fragesida(int nummer) {
        return fragesidor.get(nummer);
    }

    /** The same program at each of the command sides. */
    List<Klient> vidKommandosidorna(String konto, Duration talamod) {
        return kommandosidor.stream().map(sida -> new Klient(sida, konto, talamod)).toList();
    }

    /** The same program at each of the query sides. */
    List<Klient> vidFragesidorna(String konto, Duration talamod) {
        return fragesidor.stream().map(sida -> new Klient(sida, konto, talamod)).toList();
    }

    /** Runs one of the operator's commands, and answers with what it printed. */
    List<String> kommando(String... ord) {
        return Tjanst.kommando(databas, ord);
    }

    /** What the views are called. */
    List<String> vyer() {
        return fraga("select substr(nspname, 4) from pg_namespace where nspname like 'vy\\_%'"
                + " and nspname !~ '_(ny|gammal)$' order by 1");
    }

    /** How many views each process reads for now, by its number, and under 0 those that nobody reads for. */
    private Map<Long, Integer> lasare() {
        Map<Long, Integer> lasare = new TreeMap<>();
        for (String vy : vyer()) {
            // a claim that is older than this is nobody's
            String agare = fraga("select case when tid::timestamptz > now() - interval '5 seconds' then"
                    + " coalesce(agare, '') else '' end from vy_" + vy + ".lasposition").getFirst();
            lasare.merge(agare.isEmpty() ? 0 : Long.parseLong(agare.split("/")[1]), 1, Integer::sum);
        }
        return lasare;
    }

    /** Waits until these processes read for some views each, and nobody else for any. */
    void invantaLasare(Tjanst... lasare) {
        List<Long> vantade = Stream.of(lasare).map(Tjanst::pid).sorted().toList();
        await().atMost(TALAMOD).pollInterval(Duration.ofMillis(200))
                .until(() -> List.copyOf(lasare().keySet()).equals(vantade));
    }

    private List<String> fraga(String sql) {
        try (Connection anslutning = postgres.getPostgresDatabase().getConnection();
                Statement statement = anslutning.createStatement(); ResultSet rad = statement.executeQuery(sql)) {
            List<String> svar = new ArrayList<>();
            while (rad.next()) {
                svar.add(rad.getString(1));
            }
            return svar;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<Tjanst> alla() {
        return Stream.concat(kommandosidor.stream(), fragesidor.stream());
    }

    /** What is paused is let go on, so that it can stop. */
    @Override
    public void close() {
        alla().forEach(Tjanst::fortsatt);
        alla().parallel().forEach(Tjanst::close);
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            motor.close();
        }
    }
}
