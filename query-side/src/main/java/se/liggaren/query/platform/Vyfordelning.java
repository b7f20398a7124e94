package se.liggaren.query.platform;

import java.lang.module.ModuleDescriptor.Version;
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
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.platform.Processnamn;

/**
 * Divides the views among the processes that fill them. Each shows in the database that it lives, sees which others do,
 * and computes what all of them compute. Should two for a moment mean that a view is theirs, the claim on the view's
 * token lets only one read for it. While a newer release runs, an older leaves the views, and their readers, to it.
 */
final class Vyfordelning implements MaxSegmentProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Vyfordelning.class);

    private static final Duration TAKT = Duration.ofSeconds(1);
    private static final Duration LANGSTA_AVSLUT = Duration.ofSeconds(5);

    private final Processnamn process;
    private final Collection<String> vyer;
    private final String definition;
    private final Version version;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher tillganglighet;

    /** All of them until they are divided, because Axon does not take a reader that may read for nothing. */
    private volatile Set<String> mina;
    private volatile boolean laser;
    private volatile boolean passerad;
    private Optional<Thread> trad = Optional.empty();

    /**
     * @param definition     what the views are made from; only processes of the same definition divide views
     * @param tillganglighet told when readers should turn to a newer release, and when they may come back
     */
    Vyfordelning(Processnamn process, Collection<String> vyer, String definition, Version version, JdbcClient jdbc,
            ApplicationEventPublisher tillganglighet) {
        this.process = process;
        this.vyer = List.copyOf(vyer);
        this.mina = Set.copyOf(vyer);
        this.definition = definition;
        this.version = version;
        this.jdbc = jdbc;
        this.tillganglighet = tillganglighet;
    }

    /** One segment of a view that is this process's to read for, and none of the others. */
    @Override
    public int getMaxSegments(String vy) {
        return mina.contains(vy) ? 1 : 0;
    }

    /** A process that fills views, now. */
    private record Lasare(String process, String definition, Version version, boolean laser) {
    }

    /**
     * Shows that this process is here.
     *
     * @return whether it is to lay out the views: not while a newer release runs that makes them otherwise
     */
    boolean anmal() {
        jdbc.sql("delete from vyer.lasare where livstecken < clock_timestamp() - interval '1 day'").update();
        boolean nyare = levande().stream().anyMatch(this::arNyare);
        if (nyare) {
            LOG.warn("A newer release runs on the same database: the views are left to it");
        }
        Thread ny = Thread.ofVirtual().name("vyfordelning").unstarted(this::arbeta);
        trad = Optional.of(ny);
        ny.start();
        return !nyare;
    }

    /** From now on this process takes its share. */
    void borja() {
        laser = true;
        rakna();
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

    private synchronized void rakna() {
        List<Lasare> levande = levande();
        List<String> lika = levande.stream().filter(l -> l.laser() && l.definition().equals(definition))
                .map(Lasare::process).toList();
        Set<String> nya = andel(process.varde(), lika, vyer);
        if (laser && !nya.equals(mina)) {
            LOG.info("Reads for {} of {} views, beside {} other processes", nya.size(), vyer.size(), lika.size() - 1);
            mina = nya;
        }
        sagTill(levande.stream().anyMatch(l -> l.laser() && arNyare(l)));
    }

    /** That readers should go elsewhere is said again and again, because a service that starts says the opposite. */
    private void sagTill(boolean passeradNu) {
        if (passeradNu != passerad) {
            LOG.warn(passeradNu ? "A newer release has taken over the views: readers are sent there"
                    : "The newer release is gone: readers may come back");
        }
        if (passeradNu || passerad) {
            AvailabilityChangeEvent.publish(tillganglighet, this,
                    passeradNu ? ReadinessState.REFUSING_TRAFFIC : ReadinessState.ACCEPTING_TRAFFIC);
        }
        passerad = passeradNu;
    }

    private boolean arNyare(Lasare annan) {
        return !annan.definition().equals(definition) && annan.version().compareTo(version) > 0;
    }

    /** Shows that this process lives, and sees which do. */
    private List<Lasare> levande() {
        jdbc.sql("""
                        insert into vyer.lasare (process, definition, version, laser)
                        values (:process, :definition, :version, :laser)
                        on conflict (process) do update set livstecken = clock_timestamp(), laser = excluded.laser""")
                .param("process", process.varde()).param("definition", definition)
                .param("version", version.toString()).param("laser", laser).update();
        return jdbc.sql("""
                        select process, definition, version, laser from vyer.lasare
                        where livstecken > clock_timestamp() - interval '5 seconds'""")
                .query((rad, _) -> new Lasare(rad.getString("process"), rad.getString("definition"),
                        Version.parse(rad.getString("version")), rad.getBoolean("laser"))).list();
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
