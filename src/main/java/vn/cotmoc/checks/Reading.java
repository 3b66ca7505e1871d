package vn.cotmoc.checks;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.ReportedValue.Ratio;
import vn.cotmoc.targets.ReportedValue.StageReached;
import vn.cotmoc.targets.Stage;

/// A value as the checks read it: with what it comes to as one number, and the level behind a yearly rate.
public record Reading(
        Period period,
        @Nullable ReportedValue value,
        @Nullable BigDecimal number,
        @Nullable BigDecimal level,
        Maturity maturity) {

    /// The number of an amount or a share; a stage has none here.
    Optional<BigDecimal> amount() {
        return value instanceof StageReached ? Optional.empty() : Optional.ofNullable(number);
    }

    Optional<Stage> stage() {
        return value instanceof StageReached(var stage) ? Optional.of(stage) : Optional.empty();
    }

    Optional<BigDecimal> denominator() {
        return value instanceof Ratio(var _, var denominator) ? Optional.of(denominator) : Optional.empty();
    }

    boolean isEstimate() {
        return maturity == Maturity.ESTIMATE;
    }
}
