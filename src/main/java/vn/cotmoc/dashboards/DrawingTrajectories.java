package vn.cotmoc.dashboards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cotmoc.dashboards.Trajectory.Dot;
import vn.cotmoc.dashboards.Trajectory.Goal;
import vn.cotmoc.dashboards.Trajectory.Tick;
import vn.cotmoc.dashboards.Trajectory.Year;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.Milestone;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Projection;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.Target;
import vn.cotmoc.targets.TargetWriter;

/// Lays an indicator's years and values out on paper.
@Component
public class DrawingTrajectories {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 330;
    private static final int LEFT = 56;
    private static final int RIGHT = 30;
    private static final int TOP = 28;
    private static final int BOTTOM = 34;
    private static final int LONGEST_LABEL = 14;
    private static final int LEVELS = 5;

    private final DescribingYears describing;
    private final Saying saying;

    DrawingTrajectories(DescribingYears describing, Saying saying) {
        this.describing = describing;
        this.saying = saying;
    }

    public Trajectory draw(Judged judged, Locale locale) {
        var values = values(judged);
        var plan = judged.assessment().path();
        var goals = goals(judged);
        int last = Math.max(
                judged.indicator().firstYear() + 4,
                goals.stream().mapToInt(Milestone::year).max().orElse(0));
        int first = Math.min(
                values.isEmpty() ? judged.indicator().firstYear() - 1 : values.firstKey(),
                judged.indicator().firstYear() - 1);
        var scale = Scale.over(
                first,
                last,
                Stream.of(
                                values.values().stream(),
                                plan.stream().map(PlanPoint::plan),
                                goals.stream().flatMap(goal -> ends(goal, judged.indicator())),
                                judged.assessment().projections().values().stream()
                                        .map(Projection::value))
                        .flatMap(numbers -> numbers)
                        .toList());
        return new Trajectory(
                WIDTH,
                HEIGHT,
                years(scale, judged, locale),
                levels(scale, locale),
                plan.stream()
                        .map(point -> scale.point(point.year(), point.plan()))
                        .collect(Collectors.joining(" ")),
                values.entrySet().stream()
                        .map(value -> scale.point(value.getKey(), value.getValue()))
                        .collect(Collectors.joining(" ")),
                dots(judged, scale, locale),
                projection(judged, values, scale, last),
                band(judged, values, scale, last),
                goals.stream()
                        .map(goal -> goal(goal, judged.indicator(), scale))
                        .toList());
    }

    private static TreeMap<Integer, BigDecimal> values(Judged judged) {
        var values = new TreeMap<Integer, BigDecimal>();
        judged.approved().forEach(figure -> figure.number().ifPresent(number -> values.put(figure.year(), number)));
        return values;
    }

    private static List<Milestone> goals(Judged judged) {
        return judged.commitment().milestones().stream()
                .filter(milestone -> milestone
                        .target()
                        .threshold(direction(judged.indicator()))
                        .isPresent())
                .toList();
    }

    private static Direction direction(Indicator indicator) {
        return indicator.direction() == null ? Direction.UP : indicator.direction();
    }

    private static Stream<BigDecimal> ends(Milestone milestone, Indicator indicator) {
        Target target = milestone.target();
        return Stream.concat(
                target.threshold(direction(indicator)).stream(), target.strongerEnd(direction(indicator)).stream());
    }

    private List<Year> years(Scale scale, Judged judged, Locale locale) {
        return IntStream.rangeClosed(scale.first(), scale.last())
                .mapToObj(year -> new Year(scale.x(year), String.valueOf(year), describing.year(judged, year, locale)))
                .toList();
    }

