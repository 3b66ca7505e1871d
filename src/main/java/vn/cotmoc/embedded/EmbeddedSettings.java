package vn.cotmoc.embedded;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the embedded server; port 0 takes any free one.
@ConfigurationProperties("cotmoc.embedded")
record EmbeddedSettings(
        @DefaultValue("0") int port, @DefaultValue("60s") Duration startupTimeout) {

    EmbeddedSettings {
        if (port < 0 || port > 65_535)
            throw new IllegalArgumentException("cotmoc.embedded.port %d is not a port".formatted(port));
        if (!startupTimeout.isPositive())
            throw new IllegalArgumentException(
                    "cotmoc.embedded.startup-timeout %s is not positive".formatted(startupTimeout));
    }
}
