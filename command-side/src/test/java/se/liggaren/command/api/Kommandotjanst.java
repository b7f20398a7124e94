package se.liggaren.command.api;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import se.liggaren.command.TestApplication;
import se.liggaren.events.Roll;

/** The command side as a process that a test starts and stops itself. */
record Kommandotjanst(ConfigurableApplicationContext kontext) implements AutoCloseable {

    static Kommandotjanst start(String databas, String... egenskaper) {
        return start(new SpringApplicationBuilder(TestApplication.class), databas, egenskaper);
    }

    /** In another time than ours. */
    static Kommandotjanst start(String databas, Clock klocka, String... egenskaper) {
        return start(new SpringApplicationBuilder(TestApplication.class)
                .initializers(kontext -> ((GenericApplicationContext) kontext).registerBean("provklocka", Clock.class,
                        () -> klocka, bona -> bona.setPrimary(true))), databas, egenskaper);
    }

    private static Kommandotjanst start(SpringApplicationBuilder tjanst, String databas, String... egenskaper) {
        return new Kommandotjanst(tjanst
                .properties("spring.datasource.url=" + databas, "server.port=0", "server.shutdown=immediate",
                        "liggaren.demo=true", "liggaren.demo.losenord=" + Klient.LOSENORD)
                .run(Stream.of(egenskaper).map("--"::concat).toArray(String[]::new)));
    }

    Klient i(Roll roll) {
        return Klient.i(roll, kontext.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        kontext.close();
    }
}
