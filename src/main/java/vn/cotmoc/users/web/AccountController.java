package vn.cotmoc.users.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.AccountList;
import vn.cotmoc.users.AccountOutcome;
import vn.cotmoc.users.AccountOutcome.Done;
import vn.cotmoc.users.AccountOutcome.Handover;
import vn.cotmoc.users.AccountOutcome.Refused;
import vn.cotmoc.users.AdministeringAccounts;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.OwnSession;

/// One account in the hands of an administrator: its roles, its password, whether it is open.
@Controller
@RequestMapping("/accounts/{id}")
class AccountController {

    private final AdministeringAccounts administering;
    private final AccountList accounts;
    private final PlaceChoices choices;
    private final AccountWords words;
    private final OwnSession session;

    AccountController(
            AdministeringAccounts administering,
            AccountList accounts,
            PlaceChoices choices,
            AccountWords words,
            OwnSession session) {
        this.administering = administering;
        this.accounts = accounts;
        this.choices = choices;
        this.words = words;
        this.session = session;
    }

    @GetMapping
    String show(@PathVariable AccountId id, @AuthenticationPrincipal CurrentUser user, Model model) {
        return page(id, user, AccountForm.empty(), FormFaults.none(), model);
    }

    @PostMapping("/roles")
    String giveRole(
            @PathVariable AccountId id,
            @ModelAttribute AccountForm form,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        var commune = choices.commune(form);
        if (commune.fault() != null) return answer(new Refused(List.of(commune.fault())), id, user, form, model);
        var grant = form.grant(commune.unit()).orElse(null);
        return answer(administering.giveRole(id, grant, user), id, user, form, model);
    }

    @PostMapping("/roles/{held}/removal")
    String takeRole(
            @PathVariable AccountId id,
            @PathVariable UUID held,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        return answer(administering.takeRole(id, held, user), id, user, AccountForm.empty(), model);
    }

    @PostMapping("/disabling")
    String disable(@PathVariable AccountId id, @AuthenticationPrincipal CurrentUser user, Model model) {
        return answer(administering.disable(id, user), id, user, AccountForm.empty(), model);
    }

    @PostMapping("/enabling")
    String enable(@PathVariable AccountId id, @AuthenticationPrincipal CurrentUser user, Model model) {
        return answer(administering.enable(id, user), id, user, AccountForm.empty(), model);
    }

    @PostMapping("/password-reset")
    String resetPassword(@PathVariable AccountId id, @AuthenticationPrincipal CurrentUser user, Model model) {
        return answer(administering.resetPassword(id, user), id, user, AccountForm.empty(), model);
    }

    private String answer(AccountOutcome outcome, AccountId id, CurrentUser user, AccountForm form, Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        return switch (outcome) {
            case Done(var account) -> {
                // Whoever changes the own roles stays signed in, with the new ones.
                if (account.equals(user.id())) session.goOn(account);
                yield "redirect:/accounts/" + account;
            }
            case Handover handover -> {
                model.addAttribute("secret", words.password(handover, locale));
                yield "users/secret";
            }
            case Refused(var why) -> page(id, user, form, words.accountFaults(why, locale), model);
        };
    }

    private String page(AccountId id, CurrentUser user, AccountForm form, FormFaults faults, Model model) {
        if (!user.mayAdministerAccounts()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        Locale locale = LocaleContextHolder.getLocale();
        var account = accounts.find(id).orElseThrow(Problem::notFound);
        model.addAttribute("page", page(account, user, locale));
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("roles", choices.roles(locale));
        model.addAttribute("places", choices.places(locale));
        return "users/account";
    }

    private AccountPage page(AccountList.Row account, CurrentUser user, Locale locale) {
        return new AccountPage(
                "/accounts/" + account.id(),
                account.username(),
                account.displayName(),
                words.say("users.state." + account.state(), locale),
                words.lines(account.roles(), locale),
                account.id().equals(user.id()),
                account.demo(),
                account.state() == AccountList.State.DISABLED);
    }
}
