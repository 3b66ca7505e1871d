package vn.cotmoc.allocations;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What it takes for a commune to be counted among those that meet an indicator.
public sealed interface Meeting {

    record StageCompleted() implements Meeting {}

    record Yes() implements Meeting {}

    record AtLeast(BigDecimal bound) implements Meeting {}

    record AtMost(BigDecimal bound) implements Meeting {}

    enum Kind {
        STAGE,
        YES,
        AT_LEAST,
        AT_MOST
    }

    default Kind kind() {
        return switch (this) {
            case StageCompleted _ -> Kind.STAGE;
            case Yes _ -> Kind.YES;
            case AtLeast _ -> Kind.AT_LEAST;
            case AtMost _ -> Kind.AT_MOST;
        };
    }

    default Optional<BigDecimal> threshold() {
        return switch (this) {
            case AtLeast(var bound) -> Optional.of(bound);
            case AtMost(var bound) -> Optional.of(bound);
            case StageCompleted _, Yes _ -> Optional.empty();
        };
    }

    static Meeting of(Kind kind, @Nullable BigDecimal threshold) {
        return switch (kind) {
            case STAGE -> new StageCompleted();
            case YES -> new Yes();
            case AT_LEAST -> new AtLeast(bound(threshold));
            case AT_MOST -> new AtMost(bound(threshold));
        };
    }

    private static BigDecimal bound(@Nullable BigDecimal threshold) {
        if (threshold == null) throw new IllegalArgumentException("a threshold is missing");
        return threshold;
    }
}
