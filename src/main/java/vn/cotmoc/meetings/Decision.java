package vn.cotmoc.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.tasks.Act.Product;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskState;
import vn.cotmoc.territory.UnitId;

/// What a session has decided: who does what by when, and where that stands.
public record Decision(
        DecisionId id,
        MeetingId meeting,
        UnitId province,
        String provinceCode,
        String provinceName,
        LocalDate heldOn,
        String meetingTitle,
        int number,
        String content,
        AgencyId agency,
        String agencyName,
        LocalDate dueOn,
        @Nullable About indicator,
        @Nullable About task,
        String authorName,
        Instant recordedAt,
        @Nullable Step latest,
        @Nullable Work work) {

    /// The row of a resolution that it is about.
    public record About(String slug, String code, String name) {}

    /// A step on the way, each on top of the one before.
    public record Step(
            int revision,
            DecisionState state,
            String note,
            @Nullable String document,
            String authorName,
            Instant recordedAt) {}

    /// The task that carries it out, as it stands today: what was last said of it, and its product.
    public record Work(
            TaskId task, TaskState state, @Nullable LocalDate due, boolean waiting, String note, String document) {

        static Work of(FollowedTask task) {
            var current = task.current();
            return new Work(
                    task.id(),
                    task.state(),
                    current.map(FollowedOccurrence::due).orElse(null),
                    current.filter(FollowedOccurrence::awaitsConfirmation).isPresent(),
                    current.flatMap(FollowedOccurrence::lastReport)
                            .map(report -> report.act().words())
                            .orElse(""),
                    current.flatMap(FollowedOccurrence::product)
                            .map(Work::words)
                            .orElse(""));
        }

        private static String words(Product product) {
            return Stream.of(product.number(), product.name())
                    .flatMap(Stream::ofNullable)
                    .collect(Collectors.joining(", "));
        }
    }

    Decision with(@Nullable Work present) {
        return new Decision(
                id,
                meeting,
                province,
                provinceCode,
                provinceName,
                heldOn,
                meetingTitle,
                number,
                content,
                agency,
                agencyName,
                dueOn,
                indicator,
                task,
                authorName,
                recordedAt,
                latest,
                present);
    }

    /// Called off is what an editor says of it; done is what its task says.
    public DecisionState state() {
        if (latest != null && latest.state() == DecisionState.CANCELLED) return DecisionState.CANCELLED;
        return work != null && work.state().isDone() ? DecisionState.DONE : DecisionState.OPEN;
    }

    /// Why it was called off, else what the agency last said of its task.
    public String said() {
        if (latest != null && latest.state() == DecisionState.CANCELLED) return latest.note();
        return work == null ? "" : work.note();
    }

    public String document() {
        if (latest != null && latest.state() == DecisionState.CANCELLED)
            return Objects.requireNonNullElse(latest.document(), "");
        return work == null ? "" : work.document();
    }

    public int revision() {
        return latest == null ? 0 : latest.revision();
    }

    /// The last day in force: its task's, which may have been extended.
    public LocalDate due() {
        return work == null || work.due() == null ? dueOn : work.due();
    }

    /// The due day itself is in time, and what was finished by then is not late while it waits for confirmation.
    public boolean isLate(LocalDate today) {
        if (state() != DecisionState.OPEN) return false;
        return work == null ? today.isAfter(dueOn) : work.state() == TaskState.OPEN_OVERDUE;
    }
}
