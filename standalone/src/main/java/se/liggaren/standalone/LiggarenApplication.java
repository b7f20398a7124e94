package se.liggaren.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Both sides and the ground they stand on, put together. */
@SpringBootApplication(scanBasePackages = "se.liggaren", exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class LiggarenApplication {
}
