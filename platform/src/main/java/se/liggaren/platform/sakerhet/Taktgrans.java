package se.liggaren.platform.sakerhet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often somebody may ask: so many times a minute for each kind, and as many at once after a minute of rest. Each
 * process counts for itself.
 */
final class Taktgrans {

    private static final int FLEST_KANDA = 50_000;
    private static final Duration MINUT = Duration.ofMinutes(1);

    private final Map<Slag, Cache<String, Bucket>> hinkar = new EnumMap<>(Slag.class);
    private final Takt takt;
    private final TimeMeter tid;

    Taktgrans(Takt takt, TimeMeter tid) {
        this.takt = takt;
        this.tid = tid;
        for (var slag : Slag.values()) {
            hinkar.put(slag, Caffeine.newBuilder().maximumSize(FLEST_KANDA).expireAfterAccess(MINUT.multipliedBy(2))
                    .build());
        }
    }

    /** What is counted apart from the rest. */
    enum Slag {
        /** What somebody who has proved who they are asks, whatever it is. */
        INLOGGAD,
        /** What an address asks of which we do not know who it is. */
        OKAND,
        /** What costs us much, whoever asks. */
        DYRT,
        /** Passwords tried from an address; those that were right are given back. */
        INLOGGNING
    }

    /**
     * How many times a minute each kind may be asked; zero for as often as they like.
     *
     * @param inloggad   by one who is logged in, or one key
     * @param okand      by one address that is not
     * @param dyrt       of what costs much, by one or the other
     * @param inloggning wrong passwords from one address
     */
    @ConfigurationProperties("liggaren.takt")
    record Takt(int inloggad, int okand, int dyrt, int inloggning) {

        int av(Slag slag) {
            return switch (slag) {
                case INLOGGAD -> inloggad;
                case OKAND -> okand;
                case DYRT -> dyrt;
                case INLOGGNING -> inloggning;
            };
        }
    }

    /** Counts one more, or answers how many seconds to wait when there have been too many. */
    Optional<Integer> vantan(Slag slag, String klient) {
        if (takt.av(slag) <= 0) {
            return Optional.empty();
        }
        var forsok = hink(slag, klient).tryConsumeAndReturnRemaining(1);
        return forsok.isConsumed() ? Optional.empty()
                : Optional.of((int) Duration.ofNanos(forsok.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    /** What was counted last should not have been. */
    void lamnaTillbaka(Slag slag, String klient) {
        if (takt.av(slag) > 0) {
            hink(slag, klient).addTokens(1);
        }
    }

    private Bucket hink(Slag slag, String klient) {
        return hinkar.get(slag).get(klient, _ -> Bucket.builder()
                .addLimit(grans -> grans.capacity(takt.av(slag)).refillGreedy(takt.av(slag), MINUT))
                .withCustomTimePrecision(tid).build());
    }
}
