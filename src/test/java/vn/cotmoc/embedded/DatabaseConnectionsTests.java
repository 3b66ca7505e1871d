package vn.cotmoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseConnectionsTests {

    private static final String EXTERNAL = "spring.datasource.url=jdbc:postgresql://db.example.vn/cotmoc";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withUserConfiguration(DatabaseConnections.class);

    @Test
    void withoutAnAddressTheEmbeddedServerServesBothRoles(@TempDir Path folder) {
        runner.withPropertyValues("spring.datasource.url=", "cotmoc.data-dir=" + folder.resolve("data"))
                .run(context -> {
                    var portal = context.getBean(JdbcConnectionDetails.class);
                    var owner = context.getBean(FlywayConnectionDetails.class);
                    assertThat(portal.getUsername()).isEqualTo("cotmoc_portal");
                    assertThat(owner.getUsername()).isEqualTo("cotmoc_owner");
                    try (var connection = DriverManager.getConnection(
                            portal.getJdbcUrl(), portal.getUsername(), portal.getPassword())) {
                        assertThat(connection.isValid(5)).isTrue();
                    }
                    assertThat(portal.toString()).doesNotContain(portal.getPassword());
                });
    }

    @Test
    void anExternalDatabaseWithOneLoginGivesMigrationsAConnectionOfTheirOwn() {
        runner.withPropertyValues(EXTERNAL, "spring.datasource.username=one", "spring.datasource.password=secret")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedServer.class);
                    var owner = context.getBean(FlywayConnectionDetails.class);
                    assertThat(owner.getJdbcUrl()).isEqualTo("jdbc:postgresql://db.example.vn/cotmoc");
                    assertThat(owner.getUsername()).isEqualTo("one");
                    assertThat(owner.getPassword()).isEqualTo("secret");
                });
    }

    @Test
    void anExternalDatabaseWithAnOwnerIsLeftToItsSettings() {
        runner.withPropertyValues(EXTERNAL, "spring.flyway.user=owner").run(context -> {
            assertThat(context).doesNotHaveBean(EmbeddedServer.class);
            assertThat(context).doesNotHaveBean(FlywayConnectionDetails.class);
        });
    }
}
