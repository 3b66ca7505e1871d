package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What must happen now: the required pace for each milestone still ahead.
final class RequiredPaces {

    private static final BigDecimal TWICE = BigDecimal.TWO;

    private RequiredPaces() {}

    static SortedMap<Integer, RequiredPace> of(Situation situation, Standing standing, Optional<BigDecimal> pace) {
        var paces = new TreeMap<Integer, RequiredPace>();
        for (var goal : situation.goals().all()) {
            if (goal.year() <= situation.year()) continue;
            missing(situation, standing, goal).ifPresent(missing -> {
                // Whoever is there already needs nothing more.
                var perYear =
                        Decimals.divide(missing, goal.year() - situation.year()).max(BigDecimal.ZERO);
                paces.put(goal.year(), new RequiredPace(goal.year(), perYear, speedUp(situation, perYear, pace)));
            });
        }
        return paces;
    }

    private static Optional<BigDecimal> missing(Situation situation, Standing standing, Goal goal) {
        if (situation.commitment().isCumulative())
            return plannedUntil(situation, goal.year()).map(planned -> planned.subtract(standing.done()));
        return goal.threshold(situation.commitment().better())
                .map(threshold -> situation.advantage(threshold, situation.value()));
    }

    /// Plans of the years that have a value and of all years still to come; a year without a value is not a zero.
    static Optional<BigDecimal> plannedUntil(Situation situation, int year) {
        var years = new ArrayList<>(
                situation.evidence().yearsFrom(situation.commitment().firstYear()));
        IntStream.rangeClosed(situation.year() + 1, year).forEach(years::add);
        return situation.path().planned(years);
    }

    /// No factor makes a standstill or a fall into progress, nor is there one for a number that may not be used up.
    private static Optional<BigDecimal> speedUp(Situation situation, BigDecimal required, Optional<BigDecimal> pace) {
        if (situation.commitment().isCumulative() && situation.sign() < 0) return Optional.empty();
        return pace.map(present -> Decimals.times(situation.sign(), present))
                .filter(present -> Decimals.compare(present, BigDecimal.ZERO) > 0)
                .map(present -> Decimals.divide(required, present));
    }

    /// *Khó khả thi*: more than twice the pace, more than the best year ever, or a way to go and no progress.
    static boolean isHard(Situation situation, Standing standing, Optional<BigDecimal> pace, RequiredPace required) {
        if (required.perYear().signum() <= 0) return false;
        var commitment = situation.commitment();
        if (commitment.isStage() || commitment.isCumulative() && situation.sign() < 0) return false;
        var factor = required.speedUp();
        if (factor.isPresent() && Decimals.compare(factor.get(), TWICE) > 0) return true;
        if (BestYear.isSurpassedBy(situation, required)) return true;
        // Within the tolerance of the plan a wrong-way pace may be chance: row 10 after one survey.
        boolean onPlan =
                standing.signal().filter(signal -> signal == Signal.GREEN).isPresent();
        return pace.isPresent() && factor.isEmpty() && !onPlan;
    }
}
