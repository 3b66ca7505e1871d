package vn.cotmoc.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.cotmoc.tasks.DecidingOnTasks;
import vn.cotmoc.tasks.OverridingStates;
import vn.cotmoc.tasks.ReportingOnTasks;
import vn.cotmoc.tasks.StepAsked;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskOutcome;
import vn.cotmoc.tasks.TypedDay;
import vn.cotmoc.tasks.web.ShowingTask.Sent;
import vn.cotmoc.users.CurrentUser;

/// Takes down what people say and decide of one of a task's times.
@Controller
@RequestMapping("/tasks/{id}/occurrences/{key}")
class StepController {

    private final ReportingOnTasks reporting;
    private final DecidingOnTasks deciding;
    private final OverridingStates overriding;
    private final ShowingTask showing;

    StepController(
            ReportingOnTasks reporting, DecidingOnTasks deciding, OverridingStates overriding, ShowingTask showing) {
        this.reporting = reporting;
        this.deciding = deciding;
        this.overriding = overriding;
        this.showing = showing;
    }

    /// What came with the request, whatever is done with it.
    record Call(TaskId id, String key, StepForm form, CurrentUser user, Locale locale) {
        StepAsked asked() {
            return form.asked(id, key);
        }
    }

    @ModelAttribute("call")
    Call call(
            @PathVariable TaskId id,
            @PathVariable String key,
            @ModelAttribute("form") StepForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale) {
        return new Call(id, key, form, user, locale);
    }

    @PostMapping("/report")
    String report(
            @ModelAttribute(name = "call", binding = false) Call call, Model model, HttpServletResponse response) {
        var outcome = reporting.report(call.asked(), call.form().toReport(), call.user());
        return answer(outcome, ActKind.REPORT, call, model, response);
    }

    @PostMapping("/part")
    String addPart(
            @ModelAttribute(name = "call", binding = false) Call call, Model model, HttpServletResponse response) {
        var form = call.form();
        var outcome = reporting.add(call.asked(), form.speaker(), form.words(), form.link(), call.user());
        return answer(outcome, ActKind.PART, call, model, response);
    }

    @PostMapping("/confirm")
    String confirm(
            @ModelAttribute(name = "call", binding = false) Call call, Model model, HttpServletResponse response) {
        var outcome = deciding.confirm(call.asked(), call.form().words(), call.user());
        return answer(outcome, ActKind.CONFIRM, call, model, response);
    }

    @PostMapping("/return")
    String returnForCorrection(
            @ModelAttribute(name = "call", binding = false) Call call, Model model, HttpServletResponse response) {
        var outcome = deciding.returnForCorrection(call.asked(), call.form().words(), call.user());
        return answer(outcome, ActKind.RETURN, call, model, response);
    }

    @PostMapping("/extend")
    String extend(
            @ModelAttribute(name = "call", binding = false) Call call, Model model, HttpServletResponse response) {
        var form = call.form();
        var outcome = deciding.extend(call.asked(), TypedDay.of(form.until()), form.words(), call.user());
        return answer(outcome, ActKind.EXTEND, call, model, response);
    }

    @PostMapping("/override")
    String override(
            @ModelAttribute(name = "call", binding = false) Call call, Model model, HttpServletResponse response) {
        var form = call.form();
        var outcome = overriding.override(call.asked(), form.toState(), form.words(), call.user());
        return answer(outcome, ActKind.OVERRIDE, call, model, response);
    }

    @PostMapping("/release")
    String release(
            @ModelAttribute(name = "call", binding = false) Call call, Model model, HttpServletResponse response) {
        var outcome = overriding.release(call.asked(), call.form().words(), call.user());
        return answer(outcome, ActKind.RELEASE, call, model, response);
    }

    private String answer(
            Optional<TaskOutcome> outcome, ActKind act, Call call, Model model, HttpServletResponse response) {
        var sent = new Sent(
                call.id(),
                call.key(),
                act,
                call.user(),
                call.locale(),
                present -> ShowingTask.revision(present.occurrence(call.key()).orElse(null)),
                call.form()::on);
        return showing.answer(outcome, sent, model, response);
    }
}
