package vn.cotmoc.concepts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
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
import vn.cotmoc.concepts.BindingOutcome;
import vn.cotmoc.concepts.LinkingSeries;
import vn.cotmoc.concepts.LinkingValue;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.SeriesVersion;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.FormFaults;
import vn.cotmoc.shared.web.FormFaults.Fault;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// The standards that an indicator is measured by, and the years that link them.
@Controller
@RequestMapping("/resolutions/{slug}/indicators/{code}/standards")
class SeriesController {

    private final Indicators indicators;
    private final LinkingSeries linking;
    private final Saying saying;

    SeriesController(Indicators indicators, LinkingSeries linking, Saying saying) {
        this.indicators = indicators;
        this.linking = linking;
        this.saying = saying;
    }

    record Version(String name, String years, @Nullable String standard, String source) {}

    record Border(
            String version,
            String name,
            String before,
            int firstYear,
            List<Integer> years,
            int seen,
            LinkForm form,
            FormFaults faults) {}

    record Line(
            String name,
            int year,
            String before,
            String after,
            boolean inForce,
            String source,
            String author,
            String moment) {}

    record SeriesPage(
            String slug,
            String resolution,
            String code,
            String name,
            boolean mayLink,
            List<Version> versions,
            List<Border> borders,
            List<Line> history) {}

    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable String code,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model) {
        return page(indicator(slug, code), null, FormFaults.none(), user, locale, model);
    }

    @PostMapping
    String link(
            @PathVariable String slug,
            @PathVariable String code,
            @ModelAttribute LinkForm form,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var indicator = indicator(slug, code);
        if (!user.mayEdit(indicator.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        var reading = form.read();
        if (!reading.faults().isEmpty()) {
            var faults = reading.faults().stream()
                    .map(fault -> new Fault(place(indicator, form, fault.field()), saying.say(fault.why(), locale)))
                    .toList();
            return page(indicator, form, new FormFaults(faults), user, locale, model);
        }
        return switch (linking.link(indicator, reading.wanted(), user)) {
            case BindingOutcome.Done _ -> "redirect:/resolutions/%s/indicators/%s/standards".formatted(slug, code);
            case BindingOutcome.Refused(var field, var key) ->
                page(
                        indicator,
                        form,
                        FormFaults.at(place(indicator, form, field), saying.say(key, locale)),
                        user,
                        locale,
                        model);
            case BindingOutcome.Stale _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var stale = FormFaults.at(place(indicator, form, "before"), saying.say("concepts.fault.stale", locale));
                yield page(indicator, form, stale, user, locale, model);
            }
        };
    }

    /// A page may hold the form of several borders: each has fields of its own.
    private static String place(Indicator indicator, LinkForm form, String field) {
        return LinkingSeries.borders(indicator).stream()
                .filter(version -> version.version().equals(form.version()))
                .map(version -> field + "-" + version.fromYear())
                .findFirst()
                .orElse("main");
    }

    private Indicator indicator(String slug, String code) {
        return indicators.find(slug, code).orElseThrow(Problem::notFound);
    }

    private String page(
            Indicator indicator,
            @Nullable LinkForm typed,
            FormFaults faults,
            CurrentUser user,
            Locale locale,
            Model model) {
        var history = linking.history(indicator.id());
        model.addAttribute("faults", faults);
        model.addAttribute(
                "page",
                new SeriesPage(
                        indicator.slug(),
                        indicator.resolutionName() == null ? indicator.slug() : indicator.resolutionName(),
                        indicator.code(),
                        indicator.name(),
                        user.mayEdit(indicator.province()),
                        indicator.series().stream()
                                .map(SeriesController::version)
                                .toList(),
                        LinkingSeries.borders(indicator).stream()
                                .map(version -> border(indicator, version, history, typed, faults, locale))
                                .toList(),
                        history.stream()
                                .map(value -> line(value, indicator, locale))
                                .toList()));
        return "concepts/series";
    }

    private static Version version(SeriesVersion version) {
        return new Version(
                version.name(),
                version.fromYear() + (version.toYear() == null ? "–" : "–" + version.toYear()),
                version.standard(),
                version.legalSource() == null ? version.source() : version.legalSource());
    }

    private Border border(
            Indicator indicator,
            SeriesVersion version,
            List<LinkingValue> history,
            @Nullable LinkForm typed,
            FormFaults faults,
            Locale locale) {
        var present = history.stream()
                .filter(value -> value.inForce() && value.version().equals(version.version()))
                .findFirst()
                .orElse(null);
        int first = version.fromYear();
        boolean own = typed != null && version.version().equals(typed.version());
        return new Border(
                version.version(),
                version.name(),
                indicator.series().get(indicator.series().indexOf(version) - 1).name(),
                first,
                List.of(first - 1, first),
                present == null ? 0 : present.revision(),
                typed != null && own ? typed : saved(version, present, locale),
                own ? faults : FormFaults.none());
    }

    private LinkForm saved(SeriesVersion version, @Nullable LinkingValue present, Locale locale) {
        if (present == null)
            return new LinkForm(version.version(), String.valueOf(version.fromYear() - 1), "", "", "", null);
        return new LinkForm(
                version.version(),
                String.valueOf(present.year()),
                said(present.valueBefore(), locale),
                said(present.valueAfter(), locale),
                present.source(),
                null);
    }

    private Line line(LinkingValue value, Indicator indicator, Locale locale) {
        return new Line(
                indicator.series().stream()
                        .filter(version -> version.version().equals(value.version()))
                        .map(SeriesVersion::name)
                        .findFirst()
                        .orElse(value.version()),
                value.year(),
                said(value.valueBefore(), locale),
                said(value.valueAfter(), locale),
                value.inForce(),
                value.source(),
                value.authorName(),
                Vietnamese.moment(value.recordedAt()));
    }

    private String said(@Nullable BigDecimal number, Locale locale) {
        return number == null ? "" : saying.plain(number, locale);
    }
}
