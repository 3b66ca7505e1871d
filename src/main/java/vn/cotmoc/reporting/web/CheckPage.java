package vn.cotmoc.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.checks.ShownFinding;

/// The checks of one indicator, or of all indicators of a province, as a page prints them.
record CheckPage(
        String slug,
        String resolution,
        @Nullable String code,
        String name,
        String action,
        boolean mayEdit,
        List<Row> rows,
        @Nullable Choice relation,
        String seen,
        String reason,
        List<Faults> faults,
        @Nullable Preview preview,
        List<Line> history) {

    /// A choice: its value and words, and whether it is the present one.
    record Option(String value, String words, boolean chosen) {}

    record Choice(List<Option> options) {}

    /// One check: what holds, what would hold otherwise, and the fields to change it.
    record Row(
            String check,
            String key,
            String holds,
            String otherwise,
            List<Option> severities,
            boolean limited,
            String limit,
            String unit,
            @Nullable String wrong) {}

    record Faults(String href, String words) {}

    record Count(String key, String sign, String css, long before, long after) {}

    record Changed(String code, String period, String unit, List<ShownFinding> before, List<ShownFinding> after) {}

    /// What the settings as typed would say of the approved values.
    record Preview(int values, List<Count> counts, List<Changed> changed, int more) {}

    record Line(String check, String setting, String reason, String author, String at) {}

    public boolean isProvince() {
        return code == null;
    }
}
