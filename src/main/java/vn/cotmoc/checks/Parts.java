package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cotmoc.targets.IndicatorKind;

/// What a value is computed from, and whether it can be right.
final class Parts {

    // Among a handful, one more or less is a large share.
    private static final BigDecimal FEW = BigDecimal.valueOf(3);

    private Parts() {}

    static Optional<Finding> denominatorChanged(Situation situation, Rule rule) {
        var now = situation.candidate().denominator();
        var then = situation.lastYear().flatMap(Reading::denominator);
        // Where it comes from a reference series the series is what is looked after.
        if (now.isEmpty() || then.isEmpty() || situation.inForce() != null) return Optional.empty();
        BigDecimal change = now.get().subtract(then.get());
        if (!rule.set() && !Decimals.exceeds(change.abs(), FEW)) return Optional.empty();
        BigDecimal percent = Decimals.percent(change.abs(), then.get());
        return Decimals.exceeds(percent, rule.bound())
                ? Optional.of(Finding.of(
                        Check.DENOMINATOR_CHANGED,
                        rule.severity(),
                        "",
                        percent,
                        String.valueOf(situation.period().year() - 1),
                        then.get(),
                        now.get(),
                        rule.bound()))
                : Optional.empty();
    }

    /// A yearly fall that is not the difference of the levels it is computed from, or a denominator that is not the one
    /// in force.
    static Optional<Finding> againstParts(Situation situation, Rule rule) {
        return situation.indicator().kind() == IndicatorKind.RATE
                ? levels(situation, rule)
                : reference(situation, rule);
    }

    private static Optional<Finding> levels(Situation situation, Rule rule) {
        var now = situation.candidate().amount();
        BigDecimal level = situation.candidate().level();
        BigDecimal last = situation.lastYear().map(Reading::level).orElse(null);
        if (now.isEmpty() || level == null || last == null) return Optional.empty();
        BigDecimal fallen = last.subtract(level);
        return Decimals.exceeds(now.get().subtract(fallen).abs(), rule.bound())
                ? Optional.of(Finding.of(
                        Check.VALUE_AGAINST_PARTS, rule.severity(), "LEVELS", now.get(), last, level, fallen))
                : Optional.empty();
    }

    private static Optional<Finding> reference(Situation situation, Rule rule) {
        BigDecimal inForce = situation.inForce();
        var typed = situation.candidate().denominator();
        if (inForce == null || typed.isEmpty()) return Optional.empty();
        BigDecimal apart = Decimals.percent(typed.get().subtract(inForce).abs(), inForce);
        return Decimals.exceeds(apart, rule.bound())
                ? Optional.of(
                        Finding.of(Check.VALUE_AGAINST_PARTS, rule.severity(), "DENOMINATOR", typed.get(), inForce))
                : Optional.empty();
    }
}
