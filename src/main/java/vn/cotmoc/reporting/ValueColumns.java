package vn.cotmoc.reporting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.ReportedValue.Amount;
import vn.cotmoc.targets.ReportedValue.Part;
import vn.cotmoc.targets.ReportedValue.Ratio;
import vn.cotmoc.targets.ReportedValue.StageReached;
import vn.cotmoc.targets.Stage;

/// A reported value as its columns hold it: one of the four forms, or none.
@Embeddable
record ValueColumns(
        @Nullable BigDecimal amount,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable @Enumerated(EnumType.STRING) Stage stage) {

    static ValueColumns of(@Nullable ReportedValue value) {
        return switch (value) {
            case null -> new ValueColumns(null, null, null, null);
            case Amount(var amount) -> new ValueColumns(amount, null, null, null);
            case Ratio(var numerator, var denominator) -> new ValueColumns(null, numerator, denominator, null);
            case Part(var numerator) -> new ValueColumns(null, numerator, null, null);
            case StageReached(var stage) -> new ValueColumns(null, null, null, stage);
        };
    }

    @Nullable
    ReportedValue toValue() {
        if (amount != null) return new Amount(amount);
        if (numerator != null && denominator != null) return new Ratio(numerator, denominator);
        if (numerator != null) return new Part(numerator);
        return stage == null ? null : new StageReached(stage);
    }
}
