package se.liggaren.query.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.liggaren.platform.handelser.KanoniskJson;

/** Every view there is: laid out, compared and built anew from the log. */
public final class Vyer {

    private static final Logger LOG = LoggerFactory.getLogger(Vyer.class);

    /** Events for each transaction of a rebuild. */
    private static final int HANDELSER_I_TAGET = 500;

    private final Map<String, Vy> vyer = new TreeMap<>();
    private final Vylager lager;
    private final EventStore store;
    private final DataSource dataSource;
    private final TransactionTemplate transaktion;
    private final TransactionTemplate ogonblicksbild;

    Vyer(Collection<Vy> vyer, Vylager lager, EventStore store, DataSource dataSource,
            PlatformTransactionManager transaktioner) {
        vyer.forEach(vy -> {
            if (this.vyer.put(vy.namn(), vy) != null) {
                throw new IllegalArgumentException("two views are called " + vy.namn());
            }
        });
        this.lager = lager;
        this.store = store;
        this.dataSource = dataSource;
        this.transaktion = new TransactionTemplate(transaktioner);
        this.ogonblicksbild = new TransactionTemplate(transaktioner);
        this.ogonblicksbild.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.ogonblicksbild.setReadOnly(true);
    }

    /** What the views are called, in alphabetical order. */
    public List<String> namn() {
        return List.copyOf(vyer.keySet());
    }

    /** A fingerprint of what all the views are made from. */
    String definition() {
        return KanoniskJson.sha256(vyer.values().stream().map(vy -> Vydefinition.av(vy).sha256()).toList());
    }

    /** Those of them that are laid out, which all are once a query side has been started. */
    public List<String> byggda() {
        return vyer.values().stream().filter(vy -> lager.finns(lager.levande(vy))).map(Vy::namn).toList();
    }

    /** A fingerprint of what the view shows now. */
    public Vydigest digest(String vy) {
        Vyschema levande = lager.levande(kand(vy));
        return ogonblicksbild.execute(status -> lager.digest(levande, vy));
    }

    /**
     * Fills the view anew from the log, beside the one that is read, and puts it in its place when it has come as far.
     * Reads go on all the while, and so does the view's reader, which then finds that it is to begin from the new one.
     *
     * <p>The new view takes over also when it differs from the old: the log is what is true, and an operator who asks
     * for a rebuild has a reason to doubt the view. That they differed is said in the answer and in the log of the
     * service, because it means that the old view, or the code that filled it, was wrong.
     */
    public Ombyggnad byggOm(String namn) {
        Vy vy = kand(namn);
        return ensam(vy, () -> bygg(vy, Vydefinition.av(vy)));
    }

