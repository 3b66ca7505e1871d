package vn.cotmoc.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The clock of the portal and the settings of the demonstration.
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    /// The day begins and ends as it does in Việt Nam, wherever the server stands.
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    Demo demo(Environment environment) {
        boolean external = environment.getProperty("spring.datasource.url", "").isBlank() == false;
        return new Demo(
                environment.getProperty("cotmoc.demo.enabled", Boolean.class, !external),
                Optional.ofNullable(environment.getProperty("cotmoc.demo.today"))
                        .filter(today -> !today.isBlank())
                        .map(LocalDate::parse),
                environment.getProperty("cotmoc.demo.password", "cotmoc-demo"));
    }

    /// The real clock; in a demonstration it may stand on another day, where it ticks on from the present time of day.
    @Bean
    Clock clock(Demo demo) {
        Clock real = Clock.system(VIETNAM);
        return demo.enabled()
                ? demo.today()
                        .map(day -> Clock.offset(
                                real,
                                Duration.between(
                                        real.instant(),
                                        day.atTime(real.instant()
                                                        .atZone(VIETNAM)
                                                        .toLocalTime())
                                                .atZone(VIETNAM))))
                        .orElse(real)
                : real;
    }
}
