package vn.cotmoc.assignments.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.assignments.MonthPages;
import vn.cotmoc.assignments.TaskOrder;
import vn.cotmoc.assignments.TaskPages;
import vn.cotmoc.assignments.TimelinePages;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Nhiệm vụ*: the tasks that a person may read, as a list, a board, a calendar and a timeline with one filter.
@Controller
class TaskListController {

    private static final int LAST_PAGE = 10_000;

    private final TaskPages tasks;
    private final MonthPages months;
    private final TimelinePages timelines;

    TaskListController(TaskPages tasks, MonthPages months, TimelinePages timelines) {
        this.tasks = tasks;
        this.months = months;
        this.timelines = timelines;
    }

    @GetMapping("/tasks")
    String list(
            TaskFilterForm form,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        int asked = Math.clamp(page, 1, LAST_PAGE);
        model.addAttribute("page", tasks.list(form.filter(), form.order(TaskOrder.URGENCY), asked, user, locale));
        return "assignments/list";
    }

    @GetMapping("/tasks/board")
    String board(TaskFilterForm form, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", tasks.board(form.filter(), user, locale));
        return "assignments/board";
    }

    @GetMapping("/tasks/calendar")
    String calendar(
            TaskFilterForm form,
            @RequestParam(required = false) @Nullable String month,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute("page", months.page(month(month), form.filter(), user, locale));
        return "assignments/calendar";
    }

    @GetMapping("/tasks/timeline")
    String timeline(TaskFilterForm form, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", timelines.page(form.filter(), user, locale));
        return "assignments/timeline";
    }

    private static Optional<YearMonth> month(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return Optional.empty();
        try {
            // A year of more figures than four would draw years that nobody plans for.
            if (typed.strip().length() == "2026-12".length()) return Optional.of(YearMonth.parse(typed.strip()));
        } catch (DateTimeException none) {
            throw Problem.badField("month", "assignments.error.month");
        }
        throw Problem.badField("month", "assignments.error.month");
    }
}
