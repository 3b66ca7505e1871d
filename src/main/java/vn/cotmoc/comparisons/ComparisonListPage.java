package vn.cotmoc.comparisons;

import java.util.List;

/// The concepts that a person can compare by.
public record ComparisonListPage(String words, int commitments, List<Line> lines) {

    public record Line(String code, String name, String unit, int provinces, int commitments, int differing) {}
}
