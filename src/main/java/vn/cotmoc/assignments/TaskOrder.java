package vn.cotmoc.assignments;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.Task.Part;
import vn.cotmoc.tasks.TaskHead.Assignment;

/// In which order tasks stand.
public enum TaskOrder {
    URGENCY,
    NUMBER,
    DUE,
    LEAD;

    private static final Comparator<FollowedTask> AS_PRINTED = Comparator.comparing(
                    (FollowedTask task) -> task.head().provinceCode())
            .thenComparing(task -> task.head().slug().orElse("~"))
            .thenComparing(task -> task.head().position());
    private static final Comparator<FollowedTask> BY_DUE =
            Comparator.comparing(FollowedTask::nextDue, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    Comparator<FollowedTask> comparator() {
        return switch (this) {
            case URGENCY ->
                Comparator.<FollowedTask, Lane>comparing(Lane::of)
                        .thenComparing(BY_DUE)
                        .thenComparing(AS_PRINTED);
            case NUMBER -> AS_PRINTED;
            case DUE -> BY_DUE.thenComparing(AS_PRINTED);
            case LEAD ->
                Comparator.comparing(TaskOrder::lead, Collator.getInstance(Locale.of("vi", "VN")))
                        .thenComparing(AS_PRINTED);
        };
    }

    private static String lead(FollowedTask task) {
        return task.agencies(Part.LEAD).stream()
                .findFirst()
                .map(Assignment::name)
                .orElse("");
    }
}
