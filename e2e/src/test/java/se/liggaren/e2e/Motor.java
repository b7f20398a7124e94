package se.liggaren.e2e;

import java.util.List;

/** Where the events are kept when the sides run apart: the only thing that the engines have each their own of. */
interface Motor extends AutoCloseable {

    /** What every process is started with beside the database's address. */
    List<String> val();

    @Override
    void close();

    /** The engine that {@code -Duppdelning.motor=CLASS} names, started; without it the shared PostgreSQL. */
    static Motor vald() {
        String klass = System.getProperty("uppdelning.motor", "");
        if (klass.isBlank()) {
            return new DeladPostgres();
        }
        try {
            return (Motor) Class.forName(klass).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no engine " + klass, e);
        }
    }

    /** The events lie beside all else. */
    record DeladPostgres() implements Motor {

        @Override
        public List<String> val() {
            return List.of();
        }

        @Override
        public void close() {
            // nothing of its own
        }
    }
}
