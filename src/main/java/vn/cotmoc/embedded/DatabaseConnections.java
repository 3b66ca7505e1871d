package vn.cotmoc.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Who connects where: the portal through its pool, the migrations as the owner and never through the pool.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddedSettings.class)
class DatabaseConnections {

    @Bean
    @Conditional(DatabaseChoice.Embedded.class)
    EmbeddedServer embeddedServer(Environment environment, EmbeddedSettings settings) {
        return EmbeddedServer.start(Path.of(environment.getProperty("cotmoc.data-dir", "./data")), settings);
    }

    @Bean
    @Conditional(DatabaseChoice.Embedded.class)
    JdbcConnectionDetails embeddedPortalConnection(EmbeddedServer server) {
        return new Login(
                server.jdbcUrl(), DatabaseRoles.PORTAL, server.credentials().portal());
    }

    @Bean
    @Conditional(DatabaseChoice.Embedded.class)
    FlywayConnectionDetails embeddedOwnerConnection(EmbeddedServer server) {
        return new OwnerLogin(
                server.jdbcUrl(), DatabaseRoles.OWNER, server.credentials().owner());
    }

    // The pool takes on the role cotmoc_app on each connection, and that role is not there before the first migration.
    @Bean
    @Conditional(DatabaseChoice.ExternalWithoutOwner.class)
    FlywayConnectionDetails ownConnectionForMigrations(JdbcConnectionDetails portal) {
        return new OwnerLogin(portal.getJdbcUrl(), portal.getUsername(), portal.getPassword());
    }

    private record Login(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {

        @Override
        public String toString() {
            return "Login[%s as %s]".formatted(getJdbcUrl, getUsername);
        }
    }

    private record OwnerLogin(
            String getJdbcUrl,
            @Nullable String getUsername,
            @Nullable String getPassword) implements FlywayConnectionDetails {

        @Override
        public String toString() {
            return "OwnerLogin[%s as %s]".formatted(getJdbcUrl, getUsername);
        }
    }
}
