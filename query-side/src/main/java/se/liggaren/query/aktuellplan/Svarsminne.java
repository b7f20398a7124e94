package se.liggaren.query.aktuellplan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.liggaren.query.platform.Vyschema;

/**
 * What was last answered. As long as the view has read no more, the same question has the same answer.
 *
 * @param <F> the question
 * @param <S> the answer
 */
final class Svarsminne<F, S> {

    private static final int SVAR_I_MINNET = 200;

    private final Vyschema schema;
    private final Map<Fraga<F>, S> svar = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Fraga<F>, S> aldst) {
            return size() > SVAR_I_MINNET;
        }
    };

    Svarsminne(Vyschema schema) {
        this.schema = schema;
    }

    /** The answer, read unless it is known; in the caller's transaction, so that both see the same. */
    S svar(F fraga, Supplier<S> las) {
        Optional<Fraga<F>> nu = schema.sql("select token from {vy}.lasposition").query(String.class).optional()
                .map(lasposition -> new Fraga<>(fraga, lasposition));
        Optional<S> kant;
        synchronized (svar) {
            kant = nu.map(svar::get);
        }
        return kant.orElseGet(() -> {
            S last = las.get();
            synchronized (svar) {
                nu.ifPresent(n -> svar.put(n, last));
            }
            return last;
        });
    }

    /** @param lasposition how far the view had read */
    private record Fraga<F>(F fraga, String lasposition) {
    }
}
