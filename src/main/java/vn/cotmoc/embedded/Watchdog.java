package vn.cotmoc.embedded;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the server every second and starts it again when it has died.
final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final BooleanSupplier alive;
    private final Runnable revive;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("embedded-watchdog").factory());

    Watchdog(BooleanSupplier alive, Runnable revive) {
        this.alive = alive;
        this.revive = revive;
        var _ = rounds.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    // A round that fails must not end the later ones: the pool waits for the server to come back.
    private void look() {
        try {
            if (!alive.getAsBoolean()) revive.run();
        } catch (RuntimeException e) {
            LOG.error("The embedded database could not be started again", e);
        }
    }

    /// Returns once no round is under way, so that nothing revives a server that is being stopped.
    @Override
    public void close() {
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(90, TimeUnit.SECONDS)) rounds.shutdownNow();
        } catch (InterruptedException _) {
            rounds.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
