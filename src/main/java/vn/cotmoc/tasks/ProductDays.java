package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which days a product can bear: none before the document that asks for it, none ahead.
final class ProductDays {

    private ProductDays() {}

    static List<TaskFault> faults(FollowedTask task, FollowedOccurrence occurrence, TypedDay typed, LocalDate today) {
        if (typed.isUnreadable()) return List.of(TaskFault.PRODUCT_DATE_UNREADABLE);
        return faults(typed.day(), task.deadline().plan().begins(), occurrence.due(), today);
    }

    /// @param asked the day of the resolution or of the session's decision
    static List<TaskFault> faults(@Nullable LocalDate day, LocalDate asked, @Nullable LocalDate due, LocalDate today) {
        if (day == null) return List.of();
        if (day.isAfter(today)) return List.of(TaskFault.PRODUCT_DATE_AHEAD);
        // Where the printed day was over before the document was signed, the work may have been, too.
        boolean wasOver = due != null && due.isBefore(asked);
        return day.isBefore(asked) && !wasOver ? List.of(TaskFault.PRODUCT_DATE_EARLY) : List.of();
    }
}
