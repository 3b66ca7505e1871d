package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.cotmoc.targets.Target;

/// A commitment seen from a year that has a value: the milestone it is judged by and what is known.
record Situation(
        Commitment commitment,
        Goals goals,
        Path path,
        Goal goal,
        boolean closed,
        LocalDate horizon,
        Evidence evidence) {

    int year() {
        return evidence.latest().year();
    }

    BigDecimal value() {
        return evidence.value();
    }

    Optional<BigDecimal> threshold() {
        return goal.threshold(commitment.better());
    }

    /// Where the way to the milestones starts: nothing done yet for sums and stages, else the baseline.
    Optional<BigDecimal> start() {
        if (commitment.isCumulative() || commitment.isStage()) return Optional.of(BigDecimal.ZERO);
        return Optional.ofNullable(commitment.baseline()).map(Baseline::value);
    }

    /// +1 or −1; towards a share that is neither better above nor below, the way from the baseline.
    int sign() {
        var baseline = commitment.baseline();
        if (goal.target() instanceof Target.Exactly(var share) && baseline != null)
            return share.compareTo(baseline.value()) < 0 ? -1 : 1;
        return commitment.better().sign();
    }

    boolean isEitherSideWorse() {
        return goal.target() instanceof Target.Exactly;
    }

    /// Positive where `one` is better than `other`.
    BigDecimal advantage(BigDecimal one, BigDecimal other) {
        return Decimals.times(sign(), one.subtract(other));
    }

    boolean meets(Goal any, BigDecimal value) {
        return Achievement.isMet(any.target(), commitment.better(), value, commitment.epsilon(value));
    }

    boolean exceeds(BigDecimal value) {
        return Achievement.isExceeded(goal.target(), commitment.better(), value, commitment.epsilon(value));
    }
}
