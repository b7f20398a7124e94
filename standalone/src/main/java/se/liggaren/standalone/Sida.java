package se.liggaren.standalone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

/** What a process runs: both sides, or one of them beside other processes on the same database. */
enum Sida {
    BOTH(Bada.class),
    COMMAND(Kommandosidan.class),
    QUERY(Fragesidan.class);

    private final Class<?> application;

    Sida(Class<?> application) {
        this.application = application;
    }

    Class<?> application() {
        return application;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Makes an application of the ground that both sides stand on, and of the packages named. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class,
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    private @interface Application {

        @AliasFor(annotation = SpringBootApplication.class, attribute = "scanBasePackages")
        String[] value();
    }

    @Application({"se.liggaren.platform", "se.liggaren.webkit", "se.liggaren.command", "se.liggaren.query"})
    @Import(Demoplan.class)
    static class Bada {
    }

    @Application({"se.liggaren.platform", "se.liggaren.webkit", "se.liggaren.command"})
    @Import(Demoplan.class)
    static class Kommandosidan {
    }

    @Application({"se.liggaren.platform", "se.liggaren.webkit", "se.liggaren.query"})
    static class Fragesidan {
    }
}
