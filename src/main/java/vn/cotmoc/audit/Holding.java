package vn.cotmoc.audit;

/// How a figure stands in a file that was taken away.
public enum Holding {
    /// It was picked out: in a sample, or as a file of its own evidence.
    FIGURE,
    /// With the other years or communes of its indicator.
    INDICATOR,
    /// In a table with all others.
    TABLE,
    NOTHING
}
