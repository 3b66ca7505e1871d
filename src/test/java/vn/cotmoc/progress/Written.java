package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.targets.Target;

/// Reads the short notation of the tables of worked cases: `2028:50..55 | 2030:keep`, `2026:37 | 2027:43e@new`.
final class Written {

    private Written() {}

    static Commitment commitment(
            String kind,
            String direction,
            @Nullable String baseline,
            String milestones,
            @Nullable String tolerance,
            @Nullable String options) {
        boolean money = kind.endsWith("*");
        var named = IndicatorKind.valueOf(money ? kind.substring(0, kind.length() - 1) : kind);
        var extra = options(options);
        var limits = extra.get("limits");
        return new Commitment(
                named,
                Direction.valueOf(direction),
                "%",
                money || named == IndicatorKind.RATIO_TO_BASE,
                baseline == null ? null : baseline(baseline),
                2026,
                parts(milestones, Written::milestone),
                tolerance == null ? Tolerance.FullCount.usual() : tolerance(tolerance),
                limits == null ? null : new BigDecimal(limits.split("\\.\\.")[0]),
                limits == null ? null : new BigDecimal(limits.split("\\.\\.")[1]),
                byYear(extra.get("allocated"), BigDecimal::new),
                byYear(extra.get("stages"), Stage::valueOf),
                extra.containsKey("break") ? List.of(seriesBreak(extra.get("break"))) : List.of(),
                extra.containsKey("best") ? new BigDecimal(extra.get("best")) : null);
    }

    /// `2027`, or `2027 37>30` where both standards have measured a year.
    private static SeriesBreak seriesBreak(String text) {
        var link = text.length() > 4 ? text.substring(5).split(">", -1) : null;
        return new SeriesBreak(
                year(text),
                "new standard",
                link == null ? null : new SeriesBreak.Link(new BigDecimal(link[0]), new BigDecimal(link[1])));
    }

    static List<Observation> observations(@Nullable String values) {
        return values == null || values.isBlank() ? List.of() : parts(values, Written::observation);
    }

    /// `2027` is a closed year; in `2027 open` it is still November 2027; `2027 early` is read in February 2027.
    static AsOf asOf(String written) {
        int year = Integer.parseInt(written.substring(0, 4));
        if (written.endsWith("open")) return AsOf.of(year, LocalDate.of(year, 11, 20));
        if (written.endsWith("early")) return AsOf.of(year, LocalDate.of(year - 1, 11, 20));
        return AsOf.of(year, LocalDate.of(year + 1, 2, 1));
    }

    private static Observation observation(String part) {
        var series = part.contains("@") ? part.substring(part.indexOf('@') + 1) : "v1";
        var figure = part.replaceFirst("@.*", "").substring(5);
        var maturity = figure.endsWith("e")
                ? Maturity.ESTIMATE
                : figure.endsWith("p") ? Maturity.PRELIMINARY : Maturity.OFFICIAL;
        return new Observation(year(part), new BigDecimal(figure.replaceAll("[ep]", "")), maturity, series);
    }

    private static Milestone milestone(String part) {
        return new Milestone(year(part), target(part.substring(5)));
    }

    static Target target(String text) {
        if (text.equals("keep")) return new Target.Maintain();
        if (text.equals("none")) return new Target.NoInterimTest();
        if (text.equals("done")) return new Target.ReachStage(Stage.COMPLETED, "Hoàn thành");
        if (text.startsWith("?")) return new Target.Unquantified(text.substring(1));
        if (text.startsWith("~")) return Target.About.of(new BigDecimal(text.substring(1)));
        if (text.startsWith(">=")) return new Target.AtLeast(new BigDecimal(text.substring(2)));
        if (text.startsWith("<=")) return new Target.AtMost(new BigDecimal(text.substring(2)));
        if (text.startsWith(">")) return new Target.MoreThan(new BigDecimal(text.substring(1)));
        if (text.startsWith("<")) return new Target.LessThan(new BigDecimal(text.substring(1)));
        if (text.startsWith("=")) return new Target.Exactly(new BigDecimal(text.substring(1)));
        var ends = text.split("\\.\\.");
        return new Target.Within(new BigDecimal(ends[0]), new BigDecimal(ends[1]));
    }

    private static Tolerance tolerance(String text) {
        var words = text.split(" ");
        return switch (words[0]) {
            case "count" -> new Tolerance.FullCount(Integer.parseInt(words[1]));
            case "survey" -> survey(words[1]);
            case "ratio" -> new Tolerance.DerivedRatio();
            default -> new Tolerance.Fixed(new BigDecimal(words[0]), "agreed for the case");
        };
    }

    private static Tolerance survey(String word) {
        return switch (word) {
            case "share" -> new Tolerance.SampleSurvey(null, true);
            case "amount" -> new Tolerance.SampleSurvey(null, false);
            default -> new Tolerance.SampleSurvey(new BigDecimal(word), true);
        };
    }

    private static Baseline baseline(String part) {
        return new Baseline(year(part), new BigDecimal(part.substring(5)));
    }

    /// `limits 0..100; allocated 2026:40 2027:45`
    private static Map<String, String> options(@Nullable String options) {
        if (options == null) return Map.of();
        return Arrays.stream(options.split("; *"))
                .collect(Collectors.toMap(option -> option.split(" ", 2)[0], option -> option.split(" ", 2)[1]));
    }

    private static <T> Map<Integer, T> byYear(@Nullable String list, Function<String, T> read) {
        if (list == null) return Map.of();
        return Stream.of(list.split(" "))
                .collect(Collectors.toMap(Written::year, part -> read.apply(part.substring(5))));
    }

    private static <T> List<T> parts(String list, Function<String, T> read) {
        return Arrays.stream(list.split(" *\\| *")).map(read).toList();
    }

    private static int year(String part) {
        return Integer.parseInt(part.substring(0, 4));
    }
}
