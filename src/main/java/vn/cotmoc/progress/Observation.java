package vn.cotmoc.progress;

import java.math.BigDecimal;
import vn.cotmoc.targets.Maturity;

/// An approved value of a year in one version of its series; for a qualitative indicator the rung reached.
public record Observation(int year, BigDecimal value, Maturity maturity, String series) {}
