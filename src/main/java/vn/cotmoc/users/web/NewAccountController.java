package vn.cotmoc.users.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.AccountOutcome.Done;
import vn.cotmoc.users.AccountOutcome.Handover;
import vn.cotmoc.users.AccountOutcome.Refused;
import vn.cotmoc.users.AdministeringAccounts;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.web.PlaceChoices.Group;

/// Makes an account, and shows its first password once.
@Controller
class NewAccountController {

    private static final String PAGE = "users/new-account";

    private final AdministeringAccounts administering;
    private final PlaceChoices choices;
    private final AccountWords words;

    NewAccountController(AdministeringAccounts administering, PlaceChoices choices, AccountWords words) {
        this.administering = administering;
        this.choices = choices;
        this.words = words;
    }

    @ModelAttribute("roles")
    List<Group> roles(Locale locale) {
        return choices.roles(locale);
    }

    @ModelAttribute("places")
    List<Group> places(Locale locale) {
        return choices.places(locale);
    }

    @GetMapping("/accounts/new")
    String create(@AuthenticationPrincipal CurrentUser user, Model model) {
        if (!user.mayAdministerAccounts()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        model.addAttribute("form", AccountForm.empty());
        model.addAttribute("faults", FormFaults.none());
        return PAGE;
    }

    // No redirect after success: on its way through a session the password would lie in the database.
    @PostMapping("/accounts")
    String create(
            @ModelAttribute("form") AccountForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var commune = choices.commune(form);
        if (commune.fault() != null) {
            model.addAttribute("faults", words.accountFaults(List.of(commune.fault()), locale));
            return PAGE;
        }
        return switch (administering.create(form.wish(commune.unit()), user)) {
            case Done(var account) -> "redirect:/accounts/" + account;
            case Handover handover -> {
                model.addAttribute("secret", words.password(handover, locale));
                yield "users/secret";
            }
            case Refused(var why) -> {
                model.addAttribute("faults", words.accountFaults(why, locale));
                yield PAGE;
            }
        };
    }
}
