package vn.cotmoc.entry.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cotmoc.entry.EntryGrids;
import vn.cotmoc.entry.EntryGrids.Saved;
import vn.cotmoc.entry.WorkPages;
import vn.cotmoc.reporting.OffersEntryChoices;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Việc của tôi* and *Nhập số liệu*.
@Controller
@OffersEntryChoices
class EntryController {

    private final WorkPages work;
    private final EntryGrids grids;
    private final ReportingPeriods periods;

    EntryController(WorkPages work, EntryGrids grids, ReportingPeriods periods) {
        this.work = work;
        this.grids = grids;
        this.periods = periods;
    }

    @GetMapping("/work")
    String work(@AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", work.page(user, locale));
        // Decisions of sessions are given to agencies; a commune's staff have none.
        model.addAttribute("followsDecisions", !user.reportingAgencies().isEmpty());
        return "entry/work";
    }

    @GetMapping("/resolutions/{slug}/values")
    String show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute(
                "page",
                grids.page(slug, periods.yearOrCurrent(year), user, done, locale)
                        .orElseThrow(Problem::notFound));
        return "entry/grid";
    }

    @PostMapping("/resolutions/{slug}/values")
    String save(
            @PathVariable String slug,
            @RequestParam int year,
            @ModelAttribute("form") GridForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var saved = grids.save(slug, periods.yearOrCurrent(year), form.sent(), form.submits(), user, locale)
                .orElseThrow(Problem::notFound);
        return switch (saved) {
            case Saved.Done(var count, var _) -> {
                next.addAttribute("year", year);
                next.addAttribute("done", form.submits() ? "sent-" + count : "saved-" + (count + form.savedBefore()));
                yield "redirect:/resolutions/{slug}/values";
            }
            case Saved.Again(var page, var conflicted) -> {
                model.addAttribute("page", page);
                response.setStatus(conflicted ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield "entry/grid";
            }
        };
    }
}
