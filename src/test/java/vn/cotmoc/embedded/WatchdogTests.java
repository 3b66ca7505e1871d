package vn.cotmoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchdogTests {

    @Test
    void aFailedRevivalIsTriedAgain() throws Exception {
        var tries = new CountDownLatch(2);
        try (var _ = new Watchdog(() -> false, () -> {
            tries.countDown();
            throw new IllegalStateException("the port is taken");
        })) {
            assertThat(tries.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aLivingServerIsLeftAlone() throws Exception {
        var looks = new CountDownLatch(2);
        var revivals = new AtomicInteger();
        try (var _ = new Watchdog(
                () -> {
                    looks.countDown();
                    return true;
                },
                revivals::incrementAndGet)) {
            assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(revivals).hasValue(0);
    }
}
