package vn.cotmoc.assignments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's calendars, and what is wrong with the name typed for a new one.
record FeedsPage(List<Line> feeds, String name, List<Fault> faults) {

    record Line(String id, String name, String created, String used, String state, boolean open) {}

    record Fault(String field, String words) {
        public String href() {
            return "#" + field;
        }
    }

    public @Nullable String wrong() {
        return faults.isEmpty() ? null : faults.getFirst().words();
    }
}
