package vn.cotmoc.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.cotmoc.dashboards.IndicatorRow.YearCell;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictChip;
import vn.cotmoc.reporting.Viewpoint;

/// Prepares the rows of every list of indicators.
@Component
class PreparingRows {

    private final DrawingBullets bullets;
    private final Saying saying;

    PreparingRows(DrawingBullets bullets, Saying saying) {
        this.bullets = bullets;
        this.saying = saying;
    }

    List<IndicatorRow> of(List<Judged> judged, Viewpoint view, Locale locale) {
        return judged.stream().map(row -> of(row, view, locale)).toList();
    }

    IndicatorRow of(Judged judged, Viewpoint view, Locale locale) {
        Indicator indicator = judged.indicator();
        var assessment = judged.assessment();
        return new IndicatorRow(
                indicator.code(),
                indicator.ordinal(),
                indicator.name(),
                judged.label(),
                !indicator.isNumbered(),
                Objects.requireNonNullElse(indicator.unit(), ""),
                "/resolutions/%s/indicators/%s?asOf=%s".formatted(indicator.slug(), indicator.code(), view.text()),
                judged.figure()
                        .map(figure -> saying.value(figure, indicator, locale))
                        .orElse(""),
                saying.figure(assessment.plan(), indicator, locale),
                target(judged),
                requiredPace(judged, locale),
                flags(judged, locale),
                indicator.advisingAgencyId() == null
                        ? null
                        : indicator.advisingAgencyId().value(),
                Objects.requireNonNullElse(indicator.advisingAgency(), ""),
                assessment.word(),
                VerdictChip.of(judged, view),
                bullets.draw(judged, locale),
                years(judged, locale));
    }

    /// For the milestone that the verdict is about; in that milestone's own year for the next one, which is then named.
    private String requiredPace(Judged judged, Locale locale) {
        var paces = judged.assessment().requiredPaces();
        if (paces.isEmpty() || judged.assessment().word().isOnCourse()) return "";
        var pace = judged.assessment()
                .requiredPace()
                .orElseGet(() -> paces.firstEntry().getValue());
        String perYear =
                saying.say("dashboards.perYear", locale, saying.figure(pace.perYear(), judged.indicator(), locale));
        return judged.assessment().requiredPace().isPresent()
                ? perYear
                : saying.say("dashboards.toMilestone", locale, perYear, String.valueOf(pace.milestone()));
    }

    private static String target(Judged judged) {
        return judged.assessment()
                .milestoneYear()
                .flatMap(judged.indicator()::milestone)
                .map(milestone -> milestone.printed().isEmpty() ? "" : milestone.year() + ": " + milestone.printed())
                .orElse("");
    }

    private String flags(Judged judged, Locale locale) {
        var assessment = judged.assessment();
        var flags = new ArrayList<String>();
        if (assessment.mixedSignals()) flags.add(saying.say("progress.flag.mixedSignals", locale));
        if (assessment.hardToReach()) flags.add(saying.say("progress.flag.hardToReach", locale));
        // A reason for the missing value is an answer too.
        if (assessment.reportOverdue() && judged.figure(assessment.year()).isEmpty())
            flags.add(saying.say("progress.flag.reportOverdue", locale));
        if (assessment.yearlyMissing()) flags.add(saying.say("progress.flag.yearlyMissing", locale));
        return String.join(" · ", flags);
    }

    /// From the year before the plan to the end of the term: five years that fit a page.
    private List<YearCell> years(Judged judged, Locale locale) {
        int first = judged.indicator().firstYear();
        return IntStream.rangeClosed(first - 1, first + 4)
                .mapToObj(year -> new YearCell(
                        year,
                        judged.figure(year)
                                .flatMap(figure -> figure.number())
                                .map(number -> saying.figure(number, judged.indicator(), locale))
                                .orElse(""),
                        judged.assessment().path().stream()
                                .filter(point -> point.year() == year && year >= first)
                                .findFirst()
                                .map(PlanPoint::plan)
                                .map(plan -> saying.figure(plan, judged.indicator(), locale))
                                .orElse("")))
                .toList();
    }
}
