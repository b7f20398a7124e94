package se.liggaren.query.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;

/**
 * Tells of views that are behind, that nobody reads the log for, or that lack what could not be shown. They answer all the
 * same, so nothing is down.
 */
final class Vyhalsa extends AbstractHealthIndicator {

    /** It answers, but not as well as it should. */
    static final Status NEDSATT = new Status("DEGRADED");

    /** A view is seldom behind by more than some hundredths of a second; a reader that has died is replaced in a few. */
    private static final Duration LANGSTA = Duration.ofSeconds(30);

    private final Vyer vyer;
    private final Efterslapning efterslapning;
    private final DodaBrev dodaBrev;
    private final Clock klocka;

    Vyhalsa(Vyer vyer, Efterslapning efterslapning, DodaBrev dodaBrev, Clock klocka) {
        this.vyer = vyer;
        this.efterslapning = efterslapning;
        this.dodaBrev = dodaBrev;
        this.klocka = klocka;
    }

    @Override
    protected void doHealthCheck(Health.Builder halsa) {
        try {
            Map<String, String> brister = brister();
            halsa.status(brister.isEmpty() ? Status.UP : NEDSATT).withDetails(brister);
        } catch (DataAccessException borta) {
            halsa.unknown().withDetail("databasen", "svarar inte");
        }
    }

    /** What is wrong, by view. */
    private Map<String, String> brister() {
        Map<String, String> brister = new LinkedHashMap<>();
        for (String vy : vyer.namn()) {
            Duration efter = efterslapning.tid(vy);
            long parkerade = dodaBrev.antalStrommar(vy);
            Duration tyst = Duration.between(vyer.livstecken(vy), klocka.instant());
            if (tyst.compareTo(LANGSTA) > 0) {
                brister.put(vy, "ingen har läst loggen för den på %d s".formatted(tyst.toSeconds()));
            } else if (efter.compareTo(LANGSTA) > 0) {
                brister.put(vy, "%d händelser och %d s efter loggen"
                        .formatted(efterslapning.handelser(vy), efter.toSeconds()));
            } else if (parkerade > 0) {
                brister.put(vy, "parkerade strömmar: %d (./liggaren dead-letters list)".formatted(parkerade));
            }
        }
        return brister;
    }
}
