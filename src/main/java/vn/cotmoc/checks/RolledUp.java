package vn.cotmoc.checks;

import java.math.BigDecimal;

/// What the units' values come to together, and how many of the units have reported.
public record RolledUp(BigDecimal value, int reported, int units) {

    public RolledUp {
        if (reported < 0 || reported > units)
            throw new IllegalArgumentException("%d of %d units".formatted(reported, units));
    }

    boolean isComplete() {
        return reported == units;
    }
}
