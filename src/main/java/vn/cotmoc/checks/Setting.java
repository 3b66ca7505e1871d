package vn.cotmoc.checks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a person wants of a check: how much it matters and its limit; what is left open is as it would be otherwise.
public record Setting(
        Check check,
        @Nullable Severity severity,
        @Nullable BigDecimal limit,
        @Nullable Relation relation) {

    public static Setting none(Check check) {
        return new Setting(check, null, null, null);
    }

    boolean says(Setting other) {
        return check == other.check
                && severity == other.severity
                && relation == other.relation
                && (limit == null || other.limit == null ? limit == other.limit : limit.compareTo(other.limit) == 0);
    }
}
