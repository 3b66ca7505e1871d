package vn.cotmoc.assignments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.cotmoc.assignments.web.ShowingTask.Sent;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.LinkedIndicator;
import vn.cotmoc.tasks.LinkingIndicators;
import vn.cotmoc.tasks.PlanningTasks;
import vn.cotmoc.tasks.SettingDeadlines;
import vn.cotmoc.tasks.SubTask;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.users.CurrentUser;

/// Takes down how a task is divided, which indicators it serves, and the last day that an editor sets.
@Controller
@RequestMapping("/tasks/{id}")
class PlanController {

    private final PlanningTasks planning;
    private final LinkingIndicators linking;
    private final SettingDeadlines setting;
    private final ShowingTask showing;

    PlanController(PlanningTasks planning, LinkingIndicators linking, SettingDeadlines setting, ShowingTask showing) {
        this.planning = planning;
        this.linking = linking;
        this.setting = setting;
        this.showing = showing;
    }

    @PostMapping("/plan")
    String plan(
            @PathVariable TaskId id,
            @ModelAttribute("form") PlanForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var wanted = form.toWanted();
        var outcome = planning.plan(id, wanted, Typed.form(form.form()), user);
        ToIntFunction<FollowedTask> present = task -> task.planned().stream()
                .filter(one -> one.id().equals(wanted.part()))
                .mapToInt(SubTask::revision)
                .max()
                .orElse(0);
        return showing.answer(
                outcome, new Sent(id, null, ActKind.PLAN, user, locale, present, form::on), model, response);
    }

    @PostMapping("/link")
    String link(
            @PathVariable TaskId id,
            @ModelAttribute("form") LinkForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var wanted = form.toWanted();
        var outcome = linking.link(id, wanted, Typed.form(form.form()), user);
        ToIntFunction<FollowedTask> present = task -> task.links().stream()
                .filter(one -> one.id().value().equals(wanted.indicator()))
                .mapToInt(LinkedIndicator::revision)
                .max()
                .orElse(0);
        return showing.answer(
                outcome, new Sent(id, null, ActKind.LINK, user, locale, present, form::on), model, response);
    }

    @PostMapping("/deadline")
    String setDeadline(
            @PathVariable TaskId id,
            @ModelAttribute("form") DeadlineForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var outcome = setting.set(id, form.toWanted(), Typed.form(form.form()), user);
        ToIntFunction<FollowedTask> present = task -> task.deadline().setRevision();
        return showing.answer(
                outcome, new Sent(id, null, ActKind.DEADLINE, user, locale, present, form::on), model, response);
    }
}
