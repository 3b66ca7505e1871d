package vn.cotmoc.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.ReportedValue;

/// What a person enters for one indicator and year: a value or the reason why there is none, and the words around it.
public record Entry(
        @Nullable ReportedValue value,
        @Nullable MissingReason missing,
        Maturity maturity,
        @Nullable BigDecimal level,
        @Nullable String note,
        @Nullable String reason) {

    public Entry {
        if ((value == null) == (missing == null))
            throw new IllegalArgumentException(
                    "exactly one of a value and a reason for its absence: " + value + ", " + missing);
        note = words(note);
        reason = words(reason);
    }

    private static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : Vietnamese.lines(typed);
    }

    /// Nothing any more, where something had been typed.
    public static Entry cleared(Maturity maturity) {
        return new Entry(null, MissingReason.CLEARED, maturity, null, null, null);
    }

    public boolean isCleared() {
        return missing == MissingReason.CLEARED;
    }

    public static Entry of(ReportedValue value, Maturity maturity) {
        return new Entry(value, null, maturity, null, null, null);
    }
}
