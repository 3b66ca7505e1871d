package vn.cotmoc.territory;

/// How much of a unit went over into its successor.
public enum Extent {
    WHOLE,
    PART
}
