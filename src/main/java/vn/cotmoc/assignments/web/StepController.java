package vn.cotmoc.assignments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.cotmoc.assignments.Sending;
import vn.cotmoc.assignments.SendingReports;
import vn.cotmoc.assignments.SendingReports.Chosen;
import vn.cotmoc.assignments.web.ShowingTask.Sent;
import vn.cotmoc.evidence.Spooled;
import vn.cotmoc.tasks.DecidingOnTasks;
import vn.cotmoc.tasks.OverridingStates;
import vn.cotmoc.tasks.ReportingOnTasks;
import vn.cotmoc.tasks.StepAsked;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskOutcome;
import vn.cotmoc.tasks.TypedDay;
import vn.cotmoc.users.CurrentUser;

/// Takes down what people say and decide of one of a task's times.
@Controller
@RequestMapping("/tasks/{id}/occurrences/{key}")
class StepController {

    private final ReportingOnTasks reporting;
    private final SendingReports sending;
    private final DecidingOnTasks deciding;
    private final OverridingStates overriding;
    private final ShowingTask showing;

    StepController(
            ReportingOnTasks reporting,
            SendingReports sending,
            DecidingOnTasks deciding,
            OverridingStates overriding,
            ShowingTask showing) {
        this.reporting = reporting;
        this.sending = sending;
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
            @ModelAttribute(name = "call", binding = false) Call call,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var sending =
                send(call, file, asked -> reporting.report(asked, call.form().toReport(), call.user()));
        return answer(sending, ActKind.REPORT, call, model, response);
    }

    @PostMapping("/part")
    String addPart(
            @ModelAttribute(name = "call", binding = false) Call call,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var form = call.form();
        var sending =
                send(call, file, asked -> reporting.add(asked, form.speaker(), form.words(), form.link(), call.user()));
        return answer(sending, ActKind.PART, call, model, response);
    }

    // One form number for the words and for the file that goes with them.
    private Sending send(Call call, @Nullable MultipartFile file, Function<StepAsked, Optional<TaskOutcome>> saying)
            throws IOException {
        var asked = call.asked();
        try (var spooled = Spooled.of(file)) {
            var chosen = spooled.file().map(sent -> new Chosen(sent, call.form().toDetails()));
            return sending.send(asked, chosen, call.user(), () -> saying.apply(asked));
        }
    }

    private String answer(Sending sending, ActKind act, Call call, Model model, HttpServletResponse response) {
        return switch (sending) {
            case Sending.Answered(var outcome) -> answer(outcome, act, call, model, response);
            case Sending.FileRefused(var fault) -> showing.refuse(fault, sent(act, call), model, response);
        };
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
        return showing.answer(outcome, sent(act, call), model, response);
    }

    private static Sent sent(ActKind act, Call call) {
        return new Sent(
                call.id(),
                call.key(),
                act,
                call.user(),
                call.locale(),
                present -> ShowingTask.revision(present.occurrence(call.key()).orElse(null)),
                call.form()::on);
    }
}
