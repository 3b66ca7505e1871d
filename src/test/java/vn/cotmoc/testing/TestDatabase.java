package vn.cotmoc.testing;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Points the one test context at the test database, with the demo data in it.
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    // The year 2026 is open, 2025 is closed, 2027 has not begun, and it stays so whenever the tests run.
    // A measurement may want another day.
    static final String TODAY = System.getProperty("cotmoc.demo.today", "2026-11-22");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestPostgres.instance();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.jdbcUrl(),
                        "spring.datasource.username=" + database.portalUser(),
                        "spring.datasource.password=" + database.portalPassword(),
                        "spring.flyway.url=" + database.jdbcUrl(),
                        "spring.flyway.user=" + database.ownerUser(),
                        "spring.flyway.password=" + database.ownerPassword(),
                        "cotmoc.demo.enabled=true",
                        // The port of a test is drawn, what leaves the portal is compared.
                        "cotmoc.public-url=http://localhost:8080",
                        // Tests call the work of the rounds themselves.
                        "cotmoc.reminders.scheduled=false",
                        "cotmoc.audit.scheduled=false",
                        "cotmoc.reviews.scheduled=false",
                        "cotmoc.audit.checkpoints=target/checkpoints/" + UUID.randomUUID() + ".csv",
                        "cotmoc.demo.today=" + TODAY)
                .applyTo(context);
    }
}