    /** Does something that is done to the view by one at a time, in whichever process. */
    <T> T ensam(Vy vy, Supplier<T> arbete) {
        try (Connection ensam = dataSource.getConnection()) {
            las(ensam, "pg_advisory_lock", vy);
            try {
                return arbete.get();
            } finally {
                las(ensam, "pg_advisory_unlock", vy);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to lock the view " + vy.namn(), e);
        }
    }

    /** Builds each view that is missing, or was made from another definition than the one we have. */
    void iordning() {
        vyer.values().stream()
                .filter(vy -> !lager.arGjordAv(lager.levande(vy), Vydefinition.av(vy)))
                .forEach(vy -> byggOm(vy.namn()));
    }

    /** How far the live view has read. */
    Optional<TrackingToken> last(String vy) {
        return lager.last(lager.levande(kand(vy)));
    }

    /** When the live view's reader, in whichever process, last showed that it lives. */
    Instant livstecken(String vy) {
        return lager.livstecken(lager.levande(kand(vy)));
    }

    private Ombyggnad bygg(Vy vy, Vydefinition definition) {
        Vyschema levande = lager.levande(vy);
        Vyschema ny = new Vyschema(levande.namn() + "_ny", levande.jdbc());
        Vyschema gammal = new Vyschema(levande.namn() + "_gammal", levande.jdbc());
        transaktion.executeWithoutResult(status -> {
            lager.slang(ny);
            lager.slang(gammal);
            lager.skapa(ny, vy.namn(), definition);
        });
        boolean jamforbar = lager.arGjordAv(levande, definition);
        Brevlada brevlada = new Brevlada(vy.namn(), ny);
        try (Fyllning fyllning = new Fyllning(new Vyskrivare(vy, ny))) {
            if (jamforbar) {
                while (fyllning.kvarTill(lager.last(levande)) > HANDELSER_I_TAGET) {
                    fyll(fyllning, ny, lager.last(levande));
                }
            } else {
                fyll(fyllning, ny, Optional.ofNullable(store.createHeadToken()));
            }
            Ombyggnad ombyggnad = transaktion.execute(status -> {
                Optional<Vydigest> fore = Optional.empty();
                if (jamforbar) {
                    Optional<TrackingToken> mal = lager.hallKvar(levande);
                    while (fyllning.kvarTill(mal) > 0) {
                        fyllning.nasta(mal);
                    }
                    mal.ifPresent(token -> lager.satt(ny, token));
                    fore = Optional.of(lager.digest(levande, vy.namn()));
                }
                Vydigest efter = lager.digest(ny, vy.namn());
                int medBrev = brevlada.strommar().size();
                if (lager.finns(levande)) {
                    lager.dopOm(levande, gammal);
                }
                lager.dopOm(ny, levande);
                return new Ombyggnad(fyllning.antal, fore, efter, medBrev);
            });
            transaktion.executeWithoutResult(status -> lager.slang(gammal));
            if (ombyggnad.avvek()) {
                LOG.warn("The view {} was not what the log says: {} is replaced by {}", vy.namn(),
                        ombyggnad.fore().orElseThrow().sha256(), ombyggnad.efter().sha256());
            } else {
                LOG.info("The view {} is built from {} events", vy.namn(), ombyggnad.handelser());
            }
            return ombyggnad;
        }
    }

    private void fyll(Fyllning fyllning, Vyschema ny, Optional<TrackingToken> mal) {
        while (fyllning.kvarTill(mal) > 0) {
            transaktion.executeWithoutResult(status -> lager.satt(ny, fyllning.nasta(mal)));
        }
    }

    Vy kand(String namn) {
        return Optional.ofNullable(vyer.get(namn))
                .orElseThrow(() -> new IllegalArgumentException("no view is called " + namn));
    }

    private static void las(Connection connection, String funktion, Vy vy) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select %s(hashtextextended(?, 0))".formatted(funktion))) {
            statement.setString(1, "vy_" + vy.namn());
            statement.execute();
        }
    }

    /** Reads the log from the beginning, and writes what it reads. */
    private final class Fyllning implements AutoCloseable {

        private final Vyskrivare skrivare;
        private final BlockingStream<TrackedEventMessage<?>> logg = store.openStream(null);
        private long position;
        private long antal;

        Fyllning(Vyskrivare skrivare) {
            this.skrivare = skrivare;
        }

        /** How many positions are left to read until the goal. */
        long kvarTill(Optional<TrackingToken> mal) {
            return mal.map(Vylager::position).orElse(0L) - position;
        }

        /** Writes the next events, at most as far as the goal, in the caller's transaction. */
        TrackingToken nasta(Optional<TrackingToken> mal) {
            List<TrackedEventMessage<?>> handelser = new ArrayList<>();
            try {
                while (handelser.size() < HANDELSER_I_TAGET && kvarTill(mal) > 0) {
                    TrackedEventMessage<?> message = logg.nextAvailable();
                    position = Vylager.position(message.trackingToken());
                    handelser.add(message);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the view could not be built", e);
            }
            Vyskrivare.Omgang omgang = skrivare.omgang();
            handelser.forEach(message -> omgang.skriv((DomainEventMessage<?>) message));
            antal += handelser.size();
            return handelser.getLast().trackingToken();
        }

        @Override
        public void close() {
            logg.close();
        }
    }
}
