package vn.cotmoc.assignments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.assignments.CalendarFeed;
import vn.cotmoc.assignments.CalendarFeedId;
import vn.cotmoc.assignments.CalendarFeeds;
import vn.cotmoc.assignments.FeedIssue.Issued;
import vn.cotmoc.assignments.FeedIssue.Refused;
import vn.cotmoc.assignments.web.FeedsPage.Fault;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.PublicAddress;
import vn.cotmoc.users.CurrentUser;

/// *Lịch trên điện thoại*: the calendars that a person's devices fetch, made and revoked one by one.
@Controller
@RequestMapping("/profile/calendars")
class FeedController {

    private static final String PAGE = "assignments/feeds";

    private final CalendarFeeds feeds;
    private final Saying saying;
    private final PublicAddress address;
    private final Clock clock;

    FeedController(CalendarFeeds feeds, Saying saying, PublicAddress address, Clock clock) {
        this.feeds = feeds;
        this.saying = saying;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", page("", List.of(), user, locale));
        return PAGE;
    }

    // The one answer to a POST that is no redirect: on its way through a session the secret would lie in the database.
    @PostMapping
    String issue(
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return switch (feeds.issue(name, user)) {
            case Issued(var secret) -> {
                model.addAttribute("address", address.link("/calendar/%s.ics".formatted(secret)));
                yield "assignments/feed";
            }
            case Refused(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var faults = why.stream()
                        .map(fault -> new Fault("name", saying.say("assignments.feed.fault." + fault, locale)))
                        .toList();
                model.addAttribute("page", page(name, faults, user, locale));
                yield PAGE;
            }
        };
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable CalendarFeedId id, @AuthenticationPrincipal CurrentUser user) {
        feeds.revoke(id, user);
        return "redirect:/profile/calendars";
    }

    private FeedsPage page(String name, List<Fault> faults, CurrentUser user, Locale locale) {
        return new FeedsPage(
                feeds.of(user).stream().map(feed -> line(feed, locale)).toList(), name, faults);
    }

    private FeedsPage.Line line(CalendarFeed feed, Locale locale) {
        var used = feed.usedOn();
        return new FeedsPage.Line(
                feed.id().toString(),
                feed.name(),
                Vietnamese.date(LocalDate.ofInstant(feed.createdAt(), clock.getZone())),
                used == null ? saying.say("assignments.feed.unused", locale) : Vietnamese.date(used),
                saying.say(feed.revoked() ? "assignments.feed.revoked" : "assignments.feed.open", locale),
                !feed.revoked());
    }
}
