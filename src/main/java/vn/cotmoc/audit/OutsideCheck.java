package vn.cotmoc.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.audit.Fault.Kind;

/// Holds the trail against checkpoints that have left the database: what is whole in itself can still be another trail.
record OutsideCheck(List<Batch> batches, @Nullable Link last) {

    /// The first checkpoint that the trail does not know, or knows differently.
    Optional<Fault> against(List<Checkpoint> outside, long given, long letOut) {
        Map<Long, Batch> known = batches.stream().collect(Collectors.toMap(Batch::number, Function.identity()));
        var newest = outside.stream().max(Comparator.comparingLong(Checkpoint::number));
        Checkpoint vouched = null;
        for (var checkpoint : outside.stream()
                .sorted(Comparator.comparingLong(Checkpoint::number))
                .toList()) {
            var batch = known.get(checkpoint.number());
            if (batch == null) return Optional.of(gone(newest.orElseThrow(), given));
            if (!batch.hash().equals(checkpoint.hash()))
                return Optional.of(another(batch, checkpoint, vouched, newest.orElseThrow()));
            vouched = checkpoint;
        }
        long sealed = batches.isEmpty() ? 0 : batches.getLast().number();
        return letOut > sealed ? Optional.of(cut(given, letOut)) : Optional.empty();
    }

    // The database itself still knows that a later checkpoint has left it.
    private Fault cut(long given, long letOut) {
        return Fault.ofChain(
                Kind.CUT,
                last == null ? null : last.event(),
                last == null ? 1 : last.position() + 1,
                letOut,
                Math.max(given - (last == null ? 0 : last.event()), 0));
    }

    // A database that was set back has also forgotten how many numbers it had given; one whose end was cut has not.
    private Fault gone(Checkpoint newest, long given) {
        long ended = last == null ? 0 : last.position();
        return Fault.ofChain(
                given < newest.lastEvent() ? Kind.RESTORED : Kind.CUT,
                last == null ? null : last.event(),
                ended + 1,
                newest.number(),
                Math.max(newest.lastPosition() - ended, 0));
    }

    // What was sealed after the newest checkpoint under a number that had been given out before: an old database goes
    // on. Otherwise the first change lies in what the checkpoint vouched for and the one before it did not.
    private static Fault another(Batch batch, Checkpoint differs, @Nullable Checkpoint vouched, Checkpoint newest) {
        boolean restored = batch.sealedAt().isAfter(newest.at());
        long sound = vouched == null ? 0 : vouched.lastPosition();
        var fault = Fault.ofChain(
                restored ? Kind.RESTORED : Kind.REWRITTEN,
                vouched == null ? null : vouched.lastEvent(),
                sound + 1,
                batch.number(),
                Math.max(newest.lastPosition() - sound, 0));
        return restored ? fault : fault.upTo(differs.lastEvent());
    }
}
