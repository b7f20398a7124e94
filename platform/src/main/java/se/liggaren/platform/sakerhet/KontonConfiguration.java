package se.liggaren.platform.sakerhet;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import se.liggaren.events.Roll;
import se.liggaren.platform.Databasschema;
import se.liggaren.platform.sparning.Sparlogg;
import se.liggaren.webkit.Menylank;

/** The accounts, and the way in for whoever is first. */
@Configuration(proxyBeanMethods = false)
class KontonConfiguration {

    /** Each hash tells how it was made, so that the next ones can be made in another way. */
    @Bean
    PasswordEncoder losenordskodare() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
    }

    @Bean
    Konton konton(DataSource databas, PasswordEncoder losenord, Clock klocka) {
        Databasschema.migrering(databas, "konton").migrate();
        return new Konton(JdbcClient.create(databas), losenord, klocka);
    }

    @Bean
    Kontoregister kontoregister(DataSource databas, PasswordEncoder losenord, Konton konton,
            Sessioner sessioner, Sparlogg spar, Clock klocka,
            @Value("${liggaren.engangslosenord.giltighet}") Duration engangslosenordetsTid) {
        return new Kontoregister(JdbcClient.create(databas), new TransactionTemplate(new JdbcTransactionManager(databas)),
                losenord, konton, sessioner, spar, klocka, engangslosenordetsTid);
    }

    @Bean
    Losenordsprov losenordsprov(DataSource databas, List<Kontokalla> kallor, Clock klocka) {
        return new Losenordsprov(kallor, new Inloggningssparr(JdbcClient.create(databas), klocka));
    }

    /**
     * With a provider nobody logs in here, in the demonstration its own accounts are enough; otherwise somebody must be
     * able to let the others in.
     */
    @Bean
    Startinloggning startinloggning(Optional<Oidcinstallning> oidc, Optional<Demokonton> demo,
            Kontoregister register, @Value("${liggaren.organisation}") String organisation) {
        return oidc.<Startinloggning>map(leverantor -> new Startinloggning.HosLeverantor(leverantor.issuer()))
                .or(() -> demo.map(Demokonton::inloggning))
                .orElseGet(() -> register.skapaForsta(organisation));
    }

    @Bean
    Menylank lankTillKonton() {
        return Menylank.forRoll("/konton", "Konton", Roll.ADMIN.name());
    }
}
