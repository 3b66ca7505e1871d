package vn.cotmoc.alerts;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.DailyLook;

/// Every instance makes its round every minute, if it makes rounds at all; the database says whose turn it is.
@Component
@ConditionalOnProperty(name = "cotmoc.reminders.scheduled", matchIfMissing = true)
class AlertRounds {

    private final DailyLook looking;
    private final TellingOfChanges telling;
    private final SendingLetters sending;

    AlertRounds(DailyLook looking, TellingOfChanges telling, SendingLetters sending) {
        this.looking = looking;
        this.telling = telling;
        this.sending = sending;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void round() {
        looking.look();
        telling.tell();
        sending.send();
    }
}
