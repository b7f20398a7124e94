package se.liggaren.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.context.support.GenericApplicationContext;

/** Opens a part of the service to an operator's command, and starts nothing that reads the log or listens by itself. */
final class Oppning {

    private Oppning() {
    }

    /** Also while the service is running. */
    static <T> void med(Databasval databas, String command, Class<T> del, Consumer<T> arbete) {
        med(databas, command, context -> arbete.accept(context.getBean(del)));
    }

    /** Also while the service is running. */
    static void med(Databasval databas, String command, Consumer<BeanFactory> arbete) {
        oppna((application, properties) -> databas.share(application, command, properties), arbete);
    }

    /** Only when nothing else uses the database, which is founded when it is not there. */
    static void ensam(Databasval databas, Consumer<BeanFactory> arbete) {
        oppna((application, properties) -> databas.take(application, properties), arbete);
    }

    private static void oppna(BiConsumer<SpringApplicationBuilder, List<String>> databas,
            Consumer<BeanFactory> arbete) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Sida.BOTH.application())
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(
                        AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, Stillastaende.class,
                        Stillastaende::new));
        List<String> properties = new ArrayList<>();
        databas.accept(application, properties);
        try (ConfigurableApplicationContext context = application.run(properties.toArray(String[]::new))) {
            arbete.accept(context);
        }
    }

    /** Leaves every part as it is. */
    private static final class Stillastaende extends DefaultLifecycleProcessor {

        @Override
        public void onRefresh() {
            // nothing is started
        }
    }
}
