package vn.cotmoc.reminders.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.reminders.Notice;
import vn.cotmoc.reminders.NoticeWords;
import vn.cotmoc.reminders.Notices;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.users.CurrentUser;

/// *Thông báo*: what the portal has to tell a person.
@Controller
@RequestMapping("/notices")
class NoticeController {

    private static final int LAST_PAGE = 10_000;

    private final Notices notices;
    private final NoticeWords words;
    private final Clock clock;

    NoticeController(Notices notices, NoticeWords words, Clock clock) {
        this.notices = notices;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        int asked = Math.clamp(page, 1, LAST_PAGE);
        var part = notices.of(user, asked);
        var lines = part.notices().stream().map(notice -> line(notice, locale)).toList();
        model.addAttribute(
                "page",
                new NoticesPage(
                        lines,
                        lines.stream().anyMatch(line -> !line.read()),
                        asked > 1 ? "/notices?page=" + (asked - 1) : null,
                        part.more() ? "/notices?page=" + (asked + 1) : null));
        return "reminders/notices";
    }

    @PostMapping("/read")
    String read(@AuthenticationPrincipal CurrentUser user) {
        notices.markRead(user);
        return "redirect:/notices";
    }

    private NoticesPage.Line line(Notice notice, Locale locale) {
        return new NoticesPage.Line(
                Vietnamese.date(LocalDate.ofInstant(notice.raisedAt(), clock.getZone())),
                words.kind(notice.kind(), locale),
                words.sentence(notice, locale),
                notice.href(),
                names(notice),
                notice.read());
    }

    // The sentence names the one that moved itself.
    private static @Nullable String names(Notice notice) {
        return switch (notice.kind()) {
            case DUE, OVERDUE -> notice.about().isEmpty() ? null : notice.about();
            case RETURNED,
                    APPROVED,
                    WAITING,
                    VERDICTS,
                    TASK_OVERDUE,
                    TASK_RETURNED,
                    TASK_DUE,
                    TASK_SILENT,
                    TASK_WAITING,
                    TASK_REMINDED -> null;
        };
    }
}
