package vn.cotmoc.audit;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Every portal seals each minute what nobody has sealed yet, and mails the day's checkpoint where it is wanted.
@Component
@ConditionalOnProperty(name = "cotmoc.audit.scheduled", matchIfMissing = true)
class SealingRounds {

    private static final Logger log = LoggerFactory.getLogger(SealingRounds.class);

    private final Sealing sealing;
    private final MailingCheckpoints mailing;

    SealingRounds(Sealing sealing, MailingCheckpoints mailing) {
        this.sealing = sealing;
        this.mailing = mailing;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void round() {
        sealing.seal();
        mailing.mail();
    }

    /// What was written last is sealed before the portal goes.
    @PreDestroy
    void last() {
        try {
            sealing.seal();
        } catch (RuntimeException gone) {
            log.warn(
                    "The database was gone before the portal: what was written last is sealed at the next start.",
                    gone);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
