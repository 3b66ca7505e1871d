package vn.cotmoc.tasks.web;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.TaskId;

/// Tasks for programs: as worded, when they are due, and what has become of them.
@RestController
@RequestMapping("/api/v1")
class TaskApi {

    private final FollowedTasks tasks;
    private final Resolutions resolutions;
    private final TaskWords words;

    TaskApi(FollowedTasks tasks, Resolutions resolutions, TaskWords words) {
        this.tasks = tasks;
        this.resolutions = resolutions;
        this.words = words;
    }

    @GetMapping("/resolutions/{slug}/tasks")
    List<TaskItem> list(@PathVariable String slug, Locale locale) {
        var id = resolutions.find(slug).orElseThrow(Problem::notFound).id();
        return tasks.ofResolution(id.value()).stream()
                .map(task -> TaskItem.of(task, words, locale))
                .toList();
    }

    @GetMapping("/tasks/{id}")
    TaskItem show(@PathVariable TaskId id, Locale locale) {
        return tasks.find(id).map(task -> TaskItem.of(task, words, locale)).orElseThrow(Problem::notFound);
    }
}
