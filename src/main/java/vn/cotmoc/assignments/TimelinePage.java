package vn.cotmoc.assignments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.tasks.StateChip;

/// The tasks along the years, a row for each, and the same as a table.
public record TimelinePage(
        TaskFrame frame,
        int height,
        List<Year> years,
        @Nullable Double todayX,
        List<Row> rows) {

    public static final int WIDTH = 1200;
    public static final int HEAD = 30;
    public static final int ROW = 26;
    public static final int LABEL = 380;

    public record Year(String words, double x, double middle) {}

    public record Row(
            String href,
            String number,
            String content,
            String label,
            int y,
            double fromX,
            double toX,
            List<Mark> marks) {}

    /// One of the times that a task is due.
    public record Mark(double x, StateChip chip, String when, String words, boolean heartbeat) {}
}
