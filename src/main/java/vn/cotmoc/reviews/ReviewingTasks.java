package vn.cotmoc.reviews;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.tasks.Task;
import vn.cotmoc.tasks.Tasks;

/// The tasks of a resolution as a review lists them.
@Component
class ReviewingTasks {

    private final Tasks tasks;

    ReviewingTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    List<FrozenTask> of(Resolution resolution, Viewpoint view) {
        return tasks.ofResolution(resolution.id().value()).stream()
                .filter(task -> task.endedOn() == null || !view.known().includes(task.endedOn()))
                .map(ReviewingTasks::frozen)
                .toList();
    }

    /// The tasks of which nothing has been heard.
    List<Completeness.Gap> gaps(FrozenResolution resolution) {
        return List.of();
    }

    private static FrozenTask frozen(Task task) {
        return new FrozenTask(
                task.number(),
                task.content(),
                names(task, Task.Part.MONITORING),
                names(task, Task.Part.LEAD),
                names(task, Task.Part.COORDINATING),
                task.deadlineText(),
                null,
                null,
                null,
                null);
    }

    private static List<String> names(Task task, Task.Part part) {
        return task.agencies(part).stream().map(Task.Assigned::name).toList();
    }
}
