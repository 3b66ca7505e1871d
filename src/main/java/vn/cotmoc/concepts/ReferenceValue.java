package vn.cotmoc.concepts;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One revision of a reference value; one without a number takes the former back.
public record ReferenceValue(
        UUID id,
        @Nullable UUID provinceId,
        @Nullable String province,
        int year,
        int revision,
        @Nullable BigDecimal value,
        String source,
        @Nullable String reason,
        boolean illustrative,
        String authorName,
        OffsetDateTime recordedAt,
        boolean inForce) {}
