package vn.cotmoc.progress;

import java.math.BigDecimal;

/// Where an indicator stood before the plan began.
public record Baseline(int year, BigDecimal value) {}
