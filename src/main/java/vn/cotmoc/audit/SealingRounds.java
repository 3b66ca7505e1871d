package vn.cotmoc.audit;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Every portal seals each minute what nobody has sealed yet, and mails the day's checkpoint where it is wanted.
@Component
@ConditionalOnProperty(name = "cotmoc.audit.scheduled", matchIfMissing = true)
class SealingRounds {

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

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
