package vn.cotmoc.concepts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.concepts.BoundIndicator;
import vn.cotmoc.progress.VerdictChip;

/// A reference series: its values with their revisions, and the indicators divided by it.
record ReferencePage(
        String code,
        String name,
        String unit,
        String scopeKey,
        String source,
        @Nullable String note,
        String answer,
        boolean mayRevise,
        List<Choices> provinces,
        List<Line> values,
        List<BoundIndicator> dependents) {

    record Line(
            String place,
            int year,
            int revision,
            String value,
            boolean inForce,
            String source,
            String reason,
            boolean illustrative,
            String author,
            String moment,
            List<MoveLine> moved) {}

    /// One value that moves or has moved.
    record MoveLine(
            String href,
            String name,
            String province,
            int year,
            String before,
            String after,
            VerdictChip verdictBefore,
            VerdictChip verdictAfter) {
        public boolean turned() {
            return !verdictBefore.equals(verdictAfter);
        }
    }

    /// What would be kept, and what would move with it.
    record Preview(
            String year,
            String place,
            String present,
            String wanted,
            boolean withdrawn,
            String answer,
            List<MoveLine> moves) {}

    record SeriesLine(String code, String name, String unit, String scopeKey, int years, String latest) {}
}
