package vn.cotmoc.assignments.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cotmoc.evidence.Evidence;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Problem.Fault;
import vn.cotmoc.tasks.DecidingOnTasks;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.ReportingOnTasks;
import vn.cotmoc.tasks.StepAsked;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskOutcome;
import vn.cotmoc.tasks.TypedDay;
import vn.cotmoc.users.CurrentUser;

/// What programs report and decide of a task, by the same rules as the pages.
@RestController
@RequestMapping("/api/v1/tasks/{id}/occurrences/{key}")
class StepApi {

    private static final int UNSEEN = -1;

    private final FollowedTasks tasks;
    private final ReportingOnTasks reporting;
    private final DecidingOnTasks deciding;
    private final Evidence evidence;
    private final TaskWords words;

    StepApi(
            FollowedTasks tasks,
            ReportingOnTasks reporting,
            DecidingOnTasks deciding,
            Evidence evidence,
            TaskWords words) {
        this.tasks = tasks;
        this.reporting = reporting;
        this.deciding = deciding;
        this.evidence = evidence;
        this.words = words;
    }

    @PostMapping("/report")
    TaskItem report(
            @PathVariable TaskId id,
            @PathVariable String key,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            @RequestBody StepBody body,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        return answer(id, reporting.report(latest(id, key, body, once, user), body.toReport(), user), locale);
    }

    @PostMapping("/confirm")
    TaskItem confirm(
            @PathVariable TaskId id,
            @PathVariable String key,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            @RequestBody StepBody body,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        return decided(
                id, body, deciding.confirm(asked("confirm", id, key, body, once, user), body.words(), user), locale);
    }

    @PostMapping("/return")
    TaskItem returnForCorrection(
            @PathVariable TaskId id,
            @PathVariable String key,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            @RequestBody StepBody body,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        var asked = asked("return", id, key, body, once, user);
        return decided(id, body, deciding.returnForCorrection(asked, body.words(), user), locale);
    }

    @PostMapping("/extend")
    TaskItem extend(
            @PathVariable TaskId id,
            @PathVariable String key,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            @RequestBody StepBody body,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        var until = TypedDay.written(body.until());
        var asked = asked("extend", id, key, body, once, user);
        return decided(id, body, deciding.extend(asked, until, body.words(), user), locale);
    }

    // A key makes a repeat of the same act by the same account harmless.
    private static StepAsked asked(
            String act, TaskId id, String key, StepBody body, @Nullable String once, CurrentUser user) {
        UUID form = once == null || once.isBlank()
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(
                        (user.id() + "/" + key + "/" + act + "/" + once).getBytes(StandardCharsets.UTF_8));
        return new StepAsked(id, key, body.revision() == null ? UNSEEN : body.revision(), form);
    }

    // Who reports without a revision speaks on top of whatever is there.
    private StepAsked latest(TaskId id, String key, StepBody body, @Nullable String once, CurrentUser user) {
        var asked = asked("report", id, key, body, once, user);
        if (body.revision() != null) return asked;
        int seen = tasks.find(id)
                .flatMap(task -> task.occurrence(key))
                .map(FollowedOccurrence::revision)
                .orElse(0);
        return new StepAsked(id, key, seen, asked.form());
    }

    // Nobody decides on what he may not have seen: a report could have come in between.
    private TaskItem decided(TaskId id, StepBody body, Optional<TaskOutcome> outcome, Locale locale) {
        if (body.revision() == null && outcome.orElseThrow(Problem::notFound) instanceof TaskOutcome.Stale)
            throw Problem.badField("revision", "tasks.api.revision");
        return answer(id, outcome, locale);
    }

    private TaskItem answer(TaskId id, Optional<TaskOutcome> outcome, Locale locale) {
        var task = tasks.find(id).orElseThrow(Problem::notFound);
        return switch (outcome.orElseThrow(Problem::notFound)) {
            case TaskOutcome.Kept _ ->
                TaskItem.of(task, evidence.ofTasks(List.of(id)).getOrDefault(id, 0), words, locale);
            case TaskOutcome.Stale _ -> throw Problem.of(HttpStatus.CONFLICT, "stale-task", task.number());
            case TaskOutcome.Refused(var faults) ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "task-refused",
                        List.of(task.number()),
                        faults.stream()
                                .map(fault -> Fault.of(Faults.field(fault), "tasks.fault." + fault))
                                .toList());
        };
    }
}
