package vn.cotmoc.users.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.DelegationFault;
import vn.cotmoc.users.Delegations;
import vn.cotmoc.users.Role;

/// *Ủy quyền duyệt*: an approver hands the authority over for some days.
@Controller
@RequestMapping("/delegations")
class DelegationController {

    private static final String PAGE = "users/delegations";

    private final Delegations delegations;
    private final DelegationPages pages;
    private final AccountWords words;

    DelegationController(Delegations delegations, DelegationPages pages, AccountWords words) {
        this.delegations = delegations;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        permitted(user);
        model.addAttribute("page", pages.page(user, done, locale));
        model.addAttribute("form", DelegationForm.empty(delegations.today()));
        model.addAttribute("faults", FormFaults.none());
        return PAGE;
    }

    @PostMapping
    String handOver(
            @ModelAttribute("form") DelegationForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permitted(user);
        if (user.handingOverIn().isEmpty()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        var read = form.read();
        var fault = read.wish() == null
                ? read.fault()
                : delegations.handOver(read.wish(), user).orElse(null);
        if (fault == null) return "redirect:/delegations?done=given";
        return again(form, fault, user, locale, model, response);
    }

    @PostMapping("/{id}/revocation")
    String revoke(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        permitted(user);
        var fault = delegations.revoke(id, reason, user);
        if (fault.isEmpty()) return "redirect:/delegations?done=revoked";
        return again(DelegationForm.empty(delegations.today()), fault.get(), user, locale, model, response);
    }

    private String again(
            DelegationForm form,
            DelegationFault fault,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        String said = words.say("users.delegation.fault." + fault, locale);
        model.addAttribute("page", pages.page(user, null, locale));
        model.addAttribute("form", form);
        model.addAttribute("faults", FormFaults.at(field(fault), said));
        return PAGE;
    }

    private static String field(DelegationFault fault) {
        return switch (fault) {
            case DELEGATE_UNKNOWN -> "delegate";
            case DAYS_UNREADABLE, DAYS_PAST -> "fromDay";
            case TOO_LONG_A_TIME -> "toDay";
            case REASON_MISSING, REASON_TOO_LONG -> "reason";
        };
    }

    private static void permitted(CurrentUser user) {
        if (!user.has(Role.APPROVER) && !user.has(Role.AUDITOR)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }
}
