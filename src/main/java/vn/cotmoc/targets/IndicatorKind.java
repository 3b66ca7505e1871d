package vn.cotmoc.targets;

/// What an indicator measures, and so how its planned path runs.
public enum IndicatorKind {
    /// A share or an amount at a point in time.
    LEVEL,
    /// Times the value of a base year.
    RATIO_TO_BASE,
    /// Per cent of a reference series, such as the national average.
    RATIO_TO_REFERENCE,
    /// Percentage points per year.
    RATE,
    /// A count per year, such as people trained.
    FLOW,
    /// Relative cut of a count since a base year.
    REDUCTION,
    /// Added since a base year.
    INCREMENT,
    /// Shares that sum to 100.
    COMPOSITION,
    /// Qualitative, reached by evidence.
    STAGE
}
