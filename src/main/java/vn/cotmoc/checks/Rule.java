package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How much a check matters for an indicator, and its limit where it has one; `set` where a person has set the limit,
/// so
/// that it holds to the letter.
public record Rule(Severity severity, @Nullable BigDecimal limit, boolean set) {

    static Rule of(Severity severity, @Nullable String limit) {
        return new Rule(severity, limit == null ? null : new BigDecimal(limit), false);
    }

    BigDecimal bound() {
        return Objects.requireNonNull(limit);
    }

    boolean isOn() {
        return severity != Severity.OFF;
    }

    /// What a person has set; what is left open stays as it was.
    Rule with(@Nullable Severity other, @Nullable BigDecimal limitSet) {
        return new Rule(
                other == null ? severity : other,
                limitSet == null || limit == null ? limit : limitSet,
                set || limitSet != null);
    }
}
