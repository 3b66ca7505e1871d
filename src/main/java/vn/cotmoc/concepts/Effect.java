package vn.cotmoc.concepts;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.progress.VerdictWord;

/// What a revision moved when it was kept: a derived value of a year and its verdict, before and after.
public record Effect(
        UUID valueId,
        String province,
        String slug,
        String code,
        String name,
        int year,
        @Nullable BigDecimal valueBefore,
        @Nullable BigDecimal valueAfter,
        VerdictWord verdictBefore,
        VerdictWord verdictAfter) {}
