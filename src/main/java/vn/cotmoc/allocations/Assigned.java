package vn.cotmoc.allocations;

import java.math.BigDecimal;

/// What a unit is to reach in a period.
public sealed interface Assigned {

    record Amount(BigDecimal amount) implements Assigned {}

    record Parts(BigDecimal numerator, BigDecimal denominator) implements Assigned {
        public Parts {
            if (denominator.signum() <= 0) throw new IllegalArgumentException("denominator %s".formatted(denominator));
        }
    }

    /// To be among the communes that are counted, or not yet.
    record Meets(boolean meets) implements Assigned {}
}
