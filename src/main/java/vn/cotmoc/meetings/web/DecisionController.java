package vn.cotmoc.meetings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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
import vn.cotmoc.meetings.DecisionId;
import vn.cotmoc.meetings.Following;
import vn.cotmoc.meetings.FollowingDecisions;
import vn.cotmoc.meetings.MeetingDecisions;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.users.CurrentUser;

/// *Kết luận*: the decisions that a person follows, and how far each of them is.
@Controller
@RequestMapping("/decisions")
class DecisionController {

    private final MeetingDecisions decisions;
    private final FollowingDecisions following;
    private final ReportingPeriods periods;
    private final Saying saying;

    DecisionController(
            MeetingDecisions decisions, FollowingDecisions following, ReportingPeriods periods, Saying saying) {
        this.decisions = decisions;
        this.following = following;
        this.periods = periods;
        this.saying = saying;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean all, @AuthenticationPrincipal CurrentUser user, Model model) {
        if (!decisions.concern(user)) throw Problem.notFound();
        model.addAttribute("page", DecisionsPage.of(decisions.readable(all), all, periods.today()));
        return "meetings/decisions";
    }

    @GetMapping("/{id}")
    String show(@PathVariable DecisionId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        var page = page(id, user, locale);
        model.addAttribute("form", StepForm.empty(page.revision()));
        return show(page, FormFaults.none(), false, model);
    }

    @PostMapping("/{id}/steps")
    String step(
            @PathVariable DecisionId id,
            @ModelAttribute("form") StepForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var outcome = following
                .step(id, form.toWanted(), Typed.form(form.form()), user)
                .orElseThrow(Problem::notFound);
        return switch (outcome) {
            case Following.Kept _ -> "redirect:/decisions/" + id;
            case Following.Refused(var faults) ->
                show(page(id, user, locale), Faults.of(faults, saying, locale), false, model);
            case Following.Stale(var present) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("form", form.on(present.revision()));
                yield show(page(id, user, locale), FormFaults.none(), true, model);
            }
        };
    }

    private DecisionPage page(DecisionId id, CurrentUser user, Locale locale) {
        return decisions
                .find(id)
                .map(history -> DecisionPage.of(history, user, periods.today(), saying, locale))
                .orElseThrow(Problem::notFound);
    }

    private static String show(DecisionPage page, FormFaults faults, boolean stale, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("faults", faults);
        model.addAttribute("stale", stale);
        return "meetings/decision";
    }
}
