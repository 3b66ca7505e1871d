package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import vn.cotmoc.targets.Period;

/// A change since the last known year that is larger than usual.
final class Jump {

    // Beyond three years a change says nothing about this one.
    private static final int FARTHEST = 3;
    private static final BigDecimal TIMES_PROMISED = BigDecimal.TWO;
    // Three of sixteen communes are 18.75 points: few units move in large steps.
    private static final BigDecimal STEPS = BigDecimal.valueOf(300);
    private static final BigDecimal FEW = BigDecimal.TEN;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Jump() {}

    static Optional<Finding> find(Situation situation, Rule rule) {
        var now = situation.candidate().amount();
        var before = situation
                .before()
                .filter(reading -> situation.period().year() - reading.period().year() <= FARTHEST);
        if (now.isEmpty() || before.isEmpty()) return Optional.empty();
        BigDecimal change = now.get().subtract(number(before.get()));
        return switch (Measure.of(situation.indicator())) {
            case NOTHING -> Optional.empty();
            case POINTS -> points(situation, rule, before.get(), change);
            case RELATIVE -> relative(situation, rule, before.get(), change);
        };
    }

    private static Optional<Finding> points(Situation situation, Rule rule, Reading before, BigDecimal change) {
        BigDecimal allowed = rule.bound().multiply(years(situation, before));
        if (!rule.set())
            allowed = allowed.max(promised(situation, before, change)).max(steps(situation));
        if (!Decimals.exceeds(change.abs(), allowed)) return Optional.empty();
        return Optional.of(said(situation, rule, before, "POINTS", change.abs(), allowed));
    }

    // Nothing can be said of an amount in relation to zero.
    private static Optional<Finding> relative(Situation situation, Rule rule, Reading before, BigDecimal change) {
        BigDecimal base = number(before);
        if (base.signum() == 0) return Optional.empty();
        BigDecimal allowed =
                Decimals.divide(rule.bound().multiply(base.abs()), HUNDRED).multiply(years(situation, before));
        if (!rule.set())
            allowed = allowed.max(promised(situation, before, change)).max(few(situation));
        if (!Decimals.exceeds(change.abs(), allowed)) return Optional.empty();
        return Optional.of(said(
                situation,
                rule,
                before,
                "PERCENT",
                Decimals.percent(change.abs(), base),
                Decimals.percent(allowed, base)));
    }

    private static Finding said(Situation situation, Rule rule, Reading before, String in, BigDecimal... figures) {
        BigDecimal now = situation.candidate().amount().orElseThrow();
        String way = now.compareTo(number(before)) > 0 ? "_UP" : "_DOWN";
        return Finding.of(
                Check.JUMP,
                rule.severity(),
                in + way,
                figures[0],
                String.valueOf(before.period().year()),
                number(before),
                now,
                figures[1]);
    }

    private static BigDecimal promised(Situation situation, Reading before, BigDecimal change) {
        return Pace.promised(situation.indicator(), before, situation.period().year(), change.signum())
                .multiply(TIMES_PROMISED)
                .multiply(years(situation, before));
    }

    private static BigDecimal steps(Situation situation) {
        return situation
                .candidate()
                .denominator()
                .map(denominator -> Decimals.divide(STEPS, denominator))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal few(Situation situation) {
        Integer decimals = situation.indicator().decimals();
        return decimals != null && decimals == 0 ? FEW : BigDecimal.ZERO;
    }

    private static BigDecimal years(Situation situation, Reading before) {
        Period last = before.period();
        return BigDecimal.valueOf(situation.period().year() - last.year());
    }

    private static BigDecimal number(Reading reading) {
        return Objects.requireNonNull(reading.number());
    }
}
