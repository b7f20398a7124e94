package se.liggaren.platform.handelser;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Somewhere a log lies, to be read as a whole and written on as it was elsewhere. */
public interface Loggplats {

    /** Reads every fact there is now, in order. */
    <T> T las(Function<Iterator<Loggrad>, T> lasning);

    /**
     * Adds facts with their ids, times, versions and positions, all of them or none.
     *
     * @param efter the position of the last fact that is there
     */
    void skriv(long efter, List<Loggrad> rader);

    /** The log in PostgreSQL. */
    static Loggplats i(Loggtabell tabell) {
        return new Loggplats() {
            @Override
            public <T> T las(Function<Iterator<Loggrad>, T> lasning) {
                return tabell.las(0, rader -> lasning.apply(rader.iterator()));
            }

            @Override
            public void skriv(long efter, List<Loggrad> rader) {
                tabell.skriv(efter, rader);
            }
        };
    }

    /** The log in Axon Server. */
    static Loggplats i(AxonServerLogg logg) {
        return new Loggplats() {
            @Override
            public <T> T las(Function<Iterator<Loggrad>, T> lasning) {
                long antal = logg.antal();
                try (AxonServerLogg.Lasning alla = logg.las(0)) {
                    return lasning.apply(new FranAxonServer(alla, antal));
                }
            }

            @Override
            public void skriv(long efter, List<Loggrad> rader) {
                logg.skriv(rader);
            }
        };
    }

    /** So many facts, as Axon Server gives them. */
    final class FranAxonServer implements Iterator<Loggrad> {

        private static final Duration LANGSTA_VANTAN = Duration.ofSeconds(30);

        private final AxonServerLogg.Lasning lasning;
        private long kvar;
        private long position;

        private FranAxonServer(AxonServerLogg.Lasning lasning, long antal) {
            this.lasning = lasning;
            this.kvar = antal;
        }

        @Override
        public boolean hasNext() {
            return kvar > 0;
        }

        @Override
        public Loggrad next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                Loggrad rad = lasning.nasta(LANGSTA_VANTAN)
                        .orElseThrow(() -> new Loggfel("Axon Server slutade svara. Kör kommandot igen för att fortsätta."))
                        .rad(position);
                position = rad.position();
                kvar--;
                return rad;
            } catch (InterruptedException avbruten) {
                Thread.currentThread().interrupt();
                throw new Loggfel("Flytten avbröts. Kör kommandot igen för att fortsätta.", avbruten);
            } catch (IllegalArgumentException frammande) {
                throw new Loggfel("Axon Server har en händelse som inte är Liggarens.", frammande);
            }
        }
    }
}
