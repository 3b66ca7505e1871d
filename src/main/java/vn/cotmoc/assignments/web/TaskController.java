package vn.cotmoc.assignments.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.users.CurrentUser;

/// The page of one task, with the form of what the person has chosen to do there.
@Controller
class TaskController {

    private final ShowingTask showing;

    TaskController(ShowingTask showing) {
        this.showing = showing;
    }

    @GetMapping("/tasks/{id}")
    String show(
            @PathVariable TaskId id,
            @RequestParam(required = false) @Nullable String occurrence,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable UUID part,
            @RequestParam(required = false) @Nullable UUID indicator,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var wish = showing.wish(id, occurrence, ActKind.of(act).orElse(null), user, locale);
        model.addAttribute("form", showing.empty(wish, part, indicator));
        return showing.show(wish, FormFaults.none(), false, model);
    }
}
