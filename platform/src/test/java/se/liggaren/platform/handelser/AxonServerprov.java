package se.liggaren.platform.handelser;

import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Holds events as Axon Server does, in memory, and can be away. */
final class AxonServerprov {

    private final List<Event> handelser = new ArrayList<>();
    private boolean borta;

    AxonServerLogg logg() {
        return new AxonServerLogg(() -> ett(EventChannel.class, (metod, argument) -> switch (metod) {
            case "getLastToken" -> borta() ? CompletableFuture.failedFuture(new IllegalStateException("away"))
                    : CompletableFuture.completedFuture(antal() - 1L);
            case "openStream" -> strom((int) (long) (Long) argument[0] + 1);
            case "startAppendEventsTransaction" -> transaktion();
            default -> throw new UnsupportedOperationException(metod);
        }), Duration.ofSeconds(1));
    }

    synchronized void borta(boolean nu) {
        borta = nu;
        notifyAll();
    }

    synchronized void lagg(List<Event> fler) {
        handelser.addAll(fler);
        notifyAll();
    }

    synchronized List<Event> handelser() {
        return List.copyOf(handelser);
    }

    private synchronized boolean borta() {
        return borta;
    }

    private synchronized int antal() {
        return handelser.size();
    }

    private EventStream strom(int fran) {
        int[] nasta = {fran};
        return ett(EventStream.class, (metod, argument) -> switch (metod) {
            case "nextIfAvailable" -> vanta(nasta, (Long) argument[0]);
            case "isClosed" -> borta();
            case "getError" -> Optional.of(new IllegalStateException("away"));
            case "close" -> null;
            default -> throw new UnsupportedOperationException(metod);
        });
    }

    private synchronized Object vanta(int[] nasta, long ms) throws InterruptedException {
        long slut = System.nanoTime() + Duration.ofMillis(ms).toNanos();
        while (!borta && nasta[0] >= handelser.size() && System.nanoTime() < slut) {
            wait(Math.max(1, (slut - System.nanoTime()) / 1_000_000));
        }
        return borta || nasta[0] >= handelser.size() ? null : EventWithToken.newBuilder().setToken(nasta[0])
                .setEvent(handelser.get(nasta[0]++)).build();
    }

    private AppendEventsTransaction transaktion() {
        List<Event> nya = new ArrayList<>();
        return ett(AppendEventsTransaction.class, (metod, argument) -> switch (metod) {
            case "appendEvent" -> nya.add((Event) argument[0]) ? null : null;
            case "commit" -> {
                lagg(nya);
                yield CompletableFuture.completedFuture(Confirmation.getDefaultInstance());
            }
            default -> throw new UnsupportedOperationException(metod);
        });
    }

    private interface Svar {

        Object pa(String metod, Object[] argument) throws Exception;
    }

    private static <T> T ett(Class<T> slag, Svar svar) {
        return slag.cast(Proxy.newProxyInstance(slag.getClassLoader(), new Class<?>[] {slag},
                (_, metod, argument) -> svar.pa(metod.getName(), argument)));
    }
}
