package vn.cotmoc.entry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.entry.ApprovalQueues;
import vn.cotmoc.entry.ApprovalQueues.Chosen;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;

/// *Chờ duyệt*.
@Controller
class ApprovalController {

    private final ApprovalQueues queues;

    ApprovalController(ApprovalQueues queues) {
        this.queues = queues;
    }

    @GetMapping("/approvals")
    String list(
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        permitted(user);
        model.addAttribute("page", queues.page(user, List.of(), done, locale));
        return "entry/approvals";
    }

    @PostMapping("/approvals/approve")
    String approve(
            @RequestParam(name = "chosen", required = false) @Nullable List<String> chosen,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permitted(user);
        var wanted = chosen == null ? List.<String>of() : chosen;
        if (wanted.isEmpty()) return "redirect:/approvals?done=none";
        var read = wanted.stream().map(Chosen::of).flatMap(Optional::stream).toList();
        if (read.size() != wanted.size()) throw Problem.notFound();
        var faults = queues.approve(read, user, locale);
        return answer(faults, "approved-" + wanted.size(), user, locale, model, response);
    }

    @PostMapping("/approvals/return")
    String returnForCorrection(
            @RequestParam String chosen,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permitted(user);
        var wanted = Chosen.of(chosen).orElseThrow(Problem::notFound);
        model.addAttribute("typedReason", reason);
        model.addAttribute("typedFor", chosen);
        return answer(
                queues.returnForCorrection(wanted, reason, user, locale), "returned", user, locale, model, response);
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
        return answer(
                queues.reopen(province, year, day, reason, user, locale),
                "reopened-" + year,
                user,
                locale,
                model,
                response);
    }

    private String answer(
            List<String> faults,
            String done,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (faults.isEmpty()) return "redirect:/approvals?done=" + done;
        model.addAttribute("page", queues.page(user, faults, null, locale));
        response.setStatus(HttpStatus.CONFLICT.value());
        return "entry/approvals";
    }

    private static void permitted(CurrentUser user) {
        if (!user.has(Role.APPROVER)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }
}
