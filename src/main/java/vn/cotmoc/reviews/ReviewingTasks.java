package vn.cotmoc.reviews;

import java.time.LocalDate;
import java.util.List;
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
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.Step;
import vn.cotmoc.tasks.Task;

/// The tasks of a resolution as a review lists them: as they stand on the day that it is made.
@Component
class ReviewingTasks {

    private final FollowedTasks tasks;
    private final Saying saying;

    ReviewingTasks(FollowedTasks tasks, Saying saying) {
        this.tasks = tasks;
        this.saying = saying;
    }

    /// The tasks in force, and whether any of what is said of them was invented for a demonstration.
    record Reviewed(List<FrozenTask> tasks, boolean illustrative) {}

    Reviewed of(Resolution resolution, Viewpoint view) {
        var inForce = tasks.ofResolution(resolution.id().value()).stream()
                .filter(task -> isInForce(task.head().endedOn(), view))
                .toList();
        return new Reviewed(
                inForce.stream().map(this::frozen).toList(), inForce.stream().anyMatch(FollowedTask::isIllustrative));
    }

    private static boolean isInForce(@Nullable LocalDate endedOn, Viewpoint view) {
        return endedOn == null || !view.known().includes(endedOn);
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

    private FrozenTask frozen(FollowedTask task) {
        var report = task.current().flatMap(FollowedOccurrence::lastReport).flatMap(ReviewingTasks::reported);
        return new FrozenTask(
                task.number(),
                task.content(),
                names(task, Task.Part.MONITORING),
                names(task, Task.Part.LEAD),
                names(task, Task.Part.COORDINATING),
                task.head().deadlineText(),
                task.state().name(),
                saying.say("tasks.state." + task.state(), TakingSnapshots.VIETNAMESE),
                report.isPresent(),
                task.state().isBehind(),
                product(task).orElse(null),
                Optional.ofNullable(task.nextDue())
                        .map(Vietnamese::officialDate)
                        .orElse(null),
                report.map(Act.Reported::difficulty).orElse(null),
                report.map(Act.Reported::proposal).orElse(null));
    }

    private static Optional<Act.Reported> reported(Step step) {
        return step.act() instanceof Act.Reported report ? Optional.of(report) : Optional.empty();
    }

    /// The latest that any of its times has brought forth: name, number, day.
    private static Optional<String> product(FollowedTask task) {
        return task.occurrences().reversed().stream()
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
