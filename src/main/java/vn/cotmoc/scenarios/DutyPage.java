package vn.cotmoc.scenarios;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each year must bring for what is wanted, and on whom it falls.
public record DutyPage(
        String sentence,
        String record,
        @Nullable String hard,
        List<Year> years,
        boolean stepped,
        @Nullable Falling communes,
        @Nullable Falling agencies,
        @Nullable String responsible) {

    public record Year(int year, String value, String more, String milestone) {}

    /// A table of parts: by which rule, what is to be said of it, and part by part; no years where nothing falls on
    /// anybody.
    public record Falling(String rule, List<String> remarks, List<Integer> years, List<Part> parts, boolean counted) {
        public boolean isShown() {
            return !parts.isEmpty() && (counted || !years.isEmpty());
        }
    }

    public record Part(String name, String last, @Nullable String standing, List<Cell> cells) {}

    /// What falls on it in a year, and what was issued to it already.
    public record Cell(int year, String duty, String issued) {}
}
