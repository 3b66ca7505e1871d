package vn.cotmoc.reminders;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Every instance makes its round every five minutes; the database says whose turn it is (decision 0040).
@Component
@ConditionalOnProperty(name = "cotmoc.reminders.scheduled", matchIfMissing = true)
class ReminderRounds {

    private final RaisingNotices raising;
    private final SendingDigests sending;

    ReminderRounds(RaisingNotices raising, SendingDigests sending) {
        this.raising = raising;
        this.sending = sending;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void round() {
        raising.raise();
        sending.send();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
