package vn.cotmoc.reporting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.cotmoc.checks.Check;
import vn.cotmoc.checks.CheckSettings;
import vn.cotmoc.checks.Measure;
import vn.cotmoc.checks.Plans;
import vn.cotmoc.checks.Rules;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.resolutions.Resolutions;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Every indicator of a resolution with the limit of its jump and what has been set apart from the defaults.
@Controller
@RequestMapping("/resolutions/{slug}/checks")
class CheckListController {

    private final Resolutions resolutions;
    private final Indicators indicators;
    private final CheckSettings settings;
    private final CheckWords words;

    CheckListController(Resolutions resolutions, Indicators indicators, CheckSettings settings, CheckWords words) {
        this.resolutions = resolutions;
        this.indicators = indicators;
        this.settings = settings;
        this.words = words;
    }

    record Line(String code, String name, String jump, String relation, List<String> set) {}

    record ListPage(String slug, String resolution, boolean mayEdit, List<Line> lines) {}

    @GetMapping
    String list(@PathVariable String slug, @AuthenticationPrincipal CurrentUser user, Locale locale, Model model) {
        var resolution = resolutions.find(slug).orElseThrow(Problem::notFound);
        var reported = indicators.ofResolution(resolution.id().value()).stream()
                .filter(Indicator::isReported)
                .toList();
        Plans plans = settings.plans(reported.stream().map(Indicator::id).toList());
        model.addAttribute(
                "page",
                new ListPage(
                        slug,
                        resolution.shortName(),
                        user.mayEdit(resolution.province()),
                        reported.stream()
                                .map(indicator -> line(indicator, plans.of(indicator), locale))
                                .toList()));
        return "checks/list";
    }

    private Line line(Indicator indicator, Rules rules, Locale locale) {
        Measure measure = Measure.of(indicator);
        Rules standard = Rules.standard(indicator);
        return new Line(
                indicator.code(),
                indicator.name(),
                measure == Measure.NOTHING ? "" : words.rule(Check.JUMP, rules.of(Check.JUMP), measure, locale),
                indicator.parentCode() == null ? "" : words.say("checks.relation." + rules.relation(), locale),
                Arrays.stream(Check.values())
                        .filter(check -> !rules.of(check).equals(standard.of(check)))
                        .map(check -> words.say("checks.check." + check, locale) + ": "
                                + words.rule(check, rules.of(check), measure, locale))
                        .toList());
    }
}
