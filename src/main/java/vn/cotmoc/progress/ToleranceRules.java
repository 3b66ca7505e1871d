package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Tolerances.Wanted;
import vn.cotmoc.targets.IndicatorKind;

/// Which tolerances and limits can be set at all.
final class ToleranceRules {

    private static final int LONGEST_TEXT = 1000;
    private static final BigDecimal GREATEST = new BigDecimal("1e15");

    private ToleranceRules() {}

    record Fault(String field, String key) {}

    static Optional<Fault> fault(Indicator indicator, Wanted wanted) {
        // Half a rung tells stages apart; nothing else would.
        if (indicator.kind() == IndicatorKind.STAGE) return fault("epsilon", "stage");
        if (wanted.epsilon() != null && wanted.epsilon().signum() < 0) return fault("epsilon", "negative");
        if (isHuge(wanted.epsilon())) return fault("epsilon", "huge");
        if (isHuge(wanted.lower())) return fault("lower", "huge");
        if (isHuge(wanted.upper())) return fault("upper", "huge");
        if (wanted.lower() != null && wanted.upper() != null && wanted.lower().compareTo(wanted.upper()) >= 0)
            return fault("upper", "order");
        if (wanted.reason() == null) return fault("reason", "reason");
        if (wanted.reason().length() > LONGEST_TEXT) return fault("reason", "long");
        var present = indicator.tuning();
        boolean same = equal(wanted.lower(), indicator.lowerLimit())
                && equal(wanted.upper(), indicator.upperLimit())
                && equal(wanted.epsilon(), present == null ? null : present.epsilon());
        return same ? fault("epsilon", "same") : Optional.empty();
    }

    static String key(String why) {
        return "progress.tolerance.fault." + why;
    }

    private static Optional<Fault> fault(String field, String why) {
        return Optional.of(new Fault(field, key(why)));
    }

    private static boolean isHuge(@Nullable BigDecimal number) {
        return number != null && (number.abs().compareTo(GREATEST) > 0 || number.scale() > 6);
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }
}
