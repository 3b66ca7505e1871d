package vn.cotmoc.dashboards;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.cotmoc.dashboards.IndicatorPage.Pace;
import vn.cotmoc.dashboards.IndicatorPage.YearLine;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.reporting.Figure;

/// Prepares an indicator's years: values beside their plans, and the pace that milestones ask for.
@Component
class PreparingYears {

    private final Saying saying;

    PreparingYears(Saying saying) {
        this.saying = saying;
    }

    List<YearLine> values(Judged judged, Locale locale) {
        var plan = judged.assessment().path().stream().collect(Collectors.toMap(PlanPoint::year, point -> point));
        return IntStream.rangeClosed(2021, lastYear(judged.indicator()))
                .filter(year -> judged.figure(year).isPresent()
                        || year >= judged.indicator().firstYear())
                .mapToObj(year -> {
                    Optional<Figure> figure = judged.figure(year);
                    var point = Optional.ofNullable(plan.get(year))
                            .filter(found -> year >= judged.indicator().firstYear());
                    return new YearLine(
                            year,
                            figure.map(found -> saying.value(found, judged.indicator(), locale))
                                    .orElse(""),
                            point.map(found -> saying.figure(found.plan(), judged.indicator(), locale))
                                    .orElse(""),
                            figure.map(found -> "targets.maturity." + found.maturity())
                                    .orElse(""),
                            figure.map(Figure::note).orElse(""),
                            judged.indicator().seriesIn(year));
                })
                .toList();
    }

    // Five years, or as far as the row itself promises.
    private static int lastYear(Indicator indicator) {
        return indicator.milestones().stream().mapToInt(Milestone::year).reduce(indicator.firstYear() + 4, Math::max);
    }

    List<Pace> paces(Judged judged, Locale locale) {
        var assessment = judged.assessment();
        return assessment.projections().values().stream()
                .filter(projection -> projection.year() > assessment.year())
                .map(projection -> new Pace(
                        projection.year(),
                        saying.figure(projection.value(), judged.indicator(), locale),
                        Optional.ofNullable(assessment.requiredPaces().get(projection.year()))
                                .map(pace -> saying.figure(pace.perYear(), judged.indicator(), locale))
                                .orElse(""),
                        Optional.ofNullable(assessment.requiredPaces().get(projection.year()))
                                .flatMap(pace -> pace.speedUp())
                                .map(speed -> saying.number(speed, 2, locale))
                                .orElse("")))
                .toList();
    }
}
