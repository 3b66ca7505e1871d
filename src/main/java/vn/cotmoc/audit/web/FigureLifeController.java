package vn.cotmoc.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cotmoc.audit.FigureLives;
import vn.cotmoc.audit.FigureLives.Place;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// The life of one figure on one page, for auditors.
@Controller
class FigureLifeController {

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-Q([1-4]))?");

    private final FigureLives lives;
    private final AuditPages pages;
    private final EventWords words;

    FigureLifeController(FigureLives lives, AuditPages pages, EventWords words) {
        this.lives = lives;
        this.pages = pages;
        this.words = words;
    }

    record Page(
            String slug,
            String code,
            String period,
            String name,
            String unit,
            List<EventLine> events,
            List<ExportLine> exports) {}

    /// A file that the figure was in: when, by whom, which file, how, and what the figure was then.
    record ExportLine(EventLine event, String file, String hash, String holding, @Nullable Then then) {}

    /// The value that had been approved, and the event that says so.
    record Then(String value, String href) {}

    @GetMapping("/resolutions/{slug}/values/{code}/{period}/life")
    String show(
            @PathVariable String slug,
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String unit,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        var asked = PERIOD.matcher(period);
        if (!asked.matches()) throw Problem.notFound();
        int quarter = asked.group(2) == null ? 0 : Integer.parseInt(asked.group(2));
        var life = lives.of(
                        new Place(slug, code, Integer.parseInt(asked.group(1)), quarter, Optional.ofNullable(unit)),
                        user)
                .orElseThrow(Problem::notFound);
        model.addAttribute(
                "page",
                new Page(
                        slug,
                        code,
                        period,
                        life.name(),
                        life.unit(),
                        pages.lines(life.steps(), locale),
                        life.exports().stream()
                                .map(export -> line(export, locale))
                                .toList()));
        return "audit/life";
    }

    private ExportLine line(FigureLives.Export export, Locale locale) {
        var details = export.event().details();
        return new ExportLine(
                pages.line(export.event(), locale),
                details.getOrDefault("file", export.event().subject()).toString(),
                details.getOrDefault("sha256", "").toString(),
                words.say("audit.holding." + export.holding(), locale),
                export.then()
                        .map(step -> new Then(words.value(step, locale), EventLinks.event(step.id())))
                        .orElse(null));
    }
}
