package vn.cotmoc.assignments;

import java.util.List;

/// The tasks by where they stand, a column for each.
public record BoardPage(TaskFrame frame, List<Column> columns) {

    public record Column(String id, String key, List<TaskLine> lines) {}
}
