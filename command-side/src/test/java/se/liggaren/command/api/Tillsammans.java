package se.liggaren.command.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Lets several do something at the same moment. */
final class Tillsammans {

    private static final int SEKUNDER = 60;

    private Tillsammans() {
    }

    /** @param vad what each does, by its number from 0 */
    static <T> List<T> gor(int antal, IntFunction<T> vad) {
        CyclicBarrier alla = new CyclicBarrier(antal);
        try (var tradar = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> pagar = new ArrayList<>();
            for (int i = 0; i < antal; i++) {
                int nummer = i;
                pagar.add(tradar.submit(() -> {
                    alla.await(SEKUNDER, TimeUnit.SECONDS);
                    return vad.apply(nummer);
                }));
            }
            List<T> svar = new ArrayList<>();
            for (Future<T> en : pagar) {
                svar.add(en.get(SEKUNDER, TimeUnit.SECONDS));
            }
            return svar;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
