package se.liggaren.platform.sakerhet;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import javax.sql.DataSource;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.FlashMapManager;

/** Where it is kept who is logged in: in the database, so that every process knows, whatever is restarted. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final int SLUMPADE_BYTE = 32;
    private static final Duration INNAN_INLOGGNING = Duration.ofMinutes(30);
    private static final Duration MELLAN_ANTECKNINGAR = Duration.ofMinutes(1);

    /** A session that is too old is not found, whichever process looks. */
    private static final String LAS = """
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                   a.attribute_name, a.attribute_bytes
            from %%TABLE_NAME%% s left join %%TABLE_NAME%%_attributes a on a.session_primary_id = s.primary_id
            where s.session_id = ? and s.creation_time > extract(epoch from now()) * 1000 - %d""";

    /** That a session was used is written once a minute; what else has changed is written at once. */
    private static final String ANTECKNA = """
            update %%TABLE_NAME%% s
            set session_id = n.session_id, last_access_time = n.last_access_time,
                max_inactive_interval = n.max_inactive_interval, principal_name = n.principal_name,
                expiry_time = least(n.expiry_time, s.creation_time + %d)
            from (values (?::text, ?::bigint, ?::int, ?::bigint, ?::text, ?::text))
                n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
            where s.primary_id = n.primary_id
              and (n.last_access_time >= s.last_access_time + %d
                or (s.session_id, s.max_inactive_interval, s.principal_name)
                    is distinct from (n.session_id, n.max_inactive_interval, n.principal_name))""";

    /** The tables are made with those of the accounts. */
    @Bean
    @DependsOn("konton")
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionslager(
            @Value("${liggaren.session.langst}") Duration langst) {
        return lager -> {
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(lager);
            lager.setDefaultMaxInactiveInterval(INNAN_INLOGGNING);
            lager.setGetSessionQuery(LAS.formatted(langst.toMillis()));
            lager.setUpdateSessionQuery(ANTECKNA.formatted(langst.toMillis(), MELLAN_ANTECKNINGAR.toMillis()));
        };
    }

    /** Each statement by itself: half the round trips, and half a session is as good as none. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** Whoever has logged in may be idle longer than whoever has not. */
    @Bean
    SessionAuthenticationStrategy inloggadLangre(@Value("${server.servlet.session.timeout}") Duration overksam) {
        return (_, request, _) -> request.getSession().setMaxInactiveInterval((int) overksam.toSeconds());
    }

    /** Sessions are found by the opaque id of who is logged in, never by a name. */
    @Bean
    IndexResolver<Session> sessionensAgare() {
        return session -> session.getAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext s
                && s.getAuthentication() != null && s.getAuthentication().getPrincipal() instanceof Inloggad vem
                ? Map.of(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, vem.anvandarId()) : Map.of();
    }

    @Bean
    CookieSerializer sessionskaka() {
        return new Sessionskaka();
    }

    @Bean
    SessionIdGenerator sessionsnamn() {
        var slump = new SecureRandom();
        return () -> {
            var namn = new byte[SLUMPADE_BYTE];
            slump.nextBytes(namn);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(namn);
        };
    }

    @Bean
    ConversionService springSessionConversionService() {
        var innehall = new Sessionsinnehall();
        var omvandling = new GenericConversionService();
        omvandling.addConverter(Object.class, byte[].class, innehall::skriv);
        omvandling.addConverter(byte[].class, Object.class, innehall::las);
        return omvandling;
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new Engangsbesked();
    }

    /** Also where nobody can log in, for a command on the machine itself. */
    @Bean
    @DependsOn("konton")
    Sessioner sessioner(DataSource databas) {
        return new Sessioner(JdbcClient.create(databas));
    }

    @Bean
    FilterRegistrationBean<FelUtanSessionFilter> felUtanSessionFilter() {
        var filter = new FilterRegistrationBean<>(new FelUtanSessionFilter());
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }
}
