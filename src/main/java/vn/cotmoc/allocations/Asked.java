package vn.cotmoc.allocations;

/// The form in which a unit is asked for a value of an indicator.
public enum Asked {
    /// One number that is added up.
    NUMBER,
    /// Numerator and denominator, which are added up each.
    PARTS,
    /// A stage: whoever has completed it is counted.
    STAGE,
    /// Yes or no: kept as the stage that is completed or not started.
    YES,
    /// A number that is held against a threshold.
    MEASURED,
    /// As the indicator itself is reported.
    AS_PRINTED
}
