package vn.cotmoc.entry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.entry.ApprovalQueues;
import vn.cotmoc.entry.ApprovalQueues.Asked;
import vn.cotmoc.entry.Decisions;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// *Chờ duyệt*.
@Controller
class ApprovalController {

    private final ApprovalQueues queues;
    private final Decisions decisions;

    ApprovalController(ApprovalQueues queues, Decisions decisions) {
        this.queues = queues;
        this.decisions = decisions;
    }

    @GetMapping("/approvals")
    String list(
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String group,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        permitted(user);
        model.addAttribute("page", queues.page(user, new Asked(group, List.of(), done), locale));
        return "entry/approvals";
    }

    @PostMapping("/approvals/approve")
    String approve(
            ChosenForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permitted(user);
        if (form.keys().isEmpty()) return form.back("none");
        var faults = decisions.approve(form.read(), form.reason(), user, locale);
        return answer(faults, "approved-" + form.keys().size(), form, user, locale, new Answer(model, response));
    }

    @PostMapping("/approvals/confirm")
    String confirm(
            ChosenForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permitted(user);
        if (form.keys().isEmpty()) return form.back("none");
        var faults = decisions.confirm(form.read(), user, locale);
        return answer(faults, "confirmed-" + form.keys().size(), form, user, locale, new Answer(model, response));
    }

    @PostMapping("/approvals/return")
    String returnForCorrection(
            ChosenForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permitted(user);
        if (form.keys().size() != 1) throw Problem.notFound();
        model.addAttribute("typedReason", form.reason());
        model.addAttribute("typedFor", form.keys().getFirst());
        var faults = decisions.returnForCorrection(form.read().getFirst(), form.reason(), user, locale);
        return answer(faults, "returned", form, user, locale, new Answer(model, response));
    }

    @PostMapping("/approvals/reopen")
    String reopen(
            @RequestParam UnitId province,
            @RequestParam int year,
            @RequestParam String until,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permitted(user);
        var day = Vietnamese.readDate(until).orElse(LocalDate.MIN);
        var faults = decisions.reopen(province, year, day, reason, user, locale);
        return answer(faults, "reopened-" + year, ChosenForm.NONE, user, locale, new Answer(model, response));
    }

    private String answer(
            List<String> faults, String done, ChosenForm form, CurrentUser user, Locale locale, Answer answer) {
        if (faults.isEmpty()) return form.back(done);
        answer.model().addAttribute("page", queues.page(user, new Asked(form.group(), faults, null), locale));
        answer.response().setStatus(HttpStatus.CONFLICT.value());
        return "entry/approvals";
    }

    /// Where a page and its status go.
    private record Answer(Model model, HttpServletResponse response) {}

    private static void permitted(CurrentUser user) {
        if (!user.has(Role.APPROVER)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }
}
