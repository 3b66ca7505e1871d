package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;

/// One year of the planned path: the plan of the year, for yearly figures the sum so far, for rates the level left.
public record PlanPoint(int year, BigDecimal plan, Optional<BigDecimal> cumulative, Optional<BigDecimal> level) {}
