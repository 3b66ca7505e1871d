package vn.cotmoc.indicators;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The tolerance and natural limits that an editor has set for an indicator, with the reason; without a tolerance the
/// rule of its kind of collection counts.
public record Tuning(
        int revision,
        @Nullable BigDecimal epsilon,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String reason,
        String author,
        OffsetDateTime recordedAt) {}
