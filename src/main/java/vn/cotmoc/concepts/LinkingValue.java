package vn.cotmoc.concepts;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One revision of a linking value: a year as the standard before and the new one measured it; without values it is
/// taken back.
public record LinkingValue(
        String version,
        int revision,
        int year,
        @Nullable BigDecimal valueBefore,
        @Nullable BigDecimal valueAfter,
        String source,
        String authorName,
        OffsetDateTime recordedAt,
        boolean inForce) {}
