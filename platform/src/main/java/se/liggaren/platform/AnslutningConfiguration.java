package se.liggaren.platform;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every connection to a shared database is given, whatever its address says. */
@Configuration(proxyBeanMethods = false)
class AnslutningConfiguration {

    /**
     * The connection bears the process's name. A process that is paused in a transaction does not keep the log or a view
     * from the others for longer than this, and one whose machine has vanished is found out in a minute.
     */
    private static final String VARJE_ANSLUTNING = """
            select set_config('application_name', '%s', false),
                set_config('idle_in_transaction_session_timeout', '10s', false),
                set_config('tcp_keepalives_idle', '30', false),
                set_config('tcp_keepalives_interval', '10', false),
                set_config('tcp_keepalives_count', '3', false)""";

    @Bean
    Processnamn processnamn() {
        return Processnamn.nytt();
    }

    @Bean
    static BeanPostProcessor anslutningarnasVillkor(ObjectProvider<Processnamn> process) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String namn) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setConnectionInitSql(VARJE_ANSLUTNING.formatted(process.getObject().varde()));
                }
                return bean;
            }
        };
    }
}
