package se.liggaren.standalone;

import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import se.liggaren.standalone.postgres.DataDirectory;
import se.liggaren.standalone.postgres.DatabaseAddress;
import se.liggaren.standalone.postgres.PostgresServer;
import se.liggaren.standalone.postgres.WalArchive;

/** A PostgreSQL of our own, which starts before the first connection and stops after the last. */
class EmbeddedDatabase {

    @Bean
    PostgresServer postgresServer(DataDirectory directory, Optional<WalArchive> archive) {
        return PostgresServer.start(directory, archive);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(PostgresServer server) {
        DatabaseAddress database = server.address();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }
}