    /// Round levels, so that evenly spaced rules are evenly spaced numbers: steps of 1, 2 or 5 times a power of ten.
    private List<Tick> levels(Scale scale, Locale locale) {
        double rough = (scale.high() - scale.low()) / LEVELS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                rough / power > 5 ? 10 * power : rough / power > 2 ? 5 * power : rough / power > 1 ? 2 * power : power;
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step)));
        var ticks = new ArrayList<Tick>();
        for (double value = Math.ceil(scale.low() / step) * step; value <= scale.high(); value += step)
            ticks.add(new Tick(scale.y(value), saying.number(BigDecimal.valueOf(value), decimals, locale)));
        return ticks;
    }

    private List<Dot> dots(Judged judged, Scale scale, Locale locale) {
        return judged.approved().stream()
                .filter(figure -> figure.number().isPresent())
                .map(figure -> new Dot(
                        scale.x(figure.year()),
                        scale.y(figure.number().orElseThrow().doubleValue()),
                        figure.year() + ": " + saying.value(figure, judged.indicator(), locale),
                        !figure.maturity().isFinal()))
                .toList();
    }

    private static String projection(Judged judged, TreeMap<Integer, BigDecimal> values, Scale scale, int last) {
        var ahead = ahead(judged, last);
        if (ahead.isEmpty() || values.isEmpty()) return "";
        return scale.point(values.lastKey(), values.lastEntry().getValue()) + " "
                + ahead.entrySet().stream()
                        .map(entry ->
                                scale.point(entry.getKey(), entry.getValue().value()))
                        .collect(Collectors.joining(" "));
    }

    private static Map<Integer, Projection> ahead(Judged judged, int last) {
        // A plan that is over has nothing ahead.
        int from = judged.assessment().year() + 1;
        return from > last ? Map.of() : judged.assessment().projections().subMap(from, last + 1);
    }

    private static String band(Judged judged, TreeMap<Integer, BigDecimal> values, Scale scale, int last) {
        var known = ahead(judged, last).values().stream()
                .filter(projection -> projection.low80().isPresent())
                .toList();
        if (known.isEmpty() || values.isEmpty()) return "";
        String start = scale.point(values.lastKey(), values.lastEntry().getValue());
        return Stream.of(
                        Stream.of(start),
                        known.stream()
                                .map(each ->
                                        scale.point(each.year(), each.high80().orElseThrow())),
                        known.reversed().stream()
                                .map(each ->
                                        scale.point(each.year(), each.low80().orElseThrow())))
                .flatMap(points -> points)
                .collect(Collectors.joining(" "));
    }

    private static Goal goal(Milestone milestone, Indicator indicator, Scale scale) {
        double weak = scale.y(
                milestone.target().threshold(direction(indicator)).orElseThrow().doubleValue());
        double strong = scale.y(milestone
                .target()
                .strongerEnd(direction(indicator))
                .orElseThrow()
                .doubleValue());
        // Beyond an open end every value is good: the band runs to the edge of the picture.
        boolean open = weak == strong;
        double edge = direction(indicator) == Direction.UP ? TOP : HEIGHT - BOTTOM;
        double other = open && milestone.target().isStrict() ? edge : strong;
        return new Goal(
                scale.x(milestone.year()),
                weak,
                Math.min(weak, other),
                Math.abs(weak - other),
                printed(milestone, indicator),
                Math.max(TOP - 8, Math.min(weak, other) - 6),
                scale.x(milestone.year()) > WIDTH - 2 * RIGHT ? "end" : "middle");
    }

    /// The document's own words where they are as short as an annex's cell; else the usual way to print the target.
    private static String printed(Milestone milestone, Indicator indicator) {
        return indicator
                .milestone(milestone.year())
                .map(vn.cotmoc.indicators.Milestone::printed)
                .filter(words -> words.length() <= LONGEST_LABEL)
                .orElseGet(() -> TargetWriter.print(milestone.target()));
    }

    /// Years to the right, values upwards.
    private record Scale(int first, int last, double low, double high) {

        static Scale over(int first, int last, List<BigDecimal> numbers) {
            double least =
                    numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
            double most =
                    numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
            double room = most > least ? (most - least) * 0.08 : Math.max(1, Math.abs(most) * 0.1);
            return new Scale(first, last, least - room, most + room);
        }

        double x(int year) {
            return rounded(LEFT + (double) (year - first) * (WIDTH - LEFT - RIGHT) / Math.max(1, last - first));
        }

        double y(double value) {
            return rounded(HEIGHT - BOTTOM - (value - low) * (HEIGHT - TOP - BOTTOM) / (high - low));
        }

        String point(int year, BigDecimal value) {
            return x(year) + "," + y(value.doubleValue());
        }

        private static double rounded(double number) {
            return Math.round(number * 10) / 10.0;
        }
    }
}
