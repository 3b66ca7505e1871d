package vn.cotmoc.assignments.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.assignments.RemindingAgencies;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Nhắc việc*: whom a reminder would reach, and the press that sends it.
@Controller
@RequestMapping("/provinces/{code}/task-reminders")
class ReminderController {

    private final RemindingAgencies reminding;

    ReminderController(RemindingAgencies reminding) {
        this.reminding = reminding;
    }

    @GetMapping
    String preview(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer told,
            @RequestParam(defaultValue = "0") int people,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        model.addAttribute("round", reminding.preview(code, user).orElseThrow(Problem::notFound));
        model.addAttribute("told", told);
        model.addAttribute("people", people);
        return "assignments/reminders";
    }

    @PostMapping
    String remind(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable List<String> agency,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal CurrentUser user) {
        var chosen = agency == null
                ? List.<UUID>of()
                : agency.stream().flatMap(ReminderController::id).toList();
        var told = reminding.remind(code, chosen, note, user).orElseThrow(Problem::notFound);
        return "redirect:/provinces/%s/task-reminders?told=%d&people=%d"
                .formatted(code, told.agencies(), told.people());
    }

    // What is no id is no agency.
    private static Stream<UUID> id(String typed) {
        return Optional.of(typed).filter(text -> text.matches("[0-9a-fA-F-]{36}")).map(UUID::fromString).stream();
    }
}
