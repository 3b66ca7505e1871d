package vn.cotmoc.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.tasks.Act;
import vn.cotmoc.tasks.DueChange;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.KnownTasks;
import vn.cotmoc.tasks.Step;
import vn.cotmoc.tasks.Task;
import vn.cotmoc.tasks.TaskState;

/// The tasks of a resolution as a review lists them: as they stood on the day that the review speaks of, each by its
/// times
/// up to the year that is reviewed.
@Component
class ReviewingTasks {

    private final KnownTasks tasks;
    private final Saying saying;

    ReviewingTasks(KnownTasks tasks, Saying saying) {
        this.tasks = tasks;
        this.saying = saying;
    }

    /// The tasks in force, as they are written down and as they are followed.
    record Reviewed(List<FrozenTask> tasks, List<FollowedTask> followed) {
        boolean isIllustrative() {
            return followed.stream().anyMatch(FollowedTask::isIllustrative);
        }
    }

    Reviewed of(Resolution resolution, Viewpoint view) {
        var inForce = tasks.ofResolution(resolution.id().value(), view.known()).stream()
                .filter(task -> task.head().endedOn() == null)
                .toList();
        var frozen = inForce.stream()
                .map(task -> frozen(task, task.upTo(view.year())))
                .toList();
        return new Reviewed(frozen, inForce);
    }

    /// The tasks that are behind, and of which nothing has been heard.
    static List<Completeness.Gap> gaps(FrozenResolution resolution) {
        return resolution.tasks().stream()
                .filter(task -> task.behind() && !task.reported())
                .map(task -> new Completeness.Gap(
                        Completeness.Kind.TASK,
                        resolution.slug(),
                        task.number(),
                        task.content(),
                        String.join("; ", task.lead()),
                        null))
                .toList();
    }

    private FrozenTask frozen(FollowedTask all, FollowedTask task) {
        var report = task.current().flatMap(FollowedOccurrence::lastReport).flatMap(ReviewingTasks::reported);
        var set = task.current().flatMap(one -> Optional.ofNullable(one.override()));
        int later = task.state().isDone() ? all.remaining() : 0;
        return new FrozenTask(
                task.number(),
                task.content(),
                names(task, Task.Part.MONITORING),
                names(task, Task.Part.LEAD),
                names(task, Task.Part.COORDINATING),
                task.head().deadlineText(),
                task.state().name(),
                state(task.state()),
                report.isPresent(),
                task.state().isBehind(),
                product(task).orElse(null),
                Optional.ofNullable(task.nextDue())
                        .map(Vietnamese::officialDate)
                        .orElse(null),
                task.nextDue(),
                later == 0
                        ? null
                        : task.current().map(one -> one.occurrence().year()).orElse(null),
                later,
                set.flatMap(_ -> task.current().map(one -> state(one.automatic())))
                        .orElse(null),
                set.map(FollowedOccurrence.Override::reason).orElse(null),
                task.current().map(this::moved).orElse(List.of()),
                report.map(Act.Reported::difficulty).orElse(null),
                report.map(Act.Reported::proposal).orElse(null));
    }

    private String state(TaskState state) {
        return saying.say("tasks.state." + state, TakingSnapshots.VIETNAMESE);
    }

    /// How the last day came to be what it is, one sentence for each time it was moved.
    private List<String> moved(FollowedOccurrence one) {
        var sentences = new ArrayList<String>();
        for (int at = 1; at < one.dues().size(); at++)
            sentences.add(moved(one.dues().get(at - 1), one.dues().get(at)));
        return sentences;
    }

    private String moved(DueChange before, DueChange after) {
        return saying.say(
                "tasks.due." + after.origin(),
                TakingSnapshots.VIETNAMESE,
                day(before.due()),
                day(after.since()),
                Objects.requireNonNullElse(after.source(), ""),
                Objects.requireNonNullElse(after.reason(), ""));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Vietnamese.officialDate(day);
    }

    private static Optional<Act.Reported> reported(Step step) {
        return step.act() instanceof Act.Reported report ? Optional.of(report) : Optional.empty();
    }

    /// The latest that any of its times has brought forth: name, number, day.
    private static Optional<String> product(FollowedTask task) {
        var occurrences = task.current().flatMap(FollowedOccurrence::product).isPresent()
                ? task.current().stream().toList()
                : task.occurrences().reversed();
        return occurrences.stream()
                .flatMap(one -> one.product().stream())
                .findFirst()
                .map(product -> Stream.of(
                                product.name(),
                                product.number(),
                                product.date() == null ? null : Vietnamese.officialDate(product.date()))
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(", ")));
    }

    private static List<String> names(FollowedTask task, Task.Part part) {
        return task.agencies(part).stream().map(assigned -> assigned.name()).toList();
    }
}
