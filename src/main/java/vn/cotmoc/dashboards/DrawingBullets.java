package vn.cotmoc.dashboards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.targets.Direction;

/// Draws a row's value against its plan and target, all three as the method has them.
@Component
class DrawingBullets {

    private static final double EDGE = 2;

    private final Saying saying;

    DrawingBullets(Saying saying) {
        this.saying = saying;
    }

    /// Nothing where there is nothing to compare.
    @Nullable
    Bullet draw(Judged judged, Locale locale) {
        var value = judged.figure().flatMap(figure -> figure.number());
        var plan = judged.assessment().plan();
        var target = target(judged);
        var scale = Scale.over(
                Stream.of(value, plan, target).flatMap(Optional::stream).toList());
        if (scale == null) return null;
        double zero = scale.x(BigDecimal.ZERO);
        double end = value.map(scale::x).orElse(zero);
        return new Bullet(
                zero,
                Math.min(zero, end),
                rounded(Math.abs(end - zero)),
                plan.map(scale::x).orElse(null),
                target.map(scale::x).orElse(null),
                label(judged, locale));
    }

    private static Optional<BigDecimal> target(Judged judged) {
        var direction = Optional.ofNullable(judged.indicator().direction()).orElse(Direction.UP);
        return judged.assessment()
                .milestoneYear()
                .flatMap(year -> judged.commitment().milestones().stream()
                        .filter(milestone -> milestone.year() == year)
                        .findFirst())
                .flatMap(milestone -> milestone.target().threshold(direction));
    }

    private String label(Judged judged, Locale locale) {
        Indicator indicator = judged.indicator();
        var parts = new ArrayList<String>();
        parts.add(judged.figure()
                .flatMap(figure -> figure.number())
                .map(number -> saying.say("dashboards.bullet.value", locale, saying.figure(number, indicator, locale)))
                .orElseGet(() -> saying.say("dashboards.bullet.none", locale)));
        judged.assessment()
                .plan()
                .ifPresent(plan -> parts.add(
                        saying.say("dashboards.bullet.plan", locale, saying.figure(plan, indicator, locale))));
        judged.assessment()
                .milestoneYear()
                .flatMap(indicator::milestone)
                .filter(milestone -> !milestone.printed().isEmpty())
                .ifPresent(milestone -> parts.add(saying.say(
                        "dashboards.bullet.target", locale, String.valueOf(milestone.year()), milestone.printed())));
        return String.join("; ", parts);
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }

    /// Bars begin at zero: what is cut off would lie about how large a difference is.
    private record Scale(double low, double high) {

        static @Nullable Scale over(List<BigDecimal> numbers) {
            double low =
                    numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
            double high =
                    numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
            low = Math.min(0, low);
            high = Math.max(0, high);
            return low == high ? null : new Scale(low, high);
        }

        double x(BigDecimal number) {
            return rounded(EDGE + (number.doubleValue() - low) * (Bullet.WIDTH - 2 * EDGE) / (high - low));
        }
    }
}
