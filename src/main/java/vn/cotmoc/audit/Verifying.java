package vn.cotmoc.audit;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;
import vn.cotmoc.users.Scope;

/// Checks the whole trail, for auditors and for whoever runs the portal.
@Service
public class Verifying {

    private final ReadingChain chain;
    private final UntoldChanges untold;
    private final Guards guards;
    private final Checkpoints checkpoints;
    private final CheckpointFile file;
    private final TransactionTemplate snapshot;
    // It reads everything: one at a time is enough for everybody.
    private final Semaphore turn = new Semaphore(1);

    Verifying(
            ReadingChain chain,
            UntoldChanges untold,
            Guards guards,
            Checkpoints checkpoints,
            CheckpointFile file,
            PlatformTransactionManager transactions) {
        this.chain = chain;
        this.untold = untold;
        this.guards = guards;
        this.checkpoints = checkpoints;
        this.file = file;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        // What is sealed meanwhile belongs to the next time.
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// All of the chain, told as far as the person may know.
    public Verification verify(CurrentUser user) {
        if (!user.has(Role.AUDITOR)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        if (user.grants().contains(Grant.everywhere(Role.AUDITOR))) return verify(_ -> true);
        return verify(province -> province != null && user.mayAudit(province));
    }

    Verification verify() {
        return verify(_ -> true);
    }

    private Verification verify(Predicate<@Nullable UnitId> known) {
        if (!turn.tryAcquire()) throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "audit-busy");
        try {
            // Read first: what is let out later may be newer than what is looked at.
            var outside = file.read();
            return Scope.asSystem(() -> snapshot.execute(_ -> walk(outside, known)));
        } finally {
            turn.release();
        }
    }

    private Verification walk(List<Checkpoint> outside, Predicate<@Nullable UnitId> known) {
        long began = System.nanoTime();
        var latest = checkpoints.latest().orElse(null);
        var check = new ChainCheck(chain.batches());
        long letOut = checkpoints.lastLetOut();
        long now = chain.now();
        var oldest = new AtomicLong(now);
        var own = new AtomicLong();
        var unsealed = new AtomicLong();
        chain.links(link -> {
            if (known.test(unit(link.province()))) own.incrementAndGet();
            check.take(link);
        });
        chain.loose(event -> {
            if (known.test(unit(event.province()))) unsealed.incrementAndGet();
            oldest.accumulateAndGet(event.happened(), Math::min);
            check.take(event);
        });
        guards.missing().stream().map(Fault::unwatched).forEach(check::found);
        untold.find(ChainCheck.MOST_FAULTS).forEach(check::found);
        var faults = check.finish(outside, chain.lastNumber(), letOut);
        var witness = Warning.of(outside, latest == null ? 0 : latest.number(), letOut);
        var told = faults.stream()
                .filter(fault -> fault.isOfChain() || known.test(unit(fault.province())))
                .map(fault -> fault.isOfChain() && !known.test(null) ? fault.withoutEvents() : fault)
                .toList();
        return new Verification(
                faults.isEmpty() && witness.stream().noneMatch(Warning::isOfNoWitness),
                own.get(),
                unsealed.get(),
                latest,
                outside.size(),
                told,
                Warning.withWaiting(witness, oldest.get(), now),
                check.found() - told.size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    private static @Nullable UnitId unit(@Nullable UUID province) {
        return province == null ? null : new UnitId(province);
    }
}
