package vn.cotmoc.assignments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.tasks.StateChip;

/// A month of due days.
///
/// @param nearest where something is due at all, if nothing is in this month
/// @param openCalendar that the year's days off are not all known; empty where they are
public record MonthPage(
        TaskFrame frame,
        String title,
        String month,
        String previousHref,
        String nextHref,
        String todayHref,
        String sentence,
        @Nullable Nearest nearest,
        List<List<Cell>> weeks,
        @Nullable String openCalendar) {

    /// A day of the month; one of a neighbouring month has no words.
    ///
    /// @param more what is folded away on a day that has much
    /// @param off the key of why offices are closed, or work, other than usual; empty where nothing is unusual
    public record Cell(
            String day,
            String label,
            boolean inMonth,
            boolean weekend,
            boolean today,
            String off,
            List<Entry> entries,
            List<Entry> more) {}

    /// The month beside an empty one in which something is due.
    public record Nearest(String words, String href) {}

    /// Something due on that day.
    public record Entry(String href, String words, String note, StateChip chip) {}
}
