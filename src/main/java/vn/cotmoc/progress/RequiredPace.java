package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;

/// What must happen each year from now to meet a milestone (ρ), and how many times the present pace that is (κ).
public record RequiredPace(int milestone, BigDecimal perYear, Optional<BigDecimal> speedUp) {}
