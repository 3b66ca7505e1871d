package vn.cotmoc.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Saying;

/// Says of each year what a picture shows of it: value, plan, projection and milestone.
@Component
class DescribingYears {

    private final Saying saying;

    DescribingYears(Saying saying) {
        this.saying = saying;
    }

    String year(Judged judged, int year, Locale locale) {
        Indicator indicator = judged.indicator();
        var parts = new ArrayList<String>();
        judged.figure(year)
                .ifPresent(figure -> parts.add(
                        saying.say("dashboards.bullet.value", locale, saying.value(figure, indicator, locale))));
        plan(judged, year)
                .ifPresent(plan -> parts.add(
                        saying.say("dashboards.bullet.plan", locale, saying.figure(plan.plan(), indicator, locale))));
        if (judged.figure(year).isEmpty() && year > judged.assessment().year())
            Optional.ofNullable(judged.assessment().projections().get(year))
                    .ifPresent(ahead -> parts.add(saying.say(
                            "dashboards.bullet.projected", locale, saying.figure(ahead.value(), indicator, locale))));
        indicator
                .milestone(year)
                .filter(milestone -> !milestone.printed().isEmpty())
                .ifPresent(
                        milestone -> parts.add(saying.say("dashboards.bullet.milestone", locale, milestone.printed())));
        if (parts.isEmpty()) parts.add(saying.say("dashboards.bullet.none", locale));
        return saying.say("dashboards.bullet.year", locale, String.valueOf(year), joined(parts));
    }

    private static String joined(List<String> parts) {
        return String.join("; ", parts);
    }

    private static Optional<PlanPoint> plan(Judged judged, int year) {
        return judged.assessment().path().stream()
                .filter(point ->
                        point.year() == year && year >= judged.indicator().firstYear())
                .findFirst();
    }
}
