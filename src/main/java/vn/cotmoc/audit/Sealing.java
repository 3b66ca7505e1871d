package vn.cotmoc.audit;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    Sealing(JdbcClient jdbc, PlatformTransactionManager transactions, Checkpoints checkpoints, CheckpointFile file) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.checkpoints = checkpoints;
        this.file = file;
    }

    /// How many events were sealed.
    public long seal() {
        long sealed = 0;
        int step = AT_A_TIME;
        while (step >= AT_A_TIME) {
            step = step();
            sealed += step;
        }
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
            append(last == null ? 0 : last.number());
        } catch (UncheckedIOException closed) {
            log.error("The checkpoints of the trail cannot be written to their file.", closed);
        }
    }

    private void append(long last) {
        for (var fresh = read(last);
                !fresh.isEmpty();
                fresh = read(fresh.getLast().number())) file.append(fresh);
    }

    private List<Checkpoint> read(long after) {
        return Scope.asSystem(() -> checkpoints.after(after, AT_A_TIME));
    }
}
