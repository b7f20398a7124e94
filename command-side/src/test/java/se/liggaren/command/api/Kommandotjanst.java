package se.liggaren.command.api;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.liggaren.command.TestApplication;
import se.liggaren.events.Roll;

/** The command side as a process that a test starts and stops itself. */
record Kommandotjanst(ConfigurableApplicationContext kontext) implements AutoCloseable {

    static Kommandotjanst start(String databas, String... egenskaper) {
        return new Kommandotjanst(new SpringApplicationBuilder(TestApplication.class)
                .properties("spring.datasource.url=" + databas, "server.port=0", "server.shutdown=immediate",
                        "liggaren.demo=true", "liggaren.demo.losenord=" + Klient.LOSENORD)
                .properties(egenskaper)
                .run());
    }

    Klient i(Roll roll) {
        return Klient.i(roll, kontext.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        kontext.close();
    }
}
