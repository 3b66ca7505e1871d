package vn.cotmoc.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.cotmoc.embedded.EmbeddedFailure.Reason;

/// Clears away what a portal or a server that was killed has left in its data folder.
record Leftovers(DataFolder folder, ServerProcesses processes, PgCtl control) {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE = Duration.ofSeconds(20);
    private static final Duration DYING = Duration.ofSeconds(5);

    /// Leaves no server, no backend and no misleading `postmaster.pid`; call it while holding the folder.
    void clear() {
        processes.postmaster().ifPresent(this::stop);
        endBackendsWithoutServer();
        if (processes.namesForeigner()) forgetForeigner();
    }

    private void stop(ProcessHandle orphan) {
        LOG.warn("Stopping the embedded server {} that an earlier portal left running", orphan.pid());
        if (control.stop(PgCtl.StopMode.FAST, FAST) || !processes.isOurs(orphan)) return;
        LOG.warn("The server {} did not stop in time and is stopped at once", orphan.pid());
        if (control.stop(PgCtl.StopMode.IMMEDIATE, IMMEDIATE) || !processes.isOurs(orphan)) return;
        throw new EmbeddedFailure(Reason.STILL_RUNNING, null, orphan.pid());
    }

    // Backends notice the death of their server by themselves, except in the midst of a long query. Until the last one
    // has gone PostgreSQL does not start; ending them is safe, since recovery replays the log in any case.
    private void endBackendsWithoutServer() {
        if (awaitNone(DYING)) return;
        processes.all().forEach(ProcessHandle::destroyForcibly);
        if (awaitNone(DYING)) return;
        throw new EmbeddedFailure(
                Reason.STILL_RUNNING, null, processes.all().getFirst().pid());
    }

    private boolean awaitNone(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!processes.all().isEmpty()) {
            if (System.nanoTime() > end) return false;
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server ends", e);
        }
    }

    // Only a living foreigner's id is removed: for a dead one PostgreSQL itself checks more than we can.
    private void forgetForeigner() {
        LOG.info("postmaster.pid names a process that is not our server and is removed");
        try {
            Files.deleteIfExists(PostmasterPid.file(folder.database()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
