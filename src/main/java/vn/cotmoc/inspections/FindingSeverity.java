package vn.cotmoc.inspections;

/// How much a finding matters.
public enum FindingSeverity {
    MINOR,
    MATERIAL,
    SERIOUS
}
