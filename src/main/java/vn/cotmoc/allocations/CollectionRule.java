package vn.cotmoc.allocations;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.Period;

/// A decision about what communes report on an indicator, from a period on; without terms they report no more.
public record CollectionRule(
        IndicatorId indicator,
        int revision,
        @Nullable Terms terms,
        Period from,
        String reason,
        boolean illustrative,
        String authorName,
        Instant recordedAt) {

    /// How often, by whom, and what the figures are put together to.
    public record Terms(Frequency frequency, Reporters reporters, RollUp rollUp) {}

    public Optional<Terms> asked() {
        return Optional.ofNullable(terms);
    }

    /// The terms of a rule that is known to ask for something.
    public Terms inForce() {
        return Objects.requireNonNull(terms);
    }
}
