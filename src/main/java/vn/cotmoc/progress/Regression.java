package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/// *Thụt lùi*: worse than the baseline, a threshold no longer kept, or a stage lost.
final class Regression {

    private Regression() {}

    /// A threshold is lost only by who had it: at the baseline, or by an earlier approved value.
    static boolean isNoLongerMaintained(Situation situation) {
        var goal = situation.goal();
        if (situation.meets(goal, situation.value())) return false;
        if (situation.path().isMetAtBaseline(goal)) return true;
        return goal.isMaintained()
                && situation.evidence().all().headMap(situation.year(), false).values().stream()
                        .anyMatch(earlier -> situation.meets(goal, earlier));
    }

    /// The highest earlier rung, where it was above today's.
    static Optional<BigDecimal> earlierStage(Situation situation) {
        if (!situation.commitment().isStage()) return Optional.empty();
        return situation.evidence().all().headMap(situation.year(), false).values().stream()
                .max(Comparator.naturalOrder())
                .filter(rung -> rung.compareTo(situation.value()) > 0);
    }

    /// The baseline, where the value is worse by more than twice ε; a sum that starts at zero can only do so below
    /// zero.
    static Optional<BigDecimal> fromBaseline(Situation situation) {
        var commitment = situation.commitment();
        boolean incomparable = situation.evidence().comparable().isBroken() && !commitment.isCumulative();
        if (incomparable || commitment.isCumulative() && situation.sign() < 0) return Optional.empty();
        var limit = Decimals.times(-2, commitment.epsilon(situation.value()));
        return situation
                .start()
                .filter(start -> Decimals.compare(situation.advantage(situation.value(), start), limit) < 0);
    }
}
