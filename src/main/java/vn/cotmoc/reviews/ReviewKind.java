package vn.cotmoc.reviews;

/// Which part of the plan a review closes: a year, the first half, or all of it.
public enum ReviewKind {
    ANNUAL,
    MIDTERM,
    FINAL
}
