package vn.cotmoc.assignments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.cotmoc.assignments.web.PreparingTask.Wish;
import vn.cotmoc.evidence.Fault;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.tasks.Contributors;
import vn.cotmoc.tasks.FollowedOccurrence;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.FollowedTasks;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskOutcome;
import vn.cotmoc.tasks.TaskRights;
import vn.cotmoc.users.CurrentUser;

/// Shows a task, also after something typed was refused or somebody else was quicker.
@Component
class ShowingTask {

    private final FollowedTasks tasks;
    private final Contributors contributors;
    private final PreparingTask preparing;
    private final TaskWords words;

    ShowingTask(FollowedTasks tasks, Contributors contributors, PreparingTask preparing, TaskWords words) {
        this.tasks = tasks;
        this.contributors = contributors;
        this.preparing = preparing;
        this.words = words;
    }

    /// The occurrence asked for, else the present one.
    Wish wish(TaskId id, @Nullable String occurrence, @Nullable ActKind act, CurrentUser user, Locale locale) {
        var task = tasks.find(id).orElseThrow(Problem::notFound);
        FollowedOccurrence chosen = occurrence == null
                ? task.current().orElse(null)
                : task.occurrence(occurrence).orElseThrow(Problem::notFound);
        var rights = new TaskRights(task, user);
        return new Wish(
                task,
                chosen,
                act == null ? usual(rights, chosen) : act,
                rights,
                contributors.voices(task, user),
                locale);
    }

    // What most people have come for: to confirm what waits for them, or to report.
    private static @Nullable ActKind usual(TaskRights rights, @Nullable FollowedOccurrence chosen) {
        if (chosen == null || chosen.automatic().isDone()) return null;
        if (chosen.awaitsConfirmation() && rights.deciding().isPresent()) return ActKind.CONFIRM;
        return rights.reportsFor().isEmpty() ? null : ActKind.REPORT;
    }

    String show(Wish wish, FormFaults faults, boolean stale, Model model) {
        model.addAttribute("page", preparing.page(wish));
        model.addAttribute("faults", faults);
        model.addAttribute("stale", stale);
        return "assignments/task";
    }

    /// The form of the chosen act before anybody has typed into it.
    Object empty(Wish wish, @Nullable UUID part, @Nullable UUID indicator) {
        return switch (wish.act()) {
            case PLAN ->
                wish.task().subTasks().stream()
                        .filter(one -> one.id().equals(part))
                        .findFirst()
                        .map(PlanForm::of)
                        .orElseGet(PlanForm::empty);
            case LINK ->
                wish.task().indicators().stream()
                        .filter(one -> one.id().value().equals(indicator))
                        .findFirst()
                        .map(LinkForm::of)
                        .orElseGet(LinkForm::empty);
            case DEADLINE -> DeadlineForm.empty(wish.task().deadline().setRevision());
            case REPORT, PART, CONFIRM, RETURN, EXTEND, OVERRIDE, RELEASE -> StepForm.empty(revision(wish.chosen()));
            case null -> StepForm.empty(revision(wish.chosen()));
        };
    }

    static int revision(@Nullable FollowedOccurrence chosen) {
        return chosen == null ? 0 : chosen.revision();
    }

    /// Where a person wants to get and what he has typed, and how the same words lie on a later revision.
    record Sent(
            TaskId task,
            @Nullable String occurrence,
            ActKind act,
            CurrentUser user,
            Locale locale,
            ToIntFunction<FollowedTask> present,
            IntFunction<Object> again) {}

    String answer(Optional<TaskOutcome> outcome, Sent sent, Model model, HttpServletResponse response) {
        return switch (outcome.orElseThrow(Problem::notFound)) {
            case TaskOutcome.Kept(var task) ->
                sent.occurrence() == null
                        ? "redirect:/tasks/" + task
                        : "redirect:/tasks/%s?occurrence=%s#steps".formatted(task, sent.occurrence());
            case TaskOutcome.Refused(var faults) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(wish(sent), Faults.of(faults, words, sent.locale()), false, model);
            }
            case TaskOutcome.Stale(var present) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("form", sent.again().apply(sent.present().applyAsInt(present)));
                yield show(wish(sent), FormFaults.none(), true, model);
            }
        };
    }

    String refuse(Fault file, Sent sent, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(wish(sent), Faults.of(file, words, sent.locale()), false, model);
    }

    private Wish wish(Sent sent) {
        return wish(sent.task(), sent.occurrence(), sent.act(), sent.user(), sent.locale());
    }
}
