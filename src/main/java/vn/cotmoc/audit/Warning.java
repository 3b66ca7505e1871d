package vn.cotmoc.audit;

import java.util.ArrayList;
import java.util.List;

/// What keeps the result of a verification from saying as much as it could; `number` is what the words speak of.
public record Warning(Kind kind, long number) {

    private static final long SOON_MICROS = 10 * 60 * 1_000_000L;

    /// The ways in which proof is missing without anything having been found wrong.
    public enum Kind {
        /// Checkpoints have left, and the file of them is missing or empty: nobody vouches for the chain.
        NO_WITNESS,
        /// The file of checkpoints begins late: for what was sealed before, it vouches only as it was by then.
        LATE_WITNESS,
        /// Events have waited for their seal for more than some minutes.
        SEALING_LATE
    }

    /// `sealed` and `letOut` are the newest batch and the greatest number that has left, 0 while there is none.
    static List<Warning> of(List<Checkpoint> outside, long sealed, long letOut) {
        long owed = Math.max(sealed, letOut);
        if (outside.isEmpty()) return owed == 0 ? List.of() : List.of(new Warning(Kind.NO_WITNESS, owed));
        long first = outside.getFirst().number();
        return first == 1 ? List.of() : List.of(new Warning(Kind.LATE_WITNESS, first));
    }

    /// Also where what waits is too old; `oldest` is the time of the oldest event without a seal.
    static List<Warning> withWaiting(List<Warning> witness, long oldest, long now) {
        var warnings = new ArrayList<>(witness);
        if (now - oldest > SOON_MICROS) warnings.add(new Warning(Kind.SEALING_LATE, (now - oldest) / 60_000_000));
        return List.copyOf(warnings);
    }

    boolean isOfNoWitness() {
        return kind == Kind.NO_WITNESS;
    }
}
