package vn.cotmoc.inspections.web;

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
import vn.cotmoc.inspections.AnsweringFindings;
import vn.cotmoc.inspections.FindingId;
import vn.cotmoc.inspections.Findings;
import vn.cotmoc.inspections.Outcome;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.users.CurrentUser;

/// *Phát hiện*: what inspections have found, for auditors, the agency addressed and who reads for the whole province.
@Controller
@RequestMapping("/findings")
class FindingController {

    private final Findings findings;
    private final AnsweringFindings answering;
    private final ReportingPeriods periods;
    private final Saying saying;

    FindingController(Findings findings, AnsweringFindings answering, ReportingPeriods periods, Saying saying) {
        this.findings = findings;
        this.answering = answering;
        this.periods = periods;
        this.saying = saying;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        if (!Findings.concern(user)) throw Problem.notFound();
        var asked = new FindingsPage.Asked(q, all, sort, Math.max(page, 1));
        model.addAttribute("page", FindingsPage.of(findings.readable(), asked, periods.today()));
        return "inspections/findings";
    }

    @GetMapping("/{id}")
    String show(@PathVariable FindingId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        var page = page(id, user, locale);
        model.addAttribute("form", StepForm.empty(page.revision()));
        return show(page, FormFaults.none(), false, model);
    }

    @PostMapping("/{id}/steps")
    String step(
            @PathVariable FindingId id,
            @ModelAttribute("form") StepForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var outcome = answering
                .step(id, form.toWanted(), Typed.form(form.form()), user)
                .orElseThrow(Problem::notFound);
        return switch (outcome) {
            case Outcome.Kept _ -> "redirect:/findings/" + id;
            case Outcome.Refused(var faults) ->
                show(page(id, user, locale), Faults.of(faults, saying, locale), false, model);
            case Outcome.Stale() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var page = page(id, user, locale);
                model.addAttribute("form", form.on(page.revision()));
                yield show(page, FormFaults.none(), true, model);
            }
        };
    }

    private FindingPage page(FindingId id, CurrentUser user, Locale locale) {
        return findings.find(id, user)
                .map(opened -> FindingPage.of(opened, user, periods.today(), saying, locale))
                .orElseThrow(Problem::notFound);
    }

    private static String show(FindingPage page, FormFaults faults, boolean stale, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("faults", faults);
        model.addAttribute("stale", stale);
        return "inspections/finding";
    }
}
