package se.liggaren.platform.sakerhet;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import se.liggaren.events.Roll;
import se.liggaren.platform.Databasschema;
import se.liggaren.webkit.Menylank;

/** The accounts, and the way in for whoever is first. */
@Configuration(proxyBeanMethods = false)
class KontonConfiguration {

    @Bean
    Konton konton(DataSource databas, Clock klocka) {
        Databasschema.migrering(databas, "konton").migrate();
        return new Konton(JdbcClient.create(databas), new BCryptPasswordEncoder(), klocka);
    }

    /** In the demonstration its own accounts are enough; otherwise somebody must be able to let the others in. */
    @Bean
    Startinloggning startinloggning(Optional<Demokonton> demo, Konton konton,
            @Value("${liggaren.organisation}") String organisation) {
        return demo.<Startinloggning>map(Demokonton::inloggning)
                .orElseGet(() -> konton.skapaForsta(organisation));
    }

    @Bean
    Menylank lankTillKonton() {
        return Menylank.forRoll("/konton", "Konton", Roll.ADMIN.name());
    }
}
