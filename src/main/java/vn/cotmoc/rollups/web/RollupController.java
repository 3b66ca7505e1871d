package vn.cotmoc.rollups.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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
import vn.cotmoc.reporting.Refusal;
import vn.cotmoc.reporting.Submission;
import vn.cotmoc.rollups.AdoptingRollups;
import vn.cotmoc.rollups.Periods;
import vn.cotmoc.rollups.RollupPages;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.targets.Period;
import vn.cotmoc.users.CurrentUser;

/// *Tổng hợp từ cấp xã*.
@Controller
@RequestMapping("/resolutions/{slug}/rollup")
class RollupController {

    private final RollupPages pages;
    private final AdoptingRollups adopting;
    private final Periods periods;
    private final Saying saying;

    RollupController(RollupPages pages, AdoptingRollups adopting, Periods periods, Saying saying) {
        this.pages = pages;
        this.adopting = adopting;
        this.periods = periods;
        this.saying = saying;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) boolean submitted,
            @RequestParam(required = false) @Nullable String adopted,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        Period asked = periods.readOr(period, periods.lastQuarter());
        return page(slug, asked, submitted, null, adopted, user, locale, model);
    }

    @PostMapping("/{code}/adopt")
    String adopt(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam String period,
            @RequestParam int seen,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Period asked = periods.readOr(period, periods.lastQuarter());
        return switch (adopting.adopt(slug, code, asked, seen, reason, user)) {
            case Submission.Accepted _, Submission.Unchanged _ -> {
                next.addAttribute("period", asked.toString());
                next.addAttribute("adopted", code);
                yield "redirect:/resolutions/{slug}/rollup";
            }
            case Submission.Refused(var _, var why, var limit, var _) -> {
                if (why == Refusal.NOT_YOURS) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                String wrong = code + ". " + saying.say("reporting.refused." + why, locale, limit);
                yield page(slug, asked, false, wrong, null, user, locale, model);
            }
            case Submission.Stale _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                String wrong = saying.say("rollups.adopt.stale", locale, code);
                yield page(slug, asked, false, wrong, null, user, locale, model);
            }
        };
    }

    private String page(
            String slug,
            Period period,
            boolean submitted,
            @Nullable String wrong,
            @Nullable String adopted,
            CurrentUser user,
            Locale locale,
            Model model) {
        String done = adopted == null ? null : saying.say("rollups.adopted", locale, adopted);
        model.addAttribute(
                "page",
                pages.page(slug, period, submitted, wrong, done, user, locale).orElseThrow(Problem::notFound));
        return "rollups/rollup";
    }
}
