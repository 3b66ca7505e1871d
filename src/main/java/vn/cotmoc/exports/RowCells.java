package vn.cotmoc.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.progress.Baseline;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue.Amount;
import vn.cotmoc.targets.ReportedValue.Part;
import vn.cotmoc.targets.ReportedValue.Ratio;
import vn.cotmoc.targets.ReportedValue.StageReached;
import vn.cotmoc.targets.Stage;

/// Sets one indicator into the columns of the table; the judgement is there unless the row is a header.
record RowCells(Indicator indicator, @Nullable Judged judged, List<Integer> milestones, List<Integer> years) {

    private static final int USUAL_DECIMALS = 1;
    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    ReviewRow row() {
        return new ReviewRow(
                indicator.code(),
                indicator.parentCode(),
                indicator.header(),
                judged != null && judged.isIllustrative(),
                cells());
    }

    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.words(indicator.ordinal()));
        cells.add(Cell.words(indicator.name()));
        cells.add(Cell.words(indicator.unit()));
        cells.add(baseline().map(this::value).orElseGet(Cell.Blank::new));
        cells.add(baseline().<Cell>map(start -> new Cell.Year(start.year())).orElseGet(Cell.Blank::new));
        for (int year : milestones)
            cells.add(
                    Cell.words(indicator.milestone(year).map(Milestone::printed).orElse(null)));
        for (int year : years)
            cells.add(Optional.ofNullable(judged)
                    .flatMap(row -> row.figure(year))
                    .map(this::value)
                    .orElseGet(Cell.Blank::new));
        cells.add(judged == null ? new Cell.Blank() : ofPlan(judged));
        cells.add(judged == null ? new Cell.Blank() : new Cell.Rated(judged.assessment()));
        cells.add(Cell.words(indicator.leadingPrinted()));
        cells.add(Cell.words(indicator.advisingPrinted()));
        cells.add(judged == null ? new Cell.Blank() : new Remarking(judged, milestones, years).cell());
        return cells;
    }

    private Optional<Baseline> baseline() {
        return Optional.ofNullable(judged)
                .flatMap(row -> Optional.ofNullable(row.commitment().baseline()));
    }

    /// A baseline that was reported is written like any reported value.
    private Cell value(Baseline start) {
        if (indicator.kind() == IndicatorKind.STAGE)
            return new Cell.Reached(Stage.values()[start.value().intValueExact()]);
        return Objects.requireNonNull(judged)
                .figure(start.year())
                .filter(figure -> figure.number().filter(start.value()::equals).isPresent())
                .map(this::value)
                .orElseGet(() -> amount(start.value()));
    }

    private Cell value(Figure figure) {
        return switch (figure.value()) {
            case null -> new Cell.Blank();
            case Amount(var number) -> amount(number);
            case Ratio _, Part _ ->
                figure.number()
                        .<Cell>map(derived -> new Cell.Amount(
                                derived, Objects.requireNonNullElse(indicator.decimals(), USUAL_DECIMALS)))
                        .orElseGet(Cell.Blank::new);
            case StageReached(var stage) -> new Cell.Reached(stage);
        };
    }

    /// A number that somebody reported is never rounded away: it may have more decimals than the indicator asks for.
    private Cell amount(BigDecimal number) {
        int own = Math.clamp(number.stripTrailingZeros().scale(), 0, MOST_DECIMALS);
        return new Cell.Amount(number, Math.max(own, Objects.requireNonNullElse(indicator.decimals(), 0)));
    }

    /// What was done in per cent of what was planned by the year; for yearly figures, of the sums so far.
    private Cell ofPlan(Judged row) {
        var assessment = row.assessment();
        boolean comparable = indicator.kind() != IndicatorKind.STAGE && assessment.year() == years.getLast();
        var done = isYearly() ? assessment.done() : assessment.value();
        var due = isYearly() ? assessment.due() : assessment.plan();
        if (!comparable || done.isEmpty()) return new Cell.Blank();
        return due.filter(plan -> plan.signum() > 0)
                .<Cell>map(plan -> new Cell.Amount(
                        done.get().multiply(HUNDRED).divide(plan, USUAL_DECIMALS, RoundingMode.HALF_UP),
                        USUAL_DECIMALS))
                .orElseGet(Cell.Blank::new);
    }

    private boolean isYearly() {
        return indicator.kind() == IndicatorKind.FLOW || indicator.kind() == IndicatorKind.RATE;
    }
}
