package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;

/// What yearly figures fell short of their plans so far, and the yearly figure that clears it by the milestone.
public record PlanDebt(BigDecimal amount, Optional<RequiredPace> cleared) {}
