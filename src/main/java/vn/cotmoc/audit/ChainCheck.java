package vn.cotmoc.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.audit.Fault.Kind;

/// Goes along the chain from its first link to its last and says where it is not what it was.
final class ChainCheck {

    /// Doctoring on this scale needs no further names.
    static final int MOST_FAULTS = 1_000;

    private final List<Batch> batches;
    private final SealingTimes times;
    private final List<Fault> faults = new ArrayList<>();
    private final ChangedEvents changed = new ChangedEvents();
    private @Nullable Link last;
    private byte @Nullable [] before = Hashes.NOTHING;
    private int batch;
    private byte[] rootBefore = Hashes.NOTHING;
    private long positionBefore;
    private long found;

    ChainCheck(List<Batch> batches) {
        this.batches = List.copyOf(batches);
        this.times = new SealingTimes(batches);
        if (!batches.isEmpty() && batches.getFirst().number() != 1)
            found(Fault.ofChain(Kind.BATCH, null, 1, 1L, batches.getFirst().number() - 1));
    }

    void take(Link link) {
        long expected = last == null ? 1 : last.position() + 1;
        if (link.position() > expected) {
            found(Fault.ofChain(
                    Kind.DELETED, last == null ? null : last.event(), expected, null, link.position() - expected));
            before = null;
        }
        if (before != null && !link.follows(before))
            found(Fault.between(Kind.BROKEN, last == null ? null : last.event(), link));
        // From the hash that stands there: so each break shows where it is and not everywhere after it.
        before = link.hash();
        last = link;
        compare(link);
        endBatches(link);
    }

    private void compare(Link link) {
        if (link.now() == null) found(Fault.at(Kind.DELETED, link));
        else if (!link.isUntouched()) changed.add(link);
        else if (times.isImpossible(link, batch)) found(Fault.at(Kind.BACKDATED, link));
        else if (link.touched()) found(Fault.at(Kind.TOUCHED, link));
    }

    private void endBatches(Link link) {
        while (batch < batches.size() && batches.get(batch).lastPosition() <= link.position()) {
            var ended = batches.get(batch++);
            boolean ends = ended.lastPosition() < link.position() || Arrays.equals(ended.head(), link.hash());
            check(ended, ends);
        }
    }

    // Empty batches vouch for the same head as the one before.
    private void check(Batch ended, boolean ends) {
        boolean counted =
                ended.number() == 1 || ended.number() == batches.get(batch - 2).number() + 1;
        if (!ends || !counted || !ended.follows(rootBefore, positionBefore))
            found(Fault.ofChain(Kind.BATCH, ended.lastEvent(), ended.lastPosition(), ended.number(), 1));
        rootBefore = ended.root();
        positionBefore = ended.lastPosition();
    }

    /// What stands outside the chain: young enough to be sealed with the next batch, or put in afterwards.
    void take(Link.Loose event) {
        if (times.isSealedAlready(event.txid())) found(Fault.at(Kind.INSERTED, event));
        else if (times.isImpossible(event.happened(), event.txid())) found(Fault.at(Kind.BACKDATED, event));
        else if (event.touched()) found(Fault.at(Kind.TOUCHED, event));
    }

    /// Ends the walk. `given` is the greatest number that the database has ever given to an event, `letOut` the
    /// greatest
    /// that a checkpoint has left under.
    List<Fault> finish(List<Checkpoint> outside, long given, long letOut) {
        changed.faults().forEach(this::found);
        long ended = last == null ? 0 : last.position();
        if (!batches.isEmpty()) endEmpty(ended);
        new OutsideCheck(batches, last).against(outside, given, letOut).ifPresent(this::found);
        return List.copyOf(faults);
    }

    private void endEmpty(long ended) {
        while (batch < batches.size() && batches.get(batch).lastPosition() <= ended) check(batches.get(batch++), true);
        var newest = batches.getLast();
        if (newest.lastPosition() > ended)
            found(Fault.ofChain(
                    Kind.CUT,
                    last == null ? null : last.event(),
                    ended + 1,
                    newest.number(),
                    newest.lastPosition() - ended));
        else if (newest.lastPosition() < ended)
            found(Fault.ofChain(Kind.BATCH, newest.lastEvent(), ended, newest.number() + 1, 1));
    }

    long found() {
        return found;
    }

    /// Also what was found elsewhere than in the chain.
    void found(Fault fault) {
        found++;
        if (faults.size() < MOST_FAULTS) faults.add(fault);
    }
}
