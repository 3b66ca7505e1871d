package vn.cotmoc.workbooks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.ImportingReports;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.workbooks.Understood.Fault;

/// Reads one line; what cannot be read for certain is refused with its cell and the reason, never guessed.
final class UnderstandingLines {

    private static final int MOST_REVISIONS = 1_000_000;

    private final Line line;
    private final Reportable reportable;
    private final Choices choices;
    private final List<Fault> faults = new ArrayList<>();

    private UnderstandingLines(Line line, Reportable reportable, Choices choices) {
        this.line = line;
        this.reportable = reportable;
        this.choices = choices;
    }

    static Understood read(Line line, Reportable reportable, Choices choices) {
        return new UnderstandingLines(line, reportable, choices).read();
    }

    private Understood read() {
        // Titles, sections and remarks between the rows name no indicator.
        boolean named = isFilled(Column.INDICATOR);
        if (!named && !isEntered()) return new Understood.Nothing();
        if (!named) return wrong(Column.INDICATOR, Phrase.of("workbooks.fault.noIndicator"));
        var seen = revision();
        if (!isEntered() && faults.isEmpty())
            return seen == 0 ? new Understood.Nothing() : wrong(Column.VALUE, Phrase.of("workbooks.fault.emptied"));
        var slot = slot();
        var entry = entry();
        if (slot.isEmpty() || entry.isEmpty() || !faults.isEmpty()) return new Understood.Wrong(faults);
        return new Understood.Value(new ImportingReports.Row(line.place(), slot.get(), entry.get(), seen));
    }

    // How final a figure is says nothing without one.
    private boolean isEntered() {
        return isFilled(Column.VALUE)
                || isFilled(Column.NUMERATOR)
                || isFilled(Column.DENOMINATOR)
                || isFilled(Column.STAGE)
                || isFilled(Column.MISSING)
                || isFilled(Column.LEVEL)
                || isFilled(Column.NOTE);
    }

    private Optional<Slot> slot() {
        String slug = reportable
                .onlyResolution()
                .filter(_ -> !isFilled(Column.RESOLUTION))
                .orElseGet(() -> text(Column.RESOLUTION));
        String code = text(Column.INDICATOR);
        var indicator = reportable.indicator(slug, code);
        if (indicator.isEmpty()) {
            if (reportable.knows(slug)) fault(Column.INDICATOR, Phrase.of("workbooks.fault.indicator", code));
            else fault(Column.RESOLUTION, Phrase.of("workbooks.fault.resolution", slug));
            return Optional.empty();
        }
        named(indicator.get());
        var unit = unit(indicator.get());
        var period = Period.read(text(Column.PERIOD));
        if (period.isEmpty())
            fault(
                    Column.PERIOD,
                    Phrase.of("workbooks.fault.period", text(Column.PERIOD)),
                    Phrase.of("workbooks.suggest.period"));
        if (unit.isEmpty() || period.isEmpty()) return Optional.empty();
        return Optional.of(new Slot(indicator.get(), unit.get().id(), unit.get().code(), period.get()));
    }

    // A spreadsheet that makes `10.1` of the code `10.10` would move a figure to another indicator.
    private void named(Indicator indicator) {
        String name = Vietnamese.fold(text(Column.NAME));
        if (!name.isEmpty() && !name.equals(Vietnamese.fold(indicator.name())))
            fault(Column.INDICATOR, Phrase.of("workbooks.fault.name", indicator.code(), indicator.name()));
    }

    private Optional<Reportable.Place> unit(Indicator indicator) {
        String code = isFilled(Column.UNIT) ? text(Column.UNIT) : indicator.provinceCode();
        var unit = reportable.unit(indicator, code);
        if (unit.isEmpty()) fault(Column.UNIT, Phrase.of("workbooks.fault.unit", code, indicator.provinceCode()));
        return unit;
    }

    private Optional<Entry> entry() {
        var value = value();
        var missing = choice(Column.MISSING, choices::reason);
        var maturity = choice(Column.MATURITY, choices::maturity).orElse(Maturity.ESTIMATE);
        var level = number(Column.LEVEL);
        String note = words(Column.NOTE);
        String reason = words(Column.REASON);
        if (!faults.isEmpty()) return Optional.empty();
        if (value.isPresent() == missing.isPresent()) {
            if (value.isPresent()) fault(Column.MISSING, Phrase.of("workbooks.fault.valueAndReason"));
            else fault(Column.VALUE, Phrase.of("workbooks.fault.nothing"));
            return Optional.empty();
        }
        return Optional.of(
                new Entry(value.orElse(null), missing.orElse(null), maturity, level.orElse(null), note, reason));
    }

