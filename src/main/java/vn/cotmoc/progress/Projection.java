package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;

/// Where an indicator will stand in a year if the pace holds; the 80 % band only where confidence is high.
/// `z` is the share of the way to the target of that year that would be covered.
public record Projection(
        int year,
        BigDecimal value,
        Optional<BigDecimal> low80,
        Optional<BigDecimal> high80,
        Optional<BigDecimal> z,
        Optional<Signal> signal) {}
