package vn.cotmoc.targets;

import java.math.BigDecimal;

/// What a typed number was understood as.
public sealed interface NumberReading {

    record Read(BigDecimal value) implements NumberReading {}

    /// Nothing was typed: a missing number, which is not zero.
    record Missing() implements NumberReading {}

    /// Not one number for certain: why, and at which character of what was typed.
    record Unreadable(Phrase reason, int position) implements NumberReading {}
}
