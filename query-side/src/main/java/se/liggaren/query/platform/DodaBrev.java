package se.liggaren.query.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.liggaren.platform.handelser.Felkalla;

/** The views' dead letters, for whoever runs the service: how many they are, what they are, and whether they go now. */
public final class DodaBrev implements MeterBinder {

    private final Vyer vyer;
    private final Vylager lager;
    private final EventStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaktion;

    DodaBrev(Vyer vyer, Vylager lager, EventStore store, JdbcClient jdbc, PlatformTransactionManager transaktioner) {
        this.vyer = vyer;
        this.lager = lager;
        this.store = store;
        this.jdbc = jdbc;
        this.transaktion = new TransactionTemplate(transaktioner);
    }

    /** What is told of a view's streams: how many letters each has, and which is the first. */
    public record Strom(DottBrev forst, int antal) {
    }

    /**
     * An event as it is stored.
     *
     * @param innehall may tell of what is secret
     */
    public record Innehall(DottBrev brev, Instant registrerad, String json) {
    }

    /** The view was filled by another build than this one, which therefore must not write in it. */
    public static final class AnnanUtgava extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AnnanUtgava(String vy) {
            super("Vyn " + vy + " är skriven av en annan utgåva av Liggaren än den här. Starta tjänsten med den nya"
                    + " utgåvan, så byggs vyn om och de döda breven försöks igen.");
        }
    }

    /** What came of trying a stream's letters again: how many are shown now, and the one that still is not. */
    public record Nyttforsok(int visade, Optional<DottBrev> kvar) {
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        vyer.namn().forEach(vy -> Gauge.builder("liggaren.vy.dodbrev", () -> antalStrommar(vy))
                .description("Streams that the view shows no further, because of an event that it could not show")
                .tag("vy", vy)
                .register(registry));
    }

    /** The views, in alphabetical order. */
    public List<String> vyer() {
        return vyer.namn();
    }

    /** The view's streams that have letters. */
    public List<Strom> strommar(String vy) {
        return brevlada(vy).alla().stream()
                .collect(Collectors.groupingBy(DottBrev::strom, LinkedHashMap::new, Collectors.toList()))
                .values().stream()
                .map(brev -> new Strom(brev.getFirst(), brev.size()))
                .toList();
    }

    /** The stream's letters in the view, with what they hold. */
    public List<Innehall> innehall(String vy, String strom) {
        return brevlada(vy).av(strom).stream().map(this::innehall).toList();
    }

    private Innehall innehall(DottBrev brev) {
        return jdbc.sql("""
                        select registrerad_tid, jsonb_pretty(innehall) json from handelser.handelse
                        where strom = :strom and version = :version""")
                .param("strom", brev.strom()).param("version", brev.version())
                .query((rad, _) -> new Innehall(brev, rad.getObject("registrerad_tid", OffsetDateTime.class).toInstant(),
                        rad.getString("json")))
                .single();
    }

    /**
     * Tries the stream's letters again in their order, until one fails. The view's reader waits meanwhile, wherever it
     * is, and a rebuild begins afterwards.
     *
     * @throws AnnanUtgava when the view was filled by another build
     */
    public Nyttforsok forsokIgen(String vy, String strom) {
        Vy denna = vyer.kand(vy);
        Vyschema levande = lager.levande(denna);
        return vyer.ensam(denna, () -> transaktion.execute(_ -> {
            if (!lager.arGjordAv(levande, Vydefinition.av(denna))) {
                throw new AnnanUtgava(vy);
            }
            lager.hallKvar(levande);
            return forsokIgen(new Brevlada(vy, levande), new Vyskrivare(denna, levande), strom);
        }));
    }

    private Nyttforsok forsokIgen(Brevlada brevlada, Vyskrivare skrivare, String strom) {
        List<DottBrev> alla = brevlada.av(strom);
        if (alla.isEmpty()) {
            return new Nyttforsok(0, Optional.empty());
        }
        Iterator<? extends DomainEventMessage<?>> handelser =
                store.readEvents(strom, alla.getFirst().version() - 1).asStream().limit(alla.size()).iterator();
        int visade = 0;
        for (DottBrev brev : alla) {
            Optional<Throwable> fel = skrivare.forsok(handelser.next());
            if (fel.isPresent()) {
                return new Nyttforsok(visade, Optional.of(brevlada.gickInte(brev, Felkalla.utanInnehall(fel.get()))));
            }
            brevlada.slang(brev);
            visade++;
        }
        return new Nyttforsok(visade, Optional.empty());
    }

    /** How many streams the view shows no further. */
    long antalStrommar(String vy) {
        return brevlada(vy).antalStrommar();
    }

    private Brevlada brevlada(String vy) {
        return new Brevlada(vy, lager.levande(vyer.kand(vy)));
    }
}
