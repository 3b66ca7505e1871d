package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A last day of an occurrence, since when it is in force, and where it comes from.
public record DueChange(
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        Origin origin,
        @Nullable String source,
        @Nullable String reason) {

    /// Who has set the day.
    public enum Origin {
        WORDING,
        AMENDMENT,
        EDITOR,
        EXTENSION
    }

    private static final Comparator<DueChange> IN_TIME =
            Comparator.comparing(DueChange::since, Comparator.nullsFirst(Comparator.naturalOrder()));

    static List<DueChange> inOrder(List<DueChange> changes) {
        return changes.stream().sorted(IN_TIME).toList();
    }

    /// The last day as it stood on a day: what was granted later does not count back.
    static @Nullable LocalDate inForce(List<DueChange> inOrder, LocalDate on) {
        LocalDate due = null;
        for (DueChange change : inOrder)
            if (change.since() == null || !change.since().isAfter(on)) due = change.due();
        return due;
    }
}
