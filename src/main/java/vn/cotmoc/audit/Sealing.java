package vn.cotmoc.audit;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.users.Scope;

/// Seals what has been written since the last time and lets the checkpoints out; any number of portals may do so, one
/// seals at a time and each keeps its own file.
@Service
public class Sealing {

    private static final Logger log = LoggerFactory.getLogger(Sealing.class);
    private static final int AT_A_TIME = 10_000;
    private static final Duration QUIET = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Checkpoints checkpoints;
    private final CheckpointFile file;
    private final ApplicationEventPublisher events;

    Sealing(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Checkpoints checkpoints,
            CheckpointFile file,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.checkpoints = checkpoints;
        this.file = file;
        this.events = events;
    }

    /// How many events were sealed.
    public long seal() {
        long sealed = 0;
        // A transaction is sealed as a whole: a batch may be smaller than asked for and another one follow.
        for (int step = step(); step > 0; step = step()) sealed += step;
        letOut();
        return sealed;
    }

    // Null while somebody else is at it, who will be done with it.
    private int step() {
        return Scope.asSystem(
                () -> transactions.execute(_ -> jdbc.sql("select coalesce(seal_trail(?, make_interval(secs => ?)), 0)")
                        .param(AT_A_TIME)
                        .param((double) QUIET.toSeconds())
                        .query(Integer.class)
                        .single()));
    }

    // Before anything is added, the last line must still be true: a file that has begun to lie proves nothing.
    private void letOut() {
        try {
            var last = file.last();
            if (last != null
                    && !Scope.asSystem(() -> checkpoints.find(last.number()))
                            .map(Checkpoint::hash)
                            .filter(last.hash()::equals)
                            .isPresent()) {
                log.error(
                        "The trail is not the one that checkpoint {} in the file of checkpoints vouches for: nothing is added to the file. Verify the trail.",
                        last.number());
                return;
            }
            long out = Scope.asSystem(checkpoints::lastLetOut);
            if (last == null && out > 0) beginAnew(out);
            else append(last == null ? 0 : last.number());
        } catch (UncheckedIOException closed) {
            log.error("The checkpoints of the trail cannot be written to their file.", closed);
        }
    }

    // What an empty file is given today vouches for nothing of before: it begins where the last one ended, and the
    // trail
    // says so.
    private void beginAnew(long out) {
        if (Scope.asSystem(() -> checkpoints.find(out)).isEmpty()) {
            log.error(
                    "The file of checkpoints is missing or empty, and the trail does not know checkpoint {} that has left it. Verify the trail.",
                    out);
            return;
        }
        log.warn(
                "The file of checkpoints is missing or empty although checkpoint {} has left the database: it begins again from there.",
                out);
        Scope.asSystem(() -> transactions.execute(_ -> {
            events.publishEvent(new WitnessLost(out));
            return out;
        }));
        append(out - 1);
    }

    private void append(long last) {
        for (var fresh = read(last);
                !fresh.isEmpty();
                fresh = read(fresh.getLast().number())) {
            file.append(fresh);
            long out = fresh.getLast().number();
            Scope.asSystem(() -> {
                checkpoints.letOut(out);
                return out;
            });
        }
    }

    private List<Checkpoint> read(long after) {
        return Scope.asSystem(() -> checkpoints.after(after, AT_A_TIME));
    }
}
