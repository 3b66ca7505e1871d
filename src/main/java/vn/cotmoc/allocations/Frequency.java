package vn.cotmoc.allocations;

import vn.cotmoc.targets.Period;

/// How often communes report on an indicator.
public enum Frequency {
    YEARLY,
    QUARTERLY;

    /// Who reports every quarter may still give the figure that closes the year.
    public boolean asksIn(Period period) {
        return this == QUARTERLY || period.isYear();
    }

    /// Whether a value of the period is waited for, not only taken.
    public boolean expects(Period period) {
        return switch (this) {
            case YEARLY -> period.isYear();
            case QUARTERLY -> !period.isYear();
        };
    }
}
