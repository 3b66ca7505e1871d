package vn.cotmoc.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cotmoc.exports.Cell;
import vn.cotmoc.exports.ReviewRow;
import vn.cotmoc.exports.ReviewTable;
import vn.cotmoc.exports.ReviewTables;
import vn.cotmoc.exports.ReviewWords;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.progress.Explaining;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.PlanPoint;
import vn.cotmoc.progress.Progress;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.progress.VerdictWord;
import vn.cotmoc.reporting.Viewpoint;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.tasks.FollowedTask;

/// Writes down what a review of a resolution says now, in the words and names of now: what freezing keeps, and what a
/// frozen review is later held against.
@Component
class LiveReviews {

    private final Indicators indicators;
    private final Progress progress;
    private final ReviewTables tables;
    private final ReviewingTasks tasks;
    private final Saying saying;
    private final ReviewWords words;

    LiveReviews(
            Indicators indicators,
            Progress progress,
            ReviewTables tables,
            ReviewingTasks tasks,
            Saying saying,
            MessageSource messages) {
        this.indicators = indicators;
        this.progress = progress;
        this.tables = tables;
        this.tasks = tasks;
        this.saying = saying;
        this.words = ReviewWords.vietnamese(messages);
    }

    /// A resolution as it stands, the rows that are judged, and the tasks in force.
    record Live(FrozenResolution resolution, List<Judged> judged, List<FollowedTask> tasks, boolean illustrative) {}

    Live of(Resolution resolution, Viewpoint view) {
        var all = indicators.ofResolution(resolution.slug(), view.known());
        var judged = progress.ofResolution(all, view);
        var reviewed = tasks.of(resolution, view);
        boolean illustrative = reviewed.isIllustrative() || judged.stream().anyMatch(Judged::isIllustrative);
        var table = tables.of(resolution, view);
        return new Live(
                frozen(resolution, table, standing(table, view), all, judged, reviewed.tasks()),
                judged,
                reviewed.followed(),
                illustrative);
    }

    /// Read a year later, a day of taking a table away would mean another one.
    private String standing(ReviewTable table, Viewpoint view) {
        var said = table.standing();
        return words.say(view.known().isOfADay() ? said : new Phrase("reviews.paper.standing", said.arguments()));
    }

    private FrozenResolution frozen(
            Resolution resolution,
            ReviewTable table,
            String standing,
            List<Indicator> all,
            List<Judged> judged,
            List<FrozenTask> reviewed) {
        var byCode = all.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        var judgedByCode =
                judged.stream().collect(Collectors.toMap(row -> row.indicator().code(), Function.identity()));
        var rows = table.rows().stream()
                .map(row -> row(row, Objects.requireNonNull(byCode.get(row.code())), judgedByCode.get(row.code())))
                .toList();
        return new FrozenResolution(
                resolution.slug(),
                resolution.numberSymbol(),
                resolution.shortName(),
                resolution.title(),
                resolution.issuedOn(),
                resolution.issuingBody(),
                resolution.periodFrom(),
                resolution.periodTo(),
                numbered(table),
                counts(table),
                words.say(table.answer()),
                words.say(table.title()),
                table.origin().map(words::say).orElse(null),
                standing,
                table.columns().stream()
                        .map(column -> new FrozenResolution.Column(
                                column.name(),
                                words.say(column.head()),
                                column.group() == null ? null : words.say(column.group()),
                                column.form().name(),
                                column.form().width()))
                        .toList(),
                rows,
                reviewed);
    }

    /// How many indicators the judged rows belong to: a sub-row counts with the one that it is part of.
    private static int numbered(ReviewTable table) {
        return (int) table.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(Cell.Rated.class::isInstance))
                .map(row -> row.parentCode() == null ? row.code() : row.parentCode())
                .distinct()
                .count();
    }

    private static Map<String, Integer> counts(ReviewTable table) {
        var tally = table.tally();
        var counts = new LinkedHashMap<String, Integer>();
        for (var word : VerdictWord.values()) counts.put(word.name(), tally.count(word));
        return counts;
    }

    private FrozenRow row(ReviewRow row, Indicator indicator, @Nullable Judged judged) {
        var cells = row.cells().stream().map(this::cell).toList();
        var targets = indicator.milestones().stream()
                .collect(Collectors.toMap(Milestone::year, Milestone::printed, (one, _) -> one));
        return judged == null
                ? new FrozenRow(
                        row.code(),
                        row.parentCode(),
                        row.header(),
                        row.illustrative(),
                        indicator.name(),
                        indicator.unit(),
                        indicator.decimals(),
                        null,
                        targets,
                        Map.of(),
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        indicator.leadingPrinted(),
                        indicator.advisingPrinted(),
                        cells)
                : judged(row, judged, targets, cells);
    }

    private FrozenRow judged(ReviewRow row, Judged judged, Map<Integer, String> targets, List<FrozenRow.Cell> cells) {
        var indicator = judged.indicator();
        var assessment = judged.assessment();
        var baseline = judged.commitment().baseline();
        return new FrozenRow(
                row.code(),
                row.parentCode(),
                row.header(),
                row.illustrative(),
                judged.label(),
                indicator.unit(),
                indicator.decimals(),
                baseline == null
                        ? null
                        : saying.figure(baseline.value(), indicator, TakingSnapshots.VIETNAMESE) + " ("
                                + baseline.year() + ")",
                targets,
                figures(judged),
                assessment.word().name(),
                saying.say("progress.verdict." + assessment.word(), TakingSnapshots.VIETNAMESE),
                assessment.confidence().name(),
                saying.say(Explaining.explain(judged.commitment(), assessment).sentence(), TakingSnapshots.VIETNAMESE),
                path(assessment.path()),
                indicator.leadingPrinted(),
                indicator.advisingPrinted(),
                cells);
    }

    private Map<Integer, FrozenRow.Figure> figures(Judged judged) {
        var figures = new TreeMap<Integer, FrozenRow.Figure>();
        for (var figure : judged.approved())
            figures.put(
                    figure.year(),
                    new FrozenRow.Figure(
                            saying.value(figure, judged.indicator(), TakingSnapshots.VIETNAMESE),
                            figure.value() instanceof ReportedValue.StageReached
                                    ? null
                                    : figure.number().orElse(null),
                            figure.maturity().name(),
                            figure.revision(),
                            figure.reason(),
                            figure.enteredBy(),
                            figure.recordedAt()));
        return figures;
    }

    private static Map<Integer, BigDecimal> path(List<PlanPoint> points) {
        var path = new TreeMap<Integer, BigDecimal>();
        for (var point : points)
            path.put(
                    point.year(), point.plan().setScale(6, RoundingMode.HALF_UP).stripTrailingZeros());
        return path;
    }

    private FrozenRow.Cell cell(Cell cell) {
        String text = words.text(cell);
        return switch (cell) {
            case Cell.Blank _ -> new FrozenRow.Cell("BLANK", "", null, null);
            case Cell.Words _ -> new FrozenRow.Cell("TEXT", text, null, null);
            case Cell.Amount(var value, var decimals) -> new FrozenRow.Cell("NUMBER", text, value, decimals);
            case Cell.Year(var year) -> new FrozenRow.Cell("YEAR", text, BigDecimal.valueOf(year), 0);
            case Cell.Reached _ -> new FrozenRow.Cell("STAGE", text, null, null);
            case Cell.Rated _ -> new FrozenRow.Cell("VERDICT", text, null, null);
            case Cell.Remarks _ -> new FrozenRow.Cell("REMARKS", text, null, null);
        };
    }
}
