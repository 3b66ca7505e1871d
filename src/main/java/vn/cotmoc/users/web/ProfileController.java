package vn.cotmoc.users.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import vn.cotmoc.users.AccessToken;
import vn.cotmoc.users.AccessTokenId;
import vn.cotmoc.users.AccessTokens;
import vn.cotmoc.users.ChangingPassword;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.HeldRoles;
import vn.cotmoc.users.OwnSession;
import vn.cotmoc.users.Role;
import vn.cotmoc.users.TokenIssue.Issued;
import vn.cotmoc.users.TokenIssue.Refused;
import vn.cotmoc.users.web.ProfilePage.TokenLine;

/// Everyone's own page: who am I, my password, my access tokens.
@Controller
@RequestMapping("/profile")
class ProfileController {

    private static final String PAGE = "users/profile";

    private final HeldRoles roles;
    private final AccessTokens tokens;
    private final ChangingPassword passwords;
    private final OwnSession session;
    private final AccountWords words;

    ProfileController(
            HeldRoles roles, AccessTokens tokens, ChangingPassword passwords, OwnSession session, AccountWords words) {
        this.roles = roles;
        this.tokens = tokens;
        this.passwords = passwords;
        this.session = session;
        this.words = words;
    }

    @ModelAttribute("page")
    ProfilePage page(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(required = false) @Nullable String changed,
            Locale locale) {
        return new ProfilePage(
                user.username(),
                user.displayName(),
                user.demo(),
                user.mustChangePassword(),
                changed != null,
                words.lines(roles.of(user.id()), locale),
                user.has(Role.APPROVER),
                tokens.of(user).stream().map(token -> line(token, locale)).toList());
    }

    @ModelAttribute("passwordFaults")
    FormFaults passwordFaults() {
        return FormFaults.none();
    }

    @ModelAttribute("tokenFaults")
    FormFaults tokenFaults() {
        return FormFaults.none();
    }

    @ModelAttribute("tokenForm")
    TokenForm tokenForm() {
        return TokenForm.empty();
    }

    @GetMapping
    String show() {
        return PAGE;
    }

    @PostMapping("/password")
    String changePassword(
            ChangingPassword.Wish wish, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        var faults = passwords.change(wish, user);
        if (faults.isEmpty()) {
            session.goOn(user.id());
            return "redirect:/profile?changed";
        }
        model.addAttribute("passwordFaults", words.passwordFaults(faults, locale));
        return PAGE;
    }

    // The one answer to a POST that is no redirect: on its way through a session the token would lie in the database.
    @PostMapping("/tokens")
    String issueToken(
            @ModelAttribute("typed") TokenForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        return switch (tokens.issue(form.name(), form.wantedDays(), user)) {
            case Issued(var token, var expiry) -> {
                model.addAttribute("secret", secret(token, words.day(expiry), locale));
                yield "users/secret";
            }
            case Refused(var why) -> {
                model.addAttribute("tokenForm", form);
                model.addAttribute("tokenFaults", words.tokenFaults(why, locale));
                yield PAGE;
            }
        };
    }

    @PostMapping("/tokens/{id}/revocation")
    String revokeToken(@PathVariable AccessTokenId id, @AuthenticationPrincipal CurrentUser user) {
        tokens.revoke(id, user);
        return "redirect:/profile#tokens";
    }

    private SecretPage secret(String token, String expiry, Locale locale) {
        return new SecretPage(
                words.say("users.token.issued", locale),
                words.say("users.token.issued.explained", locale, expiry),
                token,
                words.say("users.token.issued.once", locale),
                "/profile",
                words.say("users.token.issued.next", locale));
    }

    private TokenLine line(AccessToken token, Locale locale) {
        return new TokenLine(
                token.id().toString(),
                token.name(),
                words.moment(token.createdAt()),
                words.moment(token.expiresAt()),
                words.say("users.token.state." + token.state(), locale),
                token.state() == AccessToken.State.ACTIVE);
    }
}
