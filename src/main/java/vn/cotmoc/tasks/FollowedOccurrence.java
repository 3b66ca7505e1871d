package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Occurrence;

/// One of the times that a task is due, with what has become of it.
///
/// @param due the last day in force today; `dues` has those before it
/// @param lastWorkingDay the last day before it on which offices work, where they do not on the day itself
/// @param automatic the state that follows from the steps; `override` stands beside it
/// @param completedOn when its product was there, as claimed or confirmed
public record FollowedOccurrence(
        Occurrence occurrence,
        @Nullable LocalDate due,
        List<DueChange> dues,
        @Nullable LocalDate lastWorkingDay,
        TaskState automatic,
        @Nullable Override override,
        boolean begun,
        boolean awaitsConfirmation,
        Nearness nearness,
        @Nullable LocalDate completedOn,
        List<Step> steps) {

    /// A state that a person has set, and why.
    public record Override(TaskState state, String reason, String author, LocalDate day) {}

    public FollowedOccurrence {
        steps = List.copyOf(steps);
        dues = List.copyOf(dues);
    }

    public String key() {
        return occurrence.key();
    }

    /// What a person has set, else what follows from the steps.
    public TaskState state() {
        return override == null ? automatic : override.state();
    }

    public int revision() {
        return steps.isEmpty() ? 0 : steps.getLast().revision();
    }

    public boolean isExtended() {
        return dues.stream().anyMatch(change -> change.origin() == DueChange.Origin.EXTENSION);
    }

    /// How many days the last day is over; below zero it lies ahead.
    public Optional<Long> daysLate(LocalDate today) {
        return Optional.ofNullable(due).map(day -> ChronoUnit.DAYS.between(day, today));
    }

    /// The last report of a leading agency.
    public Optional<Step> lastReport() {
        return steps.reversed().stream()
                .filter(step -> step.act() instanceof Act.Reported)
                .findFirst();
    }

    /// Whether a leading agency has named a product since the work was last sent back.
    public boolean hasStandingProduct() {
        for (Step step : steps.reversed())
            switch (step.act()) {
                case Act.Reported report -> {
                    if (report.product() != null) return true;
                }
                case Act.Returned _ -> {
                    return false;
                }
                case Act.Added _, Act.Confirmed _, Act.Extended _, Act.Overridden _, Act.Released _ -> {}
            }
        return false;
    }

    /// The latest product that a leading agency has named.
    public Optional<Act.Product> product() {
        return steps.reversed().stream()
                .flatMap(step -> step.act() instanceof Act.Reported report
                        ? Optional.ofNullable(report.product()).stream()
                        : Optional.<Act.Product>empty().stream())
                .findFirst();
    }
}
