package se.liggaren.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The service with the demonstration's plan and meetings, and a browser, for the stories that are told in it. They are
 * started with the first story and stopped after the last.
 */
final class Demonstration implements ParameterResolver {

    /**
     * Where a story takes place.
     *
     * @param forst when nobody had changed anything yet
     */
    record Scen(Tjanst tjanst, Webblasare webblasare, Instant forst) implements AutoCloseable {

        private static Scen oppna() {
            try {
                Tjanst tjanst = Tjanst.starta(Files.createTempDirectory(Path.of("target"), "scen-").toAbsolutePath(),
                        Map.of("LIGGAREN_AUTOMATION_INTERVALL", "1s"));
                Instant forst = Instant.now().truncatedTo(ChronoUnit.MILLIS);
                return new Scen(tjanst, Webblasare.mot(tjanst), forst);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            webblasare.close();
            tjanst.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Scen.class;
    }

    @Override
    public Scen resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Demonstration.class))
                .computeIfAbsent(Scen.class, _ -> Scen.oppna(), Scen.class);
    }
}
