package se.liggaren.platform.handelser;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The log as it lies in {@code handelser.handelse}: read as a whole, and written as it was elsewhere. */
public final class Loggtabell {

    private static final int RADER_I_TAGET = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaktion;
    private final TransactionTemplate ogonblicksbild;

    public Loggtabell(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(RADER_I_TAGET);
        JdbcTransactionManager transaktioner = new JdbcTransactionManager(dataSource);
        this.transaktion = new TransactionTemplate(transaktioner);
        this.ogonblicksbild = new TransactionTemplate(transaktioner);
        this.ogonblicksbild.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.ogonblicksbild.setReadOnly(true);
    }

    /**
     * Reads the facts after the position in order, as they were at one moment.
     *
     * @param lasning what is made of them; it gets them some hundred at a time, and keeps none of them open
     */
    public <T> T las(long efter, Function<Stream<Loggrad>, T> lasning) {
        return ogonblicksbild.execute(status -> {
            // it holds nothing that others wait for, and what is read may go to somebody slow
            jdbc.execute("set local idle_in_transaction_session_timeout = 0");
            try (Stream<Loggrad> rader = jdbc.queryForStream("""
                    select position, handelse_id, stromtyp, strom, version, typ, typversion, registrerad_tid, innehall,
                        metadata
                    from handelser.handelse where position > ? order by position""", Loggtabell::rad, efter)) {
                return lasning.apply(rader);
            }
        });
    }

    /** The fingerprint of the whole log. */
    public Loggdigest digest() {
        return digest(Long.MAX_VALUE);
    }

    /** The fingerprint of the log up to and with the position. */
    public Loggdigest digest(long till) {
        return las(0, rader -> {
            Loggdigest digest = new Loggdigest();
            rader.takeWhile(rad -> rad.position() <= till).forEach(digest::tillfoga);
            return digest;
        });
    }

    /**
     * Adds facts with their ids, times, versions and positions, all of them or none.
     *
     * @param efter the position that the log is to end at before; when somebody else has written, nothing is done
     * @throws Loggfel when the log ends elsewhere
     */
    public void skriv(long efter, List<Loggrad> rader) {
        transaktion.executeWithoutResult(status -> {
            jdbc.execute("select pg_advisory_xact_lock('handelser.handelse'::regclass::oid::bigint)");
            long sista = jdbc.queryForObject("select coalesce(max(position), 0) from handelser.handelse", Long.class);
            if (sista != efter) {
                throw new Loggfel("Någon annan skriver i loggen: den slutar vid position " + sista + ", inte vid "
                        + efter + ". Stoppa tjänsten och försök igen.");
            }
            jdbc.batchUpdate("""
                    insert into handelser.handelse
                        (position, handelse_id, stromtyp, strom, sekvens, registrerad_tid, typ, typversion, innehall,
                        metadata)
                    overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""",
                    rader.stream().map(rad -> new Object[] {rad.position(), rad.handelseId(), rad.stromtyp(),
                        rad.strom(), rad.version() - 1, rad.registreradTid().atOffset(ZoneOffset.UTC), rad.typ(),
                        rad.typversion(), rad.innehall(), rad.metadata()}).toList());
            jdbc.queryForObject("select setval(pg_get_serial_sequence('handelser.handelse', 'position'), ?)",
                    Long.class, rader.getLast().position());
        });
    }

    private static Loggrad rad(ResultSet rs, int nr) throws SQLException {
        return new Loggrad(rs.getLong("position"), rs.getObject("handelse_id", UUID.class), rs.getString("stromtyp"),
                rs.getString("strom"), rs.getLong("version"), rs.getString("typ"), rs.getString("typversion"),
                rs.getObject("registrerad_tid", OffsetDateTime.class).toInstant(), rs.getString("innehall"),
                rs.getString("metadata"));
    }
}
