package vn.cotmoc.concepts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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
import vn.cotmoc.concepts.References;
import vn.cotmoc.concepts.RevisingReferences;
import vn.cotmoc.concepts.RevisingReferences.Wanted;
import vn.cotmoc.concepts.RevisionOutcome;
import vn.cotmoc.concepts.RevisionOutcome.Previewed;
import vn.cotmoc.concepts.Series;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.FormFaults.Fault;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Chuỗi số tham chiếu*: reading them, and entering a value: first what would move, then it is kept.
@Controller
@RequestMapping("/references")
class ReferenceController {

    private final References references;
    private final RevisingReferences revising;
    private final ReferencePages pages;
    private final Saying saying;

    ReferenceController(References references, RevisingReferences revising, ReferencePages pages, Saying saying) {
        this.references = references;
        this.revising = revising;
        this.pages = pages;
        this.saying = saying;
    }

    @GetMapping
    String list(Locale locale, Model model) {
        model.addAttribute("lines", pages.list(locale));
        return "concepts/references";
    }

    @GetMapping("/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer moved,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute("moved", moved);
        return page(series(code), ReferenceForm.empty(), FormFaults.none(), user, locale, model);
    }

    @PostMapping("/{code}/preview")
    String preview(
            @PathVariable String code,
            @ModelAttribute ReferenceForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var series = series(code);
        var wanted = wanted(series, form, user, locale, model);
        return wanted == null
                ? "concepts/reference"
                : answer(revising.preview(series, wanted, user), series, wanted, form, user, locale, model);
    }

    @PostMapping("/{code}/values")
    String keep(
            @PathVariable String code,
            @ModelAttribute ReferenceForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var series = series(code);
        var wanted = wanted(series, form, user, locale, model);
        if (wanted == null) return "concepts/reference";
        var outcome = revising.keep(series, wanted, String.valueOf(form.seal()), user);
        if (outcome instanceof RevisionOutcome.Changed) response.setStatus(HttpStatus.CONFLICT.value());
        return answer(outcome, series, wanted, form, user, locale, model);
    }

    private String answer(
            RevisionOutcome outcome,
            Series series,
            Wanted wanted,
            ReferenceForm form,
            CurrentUser user,
            Locale locale,
            Model model) {
        return switch (outcome) {
            case RevisionOutcome.Kept(var moves) ->
                "redirect:/references/%s?moved=%d".formatted(series.code(), moves.size());
            case Previewed found -> preview(found, false, series, wanted, form, user, locale, model);
            case RevisionOutcome.Changed(var now) -> preview(now, true, series, wanted, form, user, locale, model);
            case RevisionOutcome.Refused(var field, var key) ->
                page(series, form, FormFaults.at(field, saying.say(key, locale)), user, locale, model);
        };
    }

    private String preview(
            Previewed found,
            boolean changed,
            Series series,
            Wanted wanted,
            ReferenceForm form,
            CurrentUser user,
            Locale locale,
            Model model) {
        page(series, form, FormFaults.none(), user, locale, model);
        var page = pages.page(series, user, locale);
        model.addAttribute("preview", pages.preview(page, wanted, found, locale));
        model.addAttribute("changed", changed);
        model.addAttribute("seal", found.seal());
        return "concepts/reference-preview";
    }

    /// What was typed; null where it cannot be read, and then the page says why.
    private @Nullable Wanted wanted(Series series, ReferenceForm form, CurrentUser user, Locale locale, Model model) {
        if (!pages.page(series, user, locale).mayRevise()) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        var reading = form.read(series.scope() == Series.Reach.NATIONAL);
        if (reading.wanted() != null) return reading.wanted();
        var faults = reading.faults().stream()
                .map(fault -> new Fault(fault.field(), saying.say(fault.why(), locale)))
                .toList();
        page(series, form, new FormFaults(faults), user, locale, model);
        return null;
    }

    private String page(
            Series series, ReferenceForm form, FormFaults faults, CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", pages.page(series, user, locale));
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        return "concepts/reference";
    }

    private Series series(String code) {
        return references.find(code).orElseThrow(Problem::notFound);
    }
}
