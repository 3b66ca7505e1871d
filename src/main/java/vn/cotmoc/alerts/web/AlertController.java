package vn.cotmoc.alerts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.alerts.AlertPages;
import vn.cotmoc.alerts.AlertPages.Wanted;
import vn.cotmoc.alerts.Following;
import vn.cotmoc.alerts.Named;
import vn.cotmoc.alerts.SubscriptionId;
import vn.cotmoc.alerts.Subscriptions;
import vn.cotmoc.alerts.Wish;
import vn.cotmoc.users.CurrentUser;

/// *Theo dõi thay đổi kết luận*: what one follows, each with one press, and what one was told.
@Controller
@RequestMapping("/alerts")
class AlertController {

    private static final String PAGE = "alerts/alerts";
    private static final int LAST_PAGE = 10_000;
    private static final Set<String> DONE = Set.of("followed", "already", "changed", "ended");

    private final Subscriptions subscriptions;
    private final AlertPages pages;

    AlertController(Subscriptions subscriptions, AlertPages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        String said = done != null && DONE.contains(done) ? pages.say("alerts.done." + done, locale) : null;
        model.addAttribute("page", pages.page(new Wanted(Math.clamp(page, 1, LAST_PAGE), said, null), user, locale));
        return PAGE;
    }

    /// One press: every change, once a week; both can be changed with one more.
    @PostMapping
    String follow(
            Named named,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return switch (subscriptions.follow(named, Wish.USUAL, user)) {
            case Following.Kept(var id, var already) ->
                "redirect:/alerts?done=%s#s-%s".formatted(already ? "already" : "followed", id);
            case Following.TooMany(var most) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var refused = pages.say("alerts.fault.tooMany", locale, most);
                model.addAttribute("page", pages.page(new Wanted(1, null, refused), user, locale));
                yield PAGE;
            }
        };
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable SubscriptionId id,
            @RequestParam Wish.Changes changes,
            @RequestParam Wish.Pace pace,
            @AuthenticationPrincipal CurrentUser user) {
        subscriptions.change(id, new Wish(changes, pace), user);
        return "redirect:/alerts?done=changed#s-" + id;
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable SubscriptionId id, @AuthenticationPrincipal CurrentUser user) {
        subscriptions.end(id, user);
        return "redirect:/alerts?done=ended";
    }
}
