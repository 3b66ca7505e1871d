package vn.cotmoc.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.checks.ChangeOutcome;
import vn.cotmoc.checks.ChangingChecks;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.users.CurrentUser;

/// How much each check matters and where its limit is, for one indicator or for the province, in the hands of an
/// editor;
/// what a change would say of the values that there are is shown before it is kept.
@Controller
@RequestMapping("/resolutions/{slug}")
class CheckController {

    private final Resolutions resolutions;
    private final Indicators indicators;
    private final ChangingChecks changing;
    private final CheckPages pages;

    CheckController(Resolutions resolutions, Indicators indicators, ChangingChecks changing, CheckPages pages) {
        this.resolutions = resolutions;
        this.indicators = indicators;
        this.changing = changing;
        this.pages = pages;
    }

    @GetMapping("/indicators/{code}/checks")
    String show(
            @PathVariable String slug,
            @PathVariable String code,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        return show(ofIndicator(slug, code), List.of(), user, locale, model);
    }

    @PostMapping("/indicators/{code}/checks")
    String change(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return change(ofIndicator(slug, code), new CheckForm(fields), user, locale, model, response);
    }

    @GetMapping("/checks/defaults")
    String showDefaults(
            @PathVariable String slug, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        return show(ofProvince(slug), List.of(), user, locale, model);
    }

    @PostMapping("/checks/defaults")
    String changeDefaults(
            @PathVariable String slug,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return change(ofProvince(slug), new CheckForm(fields), user, locale, model, response);
    }

    private CheckTarget ofIndicator(String slug, String code) {
        var indicator = indicators.find(slug, code).orElseThrow(Problem::notFound);
        if (!indicator.isReported()) throw Problem.notFound();
        return CheckTarget.of(resolution(slug), indicator);
    }

    private CheckTarget ofProvince(String slug) {
        var resolution = resolution(slug);
        return CheckTarget.of(resolution, indicators.ofProvince(resolution.province()));
    }

    private Resolution resolution(String slug) {
        return resolutions.find(slug).orElseThrow(Problem::notFound);
    }

    private String show(
            CheckTarget target, List<CheckForm.Fault> faults, CurrentUser user, Locale locale, Model model) {
        boolean mayEdit = user.mayEdit(target.reach().province());
        model.addAttribute("page", pages.page(target, pages.standing(target), faults, mayEdit, locale));
        return "checks/settings";
    }

    private String change(
            CheckTarget target,
            CheckForm form,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (!user.mayEdit(target.reach().province())) throw new AccessDeniedException("not an editor of this province");
        var read = form.read();
        if (!read.faults().isEmpty()) return again(target, form, read.faults(), locale, model);
        if (!form.isConfirmed()) {
            model.addAttribute("page", pages.preview(target, form, read.wanted().settings(), locale));
            return "checks/settings";
        }
        return switch (changing.change(target.reach(), read.wanted(), user)) {
            case ChangeOutcome.Done _ -> "redirect:" + target.action();
            case ChangeOutcome.Refused(var field, var key) ->
                again(target, form, List.of(new CheckForm.Fault(field, Phrase.of(key))), locale, model);
            case ChangeOutcome.Stale _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var faults = new ArrayList<CheckForm.Fault>();
                faults.add(new CheckForm.Fault("reason", Phrase.of("checks.fault.stale")));
                yield show(target, faults, user, locale, model);
            }
        };
    }

    private String again(CheckTarget target, CheckForm form, List<CheckForm.Fault> faults, Locale locale, Model model) {
        model.addAttribute("page", pages.page(target, form, faults, true, locale));
        return "checks/settings";
    }
}
