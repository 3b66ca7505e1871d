package vn.cotmoc.assignments.web;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.TaskId;

/// Tasks for programs: as worded, when they are due, and what has become of them.
@RestController
@RequestMapping("/api/v1")
class TaskApi {

    private final FollowedTasks tasks;
    private final Evidence evidence;
    private final Resolutions resolutions;
    private final TaskWords words;

    TaskApi(FollowedTasks tasks, Evidence evidence, Resolutions resolutions, TaskWords words) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.resolutions = resolutions;
        this.words = words;
    }

    @GetMapping("/resolutions/{slug}/tasks")
    List<TaskItem> list(@PathVariable String slug, Locale locale) {
        var id = resolutions.find(slug).orElseThrow(Problem::notFound).id();
        var all = tasks.ofResolution(id.value());
        var files = evidence.ofTasks(all.stream().map(FollowedTask::id).toList());
        return all.stream()
                .map(task -> TaskItem.of(task, files.getOrDefault(task.id(), 0), words, locale))
                .toList();
    }

    @GetMapping("/tasks/{id}")
    TaskItem show(@PathVariable TaskId id, Locale locale) {
        int files = evidence.ofTasks(List.of(id)).getOrDefault(id, 0);
        return tasks.find(id)
                .map(task -> TaskItem.of(task, files, words, locale))
                .orElseThrow(Problem::notFound);
    }
}
