package vn.cotmoc.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.cotmoc.exports.Column.Form;
import vn.cotmoc.resolutions.Resolution;
import vn.cotmoc.targets.Phrase;

/// The columns of the printed annex, with what was reached, how far that is and what it means set between them.
record ReviewColumns(Resolution resolution, List<Integer> milestones, List<Integer> years) {

    List<Column> all() {
        var columns = new ArrayList<Column>();
        columns.add(Column.of("ordinal", Form.ORDINAL));
        columns.add(Column.of("name", Form.NAME));
        columns.add(Column.of("unit", Form.UNIT));
        var baseline = Phrase.of("exports.group.baseline");
        columns.add(Column.under(baseline, "baseline", Phrase.of("exports.column.baseline"), Form.RESULT));
        columns.add(Column.under(baseline, "baselineYear", Phrase.of("exports.column.baselineYear"), Form.YEAR));
        var targets = Phrase.of("exports.group.targets");
        for (int year : milestones) columns.add(Column.under(targets, "target" + year, milestone(year), Form.TARGET));
        var results = Phrase.of("exports.group.results");
        for (int year : years)
            columns.add(Column.under(
                    results, "result" + year, Phrase.of("exports.column.result", String.valueOf(year)), Form.RESULT));
        columns.add(Column.of("ofPlan", Form.NUMBER, String.valueOf(years.getLast())));
        columns.add(Column.of("verdict", Form.VERDICT));
        columns.add(Column.of("leadingAgency", Form.AGENCY));
        columns.add(Column.of("advisingAgency", Form.AGENCY));
        columns.add(Column.of("remarks", Form.REMARKS));
        return List.copyOf(columns);
    }

    /// The annex prints "Đến năm 2028 (giữa nhiệm kỳ)".
    private Phrase milestone(int year) {
        String when = Objects.equals(resolution.midtermYear(), year)
                ? "midterm"
                : Objects.equals(resolution.endYear(), year) ? "end" : "other";
        return Phrase.of("exports.column.target." + when, String.valueOf(year));
    }
}
