package vn.cotmoc.inspections.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import vn.cotmoc.inspections.Findings;
import vn.cotmoc.inspections.InspectionId;
import vn.cotmoc.inspections.Inspections;
import vn.cotmoc.inspections.ItemWords;
import vn.cotmoc.inspections.OpeningInspections;
import vn.cotmoc.inspections.Outcome;
import vn.cotmoc.inspections.Samples;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.shared.web.Typed;
import vn.cotmoc.users.CurrentUser;

/// *Bàn làm việc của kiểm tra*: inspections, for auditors.
@Controller
@RequestMapping("/inspections")
class InspectionController {

    private final Inspections inspections;
    private final OpeningInspections opening;
    private final Samples samples;
    private final Findings findings;
    private final ReportingPeriods periods;
    private final ItemWords words;
    private final Saying saying;

    InspectionController(
            Inspections inspections,
            OpeningInspections opening,
            Samples samples,
            Findings findings,
            ReportingPeriods periods,
            ItemWords words,
            Saying saying) {
        this.inspections = inspections;
        this.opening = opening;
        this.samples = samples;
        this.findings = findings;
        this.periods = periods;
        this.words = words;
        this.saying = saying;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean all,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        if (!Inspections.areFor(user)) throw Problem.notFound();
        model.addAttribute("page", InspectionsPage.of(inspections.readable(), inspections.provinces(user), q, all));
        return "inspections/list";
    }

    @GetMapping("/new")
    String create(@RequestParam String province, @AuthenticationPrincipal CurrentUser user, Model model) {
        return form(OpeningForm.empty(province), FormFaults.none(), false, user, model);
    }

    @PostMapping
    String open(
            @ModelAttribute("form") OpeningForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var outcome = opening.open(
                        Objects.requireNonNullElse(form.province(), ""), form.toWanted(), Typed.form(form.form()), user)
                .orElseThrow(Problem::notFound);
        return switch (outcome) {
            case Outcome.Kept(var id) -> "redirect:/inspections/" + id;
            case Outcome.Refused(var faults) -> form(form, Faults.of(faults, saying, locale), false, user, model);
            case Outcome.Stale() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(form.anew(), FormFaults.none(), true, user, model);
            }
        };
    }

    @GetMapping("/{id}")
    String show(@PathVariable InspectionId id, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        return show(id, "", FormFaults.none(), false, user, locale, model);
    }

    @PostMapping("/{id}/conclusion")
    String conclude(
            @PathVariable InspectionId id,
            @RequestParam(required = false) @Nullable String words,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var outcome = opening.conclude(id, words, user).orElseThrow(Problem::notFound);
        String typed = Objects.requireNonNullElse(words, "");
        return switch (outcome) {
            case Outcome.Kept _ -> "redirect:/inspections/" + id;
            case Outcome.Refused(var faults) ->
                show(id, typed, Faults.of(faults, saying, locale), false, user, locale, model);
            case Outcome.Stale() -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(id, typed, FormFaults.none(), true, user, locale, model);
            }
        };
    }

    private String show(
            InspectionId id,
            String typed,
            FormFaults faults,
            boolean stale,
            CurrentUser user,
            Locale locale,
            Model model) {
        var inspection = inspections.find(id).orElseThrow(Problem::notFound);
        model.addAttribute(
                "page",
                InspectionPage.of(inspection, samples.of(id), findings.of(id), user, periods.today(), words, locale));
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("stale", stale);
        return "inspections/inspection";
    }

    private String form(OpeningForm form, FormFaults faults, boolean stale, CurrentUser user, Model model) {
        var province = inspections
                .province(Objects.requireNonNullElse(form.province(), ""), user)
                .orElseThrow(Problem::notFound);
        model.addAttribute("province", province.fullName());
        model.addAttribute(
                "auditors",
                inspections.auditors(province).stream()
                        .map(one -> new Choices.Choice(one.account().toString(), one.name()))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("stale", stale);
        return "inspections/new-inspection";
    }
}
