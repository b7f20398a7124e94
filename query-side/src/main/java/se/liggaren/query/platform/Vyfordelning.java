package se.liggaren.query.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.platform.Processnamn;

/**
 * Divides the views among the processes that fill them. Each shows in the database that it lives, sees which others do,
 * and computes what all of them compute. Should two for a moment mean that a view is theirs, the claim on the view's
 * token lets only one read for it.
 */
final class Vyfordelning implements MaxSegmentProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Vyfordelning.class);

    private static final Duration TAKT = Duration.ofSeconds(1);
    private static final Duration LANGSTA_AVSLUT = Duration.ofSeconds(5);

    private final Processnamn process;
    private final Collection<String> vyer;
    private final String definition;
    private final JdbcClient jdbc;

    /** All of them until they are divided, because Axon does not take a reader that may read for nothing. */
    private volatile Set<String> mina;
    private Optional<Thread> trad = Optional.empty();

    /** @param definition what the views are made from; a process of another definition takes no part */
    Vyfordelning(Processnamn process, Collection<String> vyer, String definition, JdbcClient jdbc) {
        this.process = process;
        this.vyer = List.copyOf(vyer);
        this.mina = Set.copyOf(vyer);
        this.definition = definition;
        this.jdbc = jdbc;
    }

    /** One segment of a view that is this process's to read for, and none of the others. */
    @Override
    public int getMaxSegments(String vy) {
        return mina.contains(vy) ? 1 : 0;
    }

    /** From now on this process takes its share. */
    void borja() {
        jdbc.sql("delete from vyer.lasare where livstecken < clock_timestamp() - interval '1 day'").update();
        rakna();
        Thread ny = Thread.ofVirtual().name("vyfordelning").unstarted(this::arbeta);
        trad = Optional.of(ny);
        ny.start();
    }

    /** Leaves what was this process's to the others at once. */
    void sluta() {
        mina = Set.of();
        trad.ifPresent(t -> {
            try {
                t.interrupt();
                t.join(LANGSTA_AVSLUT);
            } catch (InterruptedException avbruten) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            jdbc.sql("delete from vyer.lasare where process = :process").param("process", process.varde()).update();
        } catch (DataAccessException borta) {
            LOG.debug("the others find out by themselves", borta);
        }
    }

    private void arbeta() {
        boolean borta = false;
        while (true) {
            try {
                Thread.sleep(TAKT);
                rakna();
                borta = false;
            } catch (InterruptedException slut) {
                return;
            } catch (RuntimeException fel) {
                if (!borta && !Thread.currentThread().isInterrupted()) {
                    LOG.warn("The other processes cannot be seen, the views stay divided as they are: {}",
                            NestedExceptionUtils.getMostSpecificCause(fel).toString());
                }
                borta = true;
            }
        }
    }

    private void rakna() {
        jdbc.sql("""
                        insert into vyer.lasare (process, definition) values (:process, :definition)
                        on conflict (process) do update set livstecken = clock_timestamp()""")
                .param("process", process.varde()).param("definition", definition).update();
        List<String> levande = jdbc.sql("""
                        select process from vyer.lasare
                        where definition = :definition and livstecken > clock_timestamp() - interval '5 seconds'""")
                .param("definition", definition).query(String.class).list();
        Set<String> nya = andel(process.varde(), levande, vyer);
        if (!nya.equals(mina)) {
            LOG.info("Reads for {} of {} views, beside {} other processes", nya.size(), vyer.size(),
                    levande.size() - 1);
            mina = nya;
        }
    }

    /**
     * The views that are this process's. Each view goes to the process that it is tied to the most by chance and that
     * has not got its share, so that few views change hands when a process comes or goes.
     */
    static Set<String> andel(String process, Collection<String> processer, Collection<String> vyer) {
        int hogst = Math.ceilDiv(vyer.size(), Math.max(1, processer.size()));
        Map<String, Integer> antal = new HashMap<>();
        Set<String> andel = new HashSet<>();
        for (String vy : new TreeSet<>(vyer)) {
            processer.stream().filter(p -> antal.getOrDefault(p, 0) < hogst)
                    .max(Comparator.comparing(p -> band(vy, p)))
                    .ifPresent(vald -> {
                        antal.merge(vald, 1, Integer::sum);
                        if (vald.equals(process)) {
                            andel.add(vy);
                        }
                    });
        }
        return Set.copyOf(andel);
    }

    private static UUID band(String vy, String process) {
        return UUID.nameUUIDFromBytes((vy + " " + process).getBytes(StandardCharsets.UTF_8));
    }
}
