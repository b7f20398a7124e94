package se.liggaren.platform.sakerhet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Slows whoever guesses: from the fifth wrong password in a row each one doubles the wait, up to a minute. */
final class Inloggningssparr {

    private static final int FRIA_FORSOK = 4;
    private static final long LANGSTA_VANTAN_SEKUNDER = 60;

    private final Clock klocka;
    private final Cache<String, Miss> missar =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(15)).build();

    Inloggningssparr(Clock klocka) {
        this.klocka = klocka;
    }

    /** Whether this account must wait; the answer is the same whether it exists or not. */
    boolean stangd(String konto) {
        var miss = missar.getIfPresent(konto);
        return miss != null && klocka.instant().isBefore(miss.igenTidigast());
    }

    void fel(String konto) {
        missar.asMap().compute(konto, (_, miss) -> {
            var antal = miss == null ? 1 : miss.antal() + 1;
            var sekunder = antal <= FRIA_FORSOK ? 0
                    : Math.min(1L << Math.min(antal - FRIA_FORSOK - 1, 6), LANGSTA_VANTAN_SEKUNDER);
            return new Miss(antal, klocka.instant().plusSeconds(sekunder));
        });
    }

    void ratt(String konto) {
        missar.invalidate(konto);
    }

    private record Miss(int antal, Instant igenTidigast) {
    }
}
