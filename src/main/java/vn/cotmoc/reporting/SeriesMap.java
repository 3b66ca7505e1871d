package vn.cotmoc.reporting;

/// The map that a series of values is read on.
public enum SeriesMap {
    REPORTED,
    TODAY,
    ADOPTION
}
