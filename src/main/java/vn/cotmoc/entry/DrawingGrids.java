package vn.cotmoc.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.entry.EntryGrids.Trouble;
import vn.cotmoc.entry.FindingStandings.Standing;
import vn.cotmoc.entry.GridPage.Row;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.shared.Vietnamese;

/// Prepares the grid row by row, with what is to be said of it as a whole.
@Component
class DrawingGrids {

    private final DrawingRows drawing;
    private final LookingBeside looking;
    private final ReportingPeriods periods;
    private final Done said;

    DrawingGrids(DrawingRows drawing, LookingBeside looking, ReportingPeriods periods, Done said) {
        this.drawing = drawing;
        this.looking = looking;
        this.periods = periods;
        this.said = said;
    }

    GridPage draw(
            Standing standing, Map<String, TypedRow> typed, Trouble trouble, @Nullable String done, Locale locale) {
        var around = looking.around(standing, typed, locale);
        var rows = new ArrayList<Row>();
        for (Indicator indicator : standing.own())
            rows.add(drawing.row(
                    rows.size(), indicator, standing, typed.get(indicator.code()), trouble, around, locale));
        Indicator first = standing.own().getFirst();
        return new GridPage(
                first.slug(),
                Objects.requireNonNullElse(first.resolutionName(), first.slug()),
                standing.period().year(),
                IntStream.rangeClosed(
                                2021,
                                Math.max(
                                        periods.currentYear(), standing.period().year()))
                        .boxed()
                        .toList(),
                Vietnamese.date(standing.period().dueOn()),
                Vietnamese.date(standing.period().closesOn()),
                "entry.period." + standing.state(),
                standing.state().acceptsValues(),
                (int) rows.stream().filter(row -> !row.typed().isEmpty()).count(),
                rows,
                rows.stream().flatMap(row -> faults(row).stream()).toList(),
                !trouble.conflicts().isEmpty(),
                standing.user().id().toString(),
                said.words(done, locale));
    }

    private static List<GridPage.Fault> faults(Row row) {
        var faults = new ArrayList<GridPage.Fault>();
        row.faults()
                .forEach((field, words) ->
                        faults.add(new GridPage.Fault(row.code() + ". " + words, "#" + field + "-" + row.index())));
        return faults;
    }
}
