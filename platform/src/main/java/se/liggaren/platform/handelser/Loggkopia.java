package se.liggaren.platform.handelser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps {@code handelser.handelse} a copy of the log in Axon Server: the same facts in the same order, so that whatever
 * reads the log reads it there, also when Axon Server is away. One process at a time copies; another takes over from one
 * that has stopped or hangs, and what two of them should try to write at once is written once.
 */
final class Loggkopia implements SmartLifecycle, Loggikapp {

    private static final Logger LOG = LoggerFactory.getLogger(Loggkopia.class);

    private static final int HANDELSER_I_TAGET = 500;

    /** How long one that does not say that it is alive keeps others out, and how often it says so. */
    private static final String HYRESTID = "interval '5 seconds'";
    private static final Duration LIVSTECKEN = Duration.ofSeconds(2);

    private static final Duration LANGSTA_FORSTA_SVAR = Duration.ofSeconds(5);
    private static final Duration LANGSTA_VANTAN = Duration.ofSeconds(5);
    private static final Duration TITT = Duration.ofMillis(10);
    private static final Duration PAUS = Duration.ofSeconds(1);

    private final AxonServerLogg logg;
    private final Loggtabell tabell;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaktion;
    private final Runnable vack;
    private final UUID jag = UUID.randomUUID();
    private volatile Optional<Thread> trad = Optional.empty();

