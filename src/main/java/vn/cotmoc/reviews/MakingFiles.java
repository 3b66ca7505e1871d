package vn.cotmoc.reviews;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/// Makes the files of one review after the other, beside the pages and on behalf of whoever froze it.
@Component
class MakingFiles implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(MakingFiles.class);

    // One at a time leaves the processors to the pages.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("reviews").daemon().factory());

    void start(Review review, Runnable work, Runnable failed) {
        worker.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                work.run();
            } catch (RuntimeException fault) {
                log.error("the files of review {} could not be made", review.number(), fault);
                failed.run();
            }
        }));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
