package vn.cotmoc.scenarios;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scenarios that a person may see: the own ones, those that others share, and what was withdrawn.
public record ScenarioListPage(@Nullable String resolution, List<Line> mine, List<Line> others, List<Line> withdrawn) {

    public record Line(
            String id, String name, String resolution, String author, String moment, int indicators, boolean shared) {}

    public boolean isEmpty() {
        return mine.isEmpty() && others.isEmpty() && withdrawn.isEmpty();
    }
}
