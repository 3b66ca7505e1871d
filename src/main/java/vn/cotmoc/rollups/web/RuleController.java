package vn.cotmoc.rollups.web;

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
import vn.cotmoc.allocations.Deciding;
import vn.cotmoc.allocations.DecidingRules;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.rollups.Periods;
import vn.cotmoc.rollups.RulePages;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// *Chế độ báo cáo của cấp xã*.
@Controller
@RequestMapping("/resolutions/{slug}/collection")
class RuleController {

    private final RulePages pages;
    private final DecidingRules deciding;
    private final Indicators indicators;
    private final Periods periods;
    private final Saying saying;

    RuleController(RulePages pages, DecidingRules deciding, Indicators indicators, Periods periods, Saying saying) {
        this.pages = pages;
        this.deciding = deciding;
        this.indicators = indicators;
        this.periods = periods;
        this.saying = saying;
    }

    @GetMapping
    String list(@PathVariable String slug, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        model.addAttribute("page", pages.list(slug, user, locale).orElseThrow(Problem::notFound));
        return "rollups/rules";
    }

    @GetMapping("/{code}")
    String edit(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(required = false) boolean done,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var page = pages.rule(slug, code, user, locale).orElseThrow(Problem::notFound);
        model.addAttribute("page", RuleView.of(page, null, null, done, saying, locale));
        model.addAttribute(
                "form", RuleForm.empty(page.revision(), periods.thisYear().year()));
        return "rollups/rule";
    }

    @PostMapping("/{code}")
    String decide(
            @PathVariable String slug,
            @PathVariable String code,
            @ModelAttribute RuleForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Indicator indicator = indicators.find(slug, code).orElseThrow(Problem::notFound);
        if (!user.mayEdit(indicator.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        var read = form.read();
        if (read.wanted() == null)
            return again(indicator, form, read.field(), read.key(), 422, user, locale, model, response);
        return switch (deciding.decide(indicator, read.wanted(), form.revision(), user)) {
            case Deciding.Kept _ -> "redirect:/resolutions/{slug}/collection/{code}?done=true";
            case Deciding.Refused(var field, var key) ->
                again(indicator, form, field, key, 422, user, locale, model, response);
            case Deciding.Stale _ ->
                again(indicator, form, null, "rollups.rule.stale", 409, user, locale, model, response);
        };
    }

    private String again(
            Indicator indicator,
            RuleForm form,
            @Nullable String field,
            String key,
            int status,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var page = pages.rule(indicator.slug(), indicator.code(), user, locale).orElseThrow(Problem::notFound);
        model.addAttribute("page", RuleView.of(page, field, saying.say(key, locale), false, saying, locale));
        model.addAttribute(
                "form",
                new RuleForm(
                        form.frequency(),
                        form.rollUp(),
                        form.meeting(),
                        form.threshold(),
                        form.reporters(),
                        form.from(),
                        form.reason(),
                        String.valueOf(page.revision()),
                        null));
        response.setStatus(status);
        return "rollups/rule";
    }
}
