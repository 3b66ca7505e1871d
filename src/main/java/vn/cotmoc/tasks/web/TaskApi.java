package vn.cotmoc.tasks.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.tasks.Task;
import vn.cotmoc.tasks.Task.Assigned;
import vn.cotmoc.tasks.Task.Part;
import vn.cotmoc.tasks.Tasks;

/// The tasks and assignments of a resolution as worded.
@RestController
@RequestMapping("/api/v1/resolutions/{slug}/tasks")
class TaskApi {

    private final Tasks tasks;
    private final Resolutions resolutions;

    TaskApi(Tasks tasks, Resolutions resolutions) {
        this.tasks = tasks;
        this.resolutions = resolutions;
    }

    record Item(
            String number,
            String layer,
            String content,
            String printedContent,
            List<String> monitoringAgencies,
            @Nullable String monitoringText,
            List<String> leadAgencies,
            @Nullable String leadText,
            List<String> coordinatingAgencies,
            @Nullable String coordinatingText,
            List<String> fundingSources,
            @Nullable String fundingText,
            @Nullable String deadlineText,
            String clause,
            @Nullable String note,
            @Nullable LocalDate endedOn,
            @Nullable String endedBy) {

        static Item of(Task task) {
            return new Item(
                    task.number(),
                    task.layer(),
                    task.content(),
                    task.printedContent() == null ? task.content() : task.printedContent(),
                    names(task, Part.MONITORING),
                    task.monitoringText(),
                    names(task, Part.LEAD),
                    task.leadText(),
                    names(task, Part.COORDINATING),
                    task.coordinatingText(),
                    task.fundingSources(),
                    task.fundingText(),
                    task.deadlineText(),
                    task.clause(),
                    task.note(),
                    task.endedOn(),
                    task.endedBy());
        }

        private static List<String> names(Task task, Part part) {
            return task.agencies(part).stream().map(Assigned::name).toList();
        }
    }

    @GetMapping
    List<Item> list(@PathVariable String slug) {
        var id = resolutions.find(slug).orElseThrow(Problem::notFound).id();
        return tasks.ofResolution(id.value()).stream().map(Item::of).toList();
    }
}
