package se.liggaren.platform.sakerhet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows whoever guesses: from the fifth wrong password in a row each one doubles the wait, up to a minute. */
final class Inloggningssparr {

    private static final int FRIA_FORSOK = 4;
    private static final Duration LANGSTA_VANTAN = Duration.ofMinutes(1);
    private static final int FLEST_KONTON = 10_000;

    private final Clock klocka;
    private final Map<String, Miss> missar = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Miss> aldst) {
            return size() > FLEST_KONTON;
        }
    };

    Inloggningssparr(Clock klocka) {
        this.klocka = klocka;
    }

    /** How long this account must wait; the same whether it exists or not. */
    synchronized Duration vantan(String konto) {
        var miss = missar.get(konto);
        var kvar = miss == null ? Duration.ZERO : Duration.between(klocka.instant(), miss.igenTidigast());
        return kvar.isNegative() ? Duration.ZERO : kvar;
    }

    synchronized void fel(String konto) {
        var antal = missar.containsKey(konto) ? missar.get(konto).antal() + 1 : 1;
        var steg = Math.clamp(antal - FRIA_FORSOK - 1L, 0, 6);
        var vantan = antal <= FRIA_FORSOK ? Duration.ZERO : Duration.ofSeconds(1L << steg);
        missar.put(konto, new Miss(antal, klocka.instant().plus(
                vantan.compareTo(LANGSTA_VANTAN) > 0 ? LANGSTA_VANTAN : vantan)));
    }

    synchronized void ratt(String konto) {
        missar.remove(konto);
    }

    private record Miss(int antal, Instant igenTidigast) {
    }
}
