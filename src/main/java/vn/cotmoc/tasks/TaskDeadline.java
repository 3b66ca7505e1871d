package vn.cotmoc.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.DeadlineReader;
import vn.cotmoc.targets.Occurrence;
import vn.cotmoc.targets.Plan;
import vn.cotmoc.targets.Schedule;
import vn.cotmoc.targets.WorkingDays;

/// When a task is due: as printed, as read, as amended, and as an editor has set it where nothing could be read.
///
/// @param schedule empty where no wording says it, or none that is understood for certain
/// @param former what amendments have replaced, the oldest first
/// @param set what editors have set, the oldest first
public record TaskDeadline(
        @Nullable String printed,
        Plan plan,
        @Nullable Schedule schedule,
        List<Former> former,
        List<Set> set,
        WorkingDays workingDays) {

    /// A wording that an amendment has replaced from a day on.
    public record Former(@Nullable String before, @Nullable String after, LocalDate on, String document) {}

    /// A last day that an editor has set, or taken back.
    public record Set(
            int revision,
            @Nullable LocalDate due,
            String reason,
            String source,
            String author,
            LocalDate day,
            Instant at) {}

    static TaskDeadline read(
            @Nullable String printed, Plan plan, List<Former> former, List<Set> set, WorkingDays workingDays) {
        return new TaskDeadline(
                printed, plan, schedule(printed, plan, workingDays).orElse(null), former, set, workingDays);
    }

    private static Optional<Schedule> schedule(@Nullable String printed, Plan plan, WorkingDays workingDays) {
        return Optional.ofNullable(printed)
                .flatMap(DeadlineReader::read)
                .map(deadline -> new Schedule(deadline, plan, workingDays));
    }

    /// The last day that an editor has set, if it still holds.
    public Optional<Set> standingSet() {
        return set.isEmpty() ? Optional.empty() : Optional.of(set.getLast()).filter(last -> last.due() != null);
    }

    public int setRevision() {
        return set.isEmpty() ? 0 : set.getLast().revision();
    }

    /// Its times; work without a known day has one that nobody can be late for.
    List<Occurrence> occurrences(LocalDate today) {
        var found = schedule == null ? List.<Occurrence>of() : schedule.occurrences(today);
        return found.isEmpty() ? List.of(Occurrence.undated(plan.begins())) : found;
    }

    /// The last days of one of its times, one after the other.
    List<DueChange> dues(Occurrence occurrence, LocalDate today) {
        var changes = new ArrayList<DueChange>();
        LocalDate since = null;
        String source = null;
        for (Former replaced : former) {
            add(changes, since, dueOf(replaced.before(), occurrence.key(), today), source, replaced.before());
            since = replaced.on();
            source = replaced.document();
        }
        add(changes, since, occurrence.due(), source, printed);
        for (Set one : schedule == null ? set : List.<Set>of())
            changes.add(new DueChange(one.day(), one.due(), DueChange.Origin.EDITOR, one.source(), one.reason()));
        return changes;
    }

    private @Nullable LocalDate dueOf(@Nullable String wording, String key, LocalDate today) {
        return schedule(wording, plan, workingDays).stream()
                .flatMap(read -> read.occurrences(today).stream())
                .filter(one -> one.key().equals(key))
                .flatMap(one -> Optional.ofNullable(one.due()).stream())
                .findFirst()
                .orElse(null);
    }

    private static void add(
            List<DueChange> changes,
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            @Nullable String source,
            @Nullable String wording) {
        if (due == null || (!changes.isEmpty() && due.equals(changes.getLast().due()))) return;
        var origin = since == null ? DueChange.Origin.WORDING : DueChange.Origin.AMENDMENT;
        changes.add(new DueChange(since, due, origin, source, wording));
    }
}
