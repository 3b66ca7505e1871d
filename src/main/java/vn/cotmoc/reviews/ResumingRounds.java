package vn.cotmoc.reviews;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Every portal looks twice a minute whether files were left half made where another one, or itself before, has
/// stopped.
@Component
@ConditionalOnProperty(name = "cotmoc.reviews.scheduled", matchIfMissing = true)
class ResumingRounds {

    private static final Logger log = LoggerFactory.getLogger(ResumingRounds.class);

    private final FrozenFiles files;

    ResumingRounds(FrozenFiles files) {
        this.files = files;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void round() {
        int resumed = files.resume();
        if (resumed > 0) log.info("The files of {} review(s) are made again where the work had stopped", resumed);
    }
}
