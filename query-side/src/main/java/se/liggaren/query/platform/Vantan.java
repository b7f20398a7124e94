package se.liggaren.query.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.liggaren.platform.http.ProblemException;

/** Waits until a view shows what somebody has just done, so that a person always reads her own write. */
public final class Vantan {

    private static final Duration LANGST = Duration.ofSeconds(2);

    /** How often we look when the view is filled by another process, whose commits do not wake us. */
    private static final long TITT_MS = 50;

    private final JdbcClient jdbc;
    private final ReentrantLock las = new ReentrantLock();
    private final Condition nagotVisas = las.newCondition();
    private long incheckningar;

    Vantan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the view has handled the stream's version, or did so within the time */
    public boolean vanta(String vy, String strom, long version, Duration langst) throws InterruptedException {
        long slut = System.nanoTime() + langst.toNanos();
        while (true) {
            long sedda = incheckningar();
            if (visar(vy, strom, version)) {
                return true;
            }
            long kvar = slut - System.nanoTime();
            if (kvar <= 0) {
                return false;
            }
            vantaPaIncheckning(sedda, Math.min(kvar, TimeUnit.MILLISECONDS.toNanos(TITT_MS)));
        }
    }

    /**
     * Holds a read until the view has come to the version the caller asked for by {@code ?efter=}.
     *
     * @throws ProblemException 504 when it takes too long, or will not happen until somebody has mended the service
     */
    public void visaEfter(String vy, String strom, Optional<Long> efter) {
        try {
            if (efter.isPresent() && !vanta(vy, strom, efter.get(), LANGST)) {
                throw new Brevlada(vy, Vyschema.levande(vy, jdbc)).av(strom).isEmpty() ? forSent() : visasInte();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw forSent();
        }
    }

    /** Called when a view has committed something new. */
    void vack() {
        las.lock();
        try {
            incheckningar++;
            nagotVisas.signalAll();
        } finally {
            las.unlock();
        }
    }

    private long incheckningar() {
        las.lock();
        try {
            return incheckningar;
        } finally {
            las.unlock();
        }
    }

    private void vantaPaIncheckning(long sedda, long nanos) throws InterruptedException {
        las.lockInterruptibly();
        try {
            if (incheckningar == sedda) {
                nagotVisas.awaitNanos(nanos);
            }
        } finally {
            las.unlock();
        }
    }

    private boolean visar(String vy, String strom, long version) {
        return Vyschema.levande(vy, jdbc)
                .sql("select exists (select from {vy}.strom_version where strom = :strom and version >= :version)")
                .param("strom", strom).param("version", version).query(Boolean.class).single();
    }

    private static ProblemException forSent() {
        return new ProblemException(HttpStatus.GATEWAY_TIMEOUT, "VYN_HAR_INTE_HUNNIT_IKAPP",
                "Det du nyss gjorde är sparat men syns inte här än. Försök igen om en stund.").forsokIgenOm(1);
    }

    private static ProblemException visasInte() {
        return new ProblemException(HttpStatus.GATEWAY_TIMEOUT, "VYN_KAN_INTE_VISA_HANDELSEN",
                "Det du nyss gjorde är sparat, men tjänsten har ett fel som gör att det inte kan visas här. Gör inte om"
                        + " det. Den som driver tjänsten ser felet.");
    }
}
