package vn.cotmoc.inspections;

/// Why a value is in a sample: for its points alone, or by lot.
public enum Chosen {
    RISK,
    LOT
}
