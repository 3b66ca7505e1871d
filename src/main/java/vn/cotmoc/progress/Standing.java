package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;

/// The position: what was done against what was planned by now, the gap g, the ratio A and their signal.
/// For yearly figures `done` and `due` are sums over the years of the plan that have a value.
record Standing(
        BigDecimal done,
        Optional<BigDecimal> due,
        BigDecimal epsilon,
        Optional<BigDecimal> gap,
        Optional<BigDecimal> ratio,
        Optional<Signal> signal) {

    private static final BigDecimal RED_RATIO = new BigDecimal("0.60");

    static Standing of(Situation situation) {
        var commitment = situation.commitment();
        boolean sums = commitment.isCumulative();
        int first = commitment.firstYear();
        var evidence = situation.evidence();
        var done = sums ? evidence.sumFrom(first) : evidence.value();
        var due = sums
                ? situation.path().planned(evidence.yearsFrom(first))
                : situation.path().plan(situation.year());
        var epsilon = commitment.epsilon(done);
        var gap = due.map(plan -> gap(situation, done, plan));
        var ratio = due.flatMap(plan -> ratio(situation, done, plan, epsilon));
        var signal = gap.filter(_ -> situation.start().isPresent()).map(g -> signal(g, ratio, epsilon));
        return new Standing(done, due, epsilon, gap, ratio, signal);
    }

    private static BigDecimal gap(Situation situation, BigDecimal done, BigDecimal due) {
        var ahead = situation.advantage(done, due);
        return situation.isEitherSideWorse() ? ahead.abs().negate() : ahead;
    }

    /// The share of the planned way that is done; no ratio where the plan asked for less than ε.
    private static Optional<BigDecimal> ratio(
            Situation situation, BigDecimal done, BigDecimal due, BigDecimal epsilon) {
        if (situation.commitment().isCumulative() && situation.sign() < 0) return inverse(done, due, epsilon);
        return situation
                .start()
                .filter(start -> Decimals.compare(situation.advantage(due, start), epsilon) >= 0)
                .map(start -> Decimals.divide(done.subtract(start), due.subtract(start)));
    }

    /// Where fewer is better a sum is measured the other way round: twice the planned number is half as good.
    private static Optional<BigDecimal> inverse(BigDecimal done, BigDecimal due, BigDecimal epsilon) {
        boolean comparable = due.compareTo(epsilon) >= 0 && done.signum() > 0;
        return comparable ? Optional.of(Decimals.divide(due, done)) : Optional.empty();
    }

    private static Signal signal(BigDecimal gap, Optional<BigDecimal> ratio, BigDecimal epsilon) {
        if (Decimals.compare(gap, epsilon.negate()) >= 0) return Signal.GREEN;
        boolean farBehind =
                ratio.filter(share -> Decimals.compare(share, RED_RATIO) < 0).isPresent();
        return farBehind && Decimals.compare(gap, Decimals.times(-2, epsilon)) < 0 ? Signal.RED : Signal.AMBER;
    }

    /// What yearly figures have fallen short of their plans so far; nothing where they are ahead.
    BigDecimal debt() {
        return gap.map(BigDecimal::negate).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    }
}