    /** @param vack called when the copy has got more */
    Loggkopia(AxonServerLogg logg, DataSource dataSource, Runnable vack) {
        this.logg = logg;
        this.vack = vack;
        this.tabell = new Loggtabell(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.transaktion = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Where the copy ends; the id is absent when it is empty. */
    private record Slut(long antal, long position, Optional<UUID> handelseId) {
    }

    @Override
    public void vanta() {
        long antal = logg.antal();
        long slut = System.nanoTime() + LANGSTA_VANTAN.toNanos();
        while (kopierade() < antal) {
            if (System.nanoTime() > slut) {
                throw new TransientDataAccessResourceException("The copy of the log has not come as far as the log");
            }
            sov(TITT);
        }
    }

    /** How many facts of Axon Server's have not been copied. */
    long kvar() {
        return logg.antal() - kopierade();
    }

    private long kopierade() {
        return jdbc.sql("select antal from handelser.kopia").query(Long.class).single();
    }

    /** Takes the table in use as a copy, unless it holds another log. */
    @Override
    public void start() {
        if (jdbc.sql("select count(*) from handelser.kopia").query(Long.class).single() == 0) {
            Slut slut = slut(jdbc.sql("select count(*) from handelser.handelse").query(Long.class).single());
            if (slut.antal() > 0) {
                provaAttDetArSammaLogg(slut);
            }
            jdbc.sql("insert into handelser.kopia (antal) values (?) on conflict do nothing").param(slut.antal()).update();
        }
        Thread ny = Thread.ofPlatform().daemon().name("loggkopia").unstarted(this::arbeta);
        trad = Optional.of(ny);
        ny.start();
    }

    private void provaAttDetArSammaLogg(Slut slut) {
        try (AxonServerLogg.Lasning lasning = oppna(slut)) {
            LOG.info("The {} facts in the database are those that Axon Server has", slut.antal());
        } catch (Loggfel annan) {
            throw new OsakertLager(List.of(annan.getMessage()));
        } catch (RuntimeException borta) {
            LOG.warn("Axon Server cannot be asked", borta);
            throw new OsakertLager(List.of("Axon Server svarar inte, så det går inte att veta om databasens logg är"
                    + " densamma som den i Axon Server"));
        } catch (InterruptedException avbruten) {
            Thread.currentThread().interrupt();
        }
    }

    private void arbeta() {
        boolean fel = false;
        while (isRunning()) {
            try {
                if (hyr()) {
                    fel = kopiera(fel);
                }
            } catch (InterruptedException avbruten) {
                return;
            } catch (RuntimeException e) {
                if (!fel && isRunning()) {
                    LOG.warn("The log is not copied, and it is tried again every {}: {}", PAUS,
                            NestedExceptionUtils.getMostSpecificCause(e).toString());
                }
                fel = true;
            }
            sov(PAUS);
        }
    }

    /** Copies until it is stopped or another has taken over; what goes wrong is for the caller to tell. */
    private boolean kopiera(boolean varFel) throws InterruptedException {
        Slut slut = slut(kopierade());
        try (AxonServerLogg.Lasning lasning = oppna(slut)) {
            LOG.info(varFel ? "The log is copied again, from {}" : "The log is copied from {}", slut.antal());
            while (isRunning()) {
                List<AxonServerLogg.Handelse> nasta = lasning.nasta(LIVSTECKEN, HANDELSER_I_TAGET);
                Optional<Slut> efter = nasta.isEmpty() ? Optional.of(slut).filter(s -> hyr()) : skriv(slut, nasta);
                if (efter.isEmpty()) {
                    return false;
                }
                slut = efter.get();
                if (!nasta.isEmpty()) {
                    vack.run();
                }
            }
        }
        return false;
    }

    /** Adds the facts, and says that the copier is alive; empty when another has taken over. */
    private Optional<Slut> skriv(Slut fore, List<AxonServerLogg.Handelse> handelser) {
        List<Loggrad> rader = new ArrayList<>();
        long position = fore.position();
        for (AxonServerLogg.Handelse handelse : handelser) {
            Loggrad rad = handelse.rad(position);
            rader.add(rad);
            position = rad.position();
        }
        Slut efter = new Slut(fore.antal() + rader.size(), position, Optional.of(rader.getLast().handelseId()));
        return Optional.ofNullable(transaktion.execute(status -> {
            int min = jdbc.sql("update handelser.kopia set antal = :antal, till = now() + " + HYRESTID
                            + " where agare = :jag and antal = :fore")
                    .param("antal", efter.antal()).param("fore", fore.antal()).param("jag", jag).update();
            if (min == 0) {
                return null;
            }
            tabell.skriv(fore.position(), rader);
            return efter;
        }));
    }

    private boolean hyr() {
        return jdbc.sql("update handelser.kopia set agare = :jag, till = now() + " + HYRESTID
                + " where agare = :jag or till < now()").param("jag", jag).update() == 1;
    }

    private Slut slut(long antal) {
        return jdbc.sql("select position, handelse_id from handelser.handelse order by position desc limit 1")
                .query((rs, _) -> new Slut(antal, rs.getLong(1), Optional.of(rs.getObject(2, UUID.class))))
                .optional().orElse(new Slut(antal, 0, Optional.empty()));
    }

    /**
     * Reads on where the copy ends.
     *
     * @throws Loggfel when the copy does not end with what Axon Server has there
     */
    private AxonServerLogg.Lasning oppna(Slut slut) throws InterruptedException {
        if (slut.handelseId().isEmpty()) {
            return logg.las(0);
        }
        long finns = logg.antal();
        if (finns < slut.antal()) {
            throw new Loggfel("databasens logg har " + slut.antal() + " händelser, den i Axon Server " + finns
                    + "; flytta loggen med ./liggaren migrate eller använd en databas utan händelser");
        }
        AxonServerLogg.Lasning lasning = logg.las(slut.antal() - 1);
        try {
            Optional<UUID> sista = lasning.nasta(LANGSTA_FORSTA_SVAR).map(AxonServerLogg.Handelse::handelseId);
            if (!sista.equals(slut.handelseId())) {
                throw sista.isEmpty() ? new TransientDataAccessResourceException("Axon Server does not answer")
                        : new Loggfel("databasens logg är en annan än den i Axon Server: händelse nummer "
                                + slut.antal() + " är inte densamma");
            }
            return lasning;
        } catch (RuntimeException | InterruptedException fel) {
            lasning.close();
            throw fel;
        }
    }

    private void sov(Duration tid) {
        try {
            Thread.sleep(tid);
        } catch (InterruptedException avbruten) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Optional<Thread> korande = trad;
        trad = Optional.empty();
        korande.ifPresent(t -> {
            t.interrupt();
            try {
                t.join(PAUS.multipliedBy(10));
            } catch (InterruptedException avbruten) {
                Thread.currentThread().interrupt();
            }
        });
        jdbc.sql("update handelser.kopia set till = now() where agare = ?").param(jag).update();
    }

    @Override
    public boolean isRunning() {
        return trad.isPresent();
    }
}