    private Optional<ReportedValue> value() {
        var amount = number(Column.VALUE);
        var part = number(Column.NUMERATOR);
        var whole = number(Column.DENOMINATOR);
        var stage = choice(Column.STAGE, choices::stage);
        if (!faults.isEmpty()) return Optional.empty();
        if (whole.isPresent() && part.isEmpty()) fault(Column.NUMERATOR, Phrase.of("workbooks.fault.bothParts"));
        if (whole.filter(number -> number.signum() <= 0).isPresent())
            fault(Column.DENOMINATOR, Phrase.of("reporting.error.denominator"));
        if (part.isPresent() && amount.isPresent()) fault(Column.VALUE, Phrase.of("workbooks.fault.valueAndParts"));
        if (stage.isPresent() && (amount.isPresent() || part.isPresent()))
            fault(Column.STAGE, Phrase.of("workbooks.fault.valueAndStage"));
        if (!faults.isEmpty()) return Optional.empty();
        if (part.isPresent())
            return Optional.of(
                    whole.isPresent()
                            ? new ReportedValue.Ratio(part.get(), whole.get())
                            : new ReportedValue.Part(part.get()));
        return amount.<ReportedValue>map(ReportedValue.Amount::new)
                .or(() -> stage.map(ReportedValue.StageReached::new));
    }

    private Optional<BigDecimal> number(Column column) {
        return switch (line.at(column)) {
            case Found.Blank _ -> Optional.empty();
            case Found.Number(var number) -> Optional.of(number);
            case Found.Text(var typed) ->
                switch (TypedNumber.read(typed)) {
                    case TypedNumber.Sure(var number) -> Optional.of(number);
                    case TypedNumber.Doubtful(var why, var suggestion) -> fault(column, why, suggestion);
                };
            case Found.Unusable(var why, var suggestion) -> fault(column, why, suggestion);
        };
    }

    private <E> Optional<E> choice(Column column, Function<String, Optional<E>> known) {
        return switch (line.at(column)) {
            case Found.Blank _ -> Optional.empty();
            case Found.Text(var typed) -> {
                var chosen = known.apply(typed);
                if (chosen.isEmpty())
                    fault(
                            column,
                            Phrase.of("workbooks.fault.choice", shortened(typed)),
                            Phrase.of("workbooks.suggest.list"));
                yield chosen;
            }
            case Found.Number(var number) ->
                fault(
                        column,
                        Phrase.of("workbooks.fault.choice", number.toPlainString()),
                        Phrase.of("workbooks.suggest.list"));
            case Found.Unusable(var why, var suggestion) -> fault(column, why, suggestion);
        };
    }

    private int revision() {
        String typed = text(Column.REVISION);
        if (typed.isEmpty()) return 0;
        if (typed.matches("\\d{1,6}") && Integer.parseInt(typed) < MOST_REVISIONS) return Integer.parseInt(typed);
        fault(
                Column.REVISION,
                Phrase.of("workbooks.fault.revision", shortened(typed)),
                Phrase.of("workbooks.suggest.exportAgain"));
        return 0;
    }

    private @Nullable String words(Column column) {
        return switch (line.at(column)) {
            case Found.Blank _ -> null;
            case Found.Text(var text) -> text;
            case Found.Number(var number) -> Vietnamese.number(number).replace(".", "");
            case Found.Unusable(var why, var suggestion) -> {
                fault(column, why, suggestion);
                yield null;
            }
        };
    }

    /// A key as text, whether the file holds it as one or as a number.
    private String text(Column column) {
        return switch (line.at(column)) {
            case Found.Blank _ -> "";
            case Found.Text(var text) -> Vietnamese.clean(text);
            case Found.Number(var number) -> number.toPlainString();
            case Found.Unusable(var why, var suggestion) -> {
                fault(column, why, suggestion);
                yield "";
            }
        };
    }

    private boolean isFilled(Column column) {
        return !(line.at(column) instanceof Found.Blank);
    }

    private static Understood wrong(Column column, Phrase why) {
        return new Understood.Wrong(List.of(new Fault(column, why, null)));
    }

    private void fault(Column column, Phrase why) {
        faults.add(new Fault(column, why, null));
    }

    private <T> Optional<T> fault(Column column, Phrase why, @Nullable Phrase suggestion) {
        faults.add(new Fault(column, why, suggestion));
        return Optional.empty();
    }

    private static String shortened(String written) {
        String typed = Vietnamese.clean(written);
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }
}
