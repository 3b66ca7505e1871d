package vn.cotmoc.progress;

/// The first year that is measured by a new standard, such as the poverty standard from 2027.
public record SeriesBreak(int firstYear, String reason) {}
