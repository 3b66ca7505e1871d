package vn.cotmoc.rollups.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.OffersEntryChoices;
import vn.cotmoc.rollups.CommuneGrids;
import vn.cotmoc.rollups.CommunePages;
import vn.cotmoc.rollups.Periods;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// *Nhập số liệu cấp xã*: all communes in a grid, or one commune.
@Controller
@OffersEntryChoices
@RequestMapping("/resolutions/{slug}/communes")
class CommuneController {

    private final CommuneGrids grids;
    private final CommunePages pages;
    private final Periods periods;
    private final Saying saying;

    CommuneController(CommuneGrids grids, CommunePages pages, Periods periods, Saying saying) {
        this.grids = grids;
        this.pages = pages;
        this.periods = periods;
        this.saying = saying;
    }

    /// A commune's own staff have one commune, and it has a page of its own.
    @GetMapping
    String list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "0") int group,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        Period asked = asked(period);
        var page = grids.page(slug, asked, group, user, words(done, locale), locale)
                .orElseThrow(Problem::notFound);
        var only = CommuneGrids.onlyCommune(page);
        if (only.isPresent()) {
            next.addAttribute("period", asked.toString());
            return "redirect:/resolutions/{slug}/communes/" + only.get();
        }
        model.addAttribute("page", page);
        return "rollups/communes";
    }

    @PostMapping
    String save(
            @PathVariable String slug,
            @RequestParam String period,
            @RequestParam(defaultValue = "0") int group,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        boolean submit = action.equals("submit");
        var saved = grids.save(slug, asked(period), group, form, submit, user, locale)
                .orElseThrow(Problem::notFound);
        return switch (saved) {
            case CommuneGrids.Saved.Done(var count) -> {
                next.addAttribute("period", asked(period).toString());
                next.addAttribute("group", group);
                next.addAttribute("done", (submit ? "sent-" : "saved-") + count);
                yield "redirect:/resolutions/{slug}/communes";
            }
            case CommuneGrids.Saved.Again(var page, var conflicted) -> {
                model.addAttribute("page", page);
                response.setStatus(again(conflicted));
                yield "rollups/communes";
            }
        };
    }

    @GetMapping("/{code}")
    String show(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        model.addAttribute(
                "page",
                pages.page(slug, code, asked(period), user, words(done, locale), locale)
                        .orElseThrow(Problem::notFound));
        return "rollups/commune";
    }

    @PostMapping("/{code}")
    String enter(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam String period,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        boolean submit = action.equals("submit");
        var saved = pages.save(slug, code, asked(period), form, submit, user, locale)
                .orElseThrow(Problem::notFound);
        return switch (saved) {
            case CommunePages.Saved.Done(var count) -> {
                next.addAttribute("period", asked(period).toString());
                next.addAttribute("done", (submit ? "sent-" : "saved-") + count);
                yield "redirect:/resolutions/{slug}/communes/{code}";
            }
            case CommunePages.Saved.Again(var page, var conflicted) -> {
                model.addAttribute("page", page);
                response.setStatus(again(conflicted));
                yield "rollups/commune";
            }
        };
    }

    private Period asked(@Nullable String period) {
        return periods.readOr(period, periods.lastQuarter());
    }

    private static int again(boolean conflicted) {
        return conflicted ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value();
    }

    /// What a redirect says about the form before it: `saved-12`, `sent-3`.
    private @Nullable String words(@Nullable String done, Locale locale) {
        if (done == null || !done.matches("(saved|sent)-\\d{1,5}")) return null;
        int bar = done.indexOf('-');
        return saying.say("rollups.done." + done.substring(0, bar), locale, Integer.valueOf(done.substring(bar + 1)));
    }
}
