package vn.cotmoc.drafts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A small resolution that nothing can be said against, to be spoilt cell by cell.
final class SheetsForTests {

    static final String CLAUSE_TEXT =
            "Đến năm 2030 tỷ lệ hộ nghèo giảm 3% - 4%/năm, còn dưới 10%; thu nhập gấp 2 lần năm 2020; trên 95% đường xã được cứng hóa.";

    private final Map<Sheet, List<SheetRow>> rows = new EnumMap<>(Sheet.class);

    static SheetsForTests sound() {
        return new SheetsForTests()
                .head("slug", "lai-chau-thu")
                .head("province", "12")
                .head("title", "về xây dựng nông thôn mới")
                .head("issued_on", "2026-04-03")
                .head("period_from", "2026")
                .head("period_to", "2030")
                .row(Sheet.CLAUSES, "path", "I", "kind", "PART", "text", CLAUSE_TEXT)
                .row(Sheet.CLAUSES, "path", "PL", "kind", "ANNEX")
                .indicator("A", "LEVEL", "UP", "%")
                .target("A", "2028", "AT_LEAST", "90", "", "90", "PL")
                .target("A", "2030", "MORE_THAN", "95", "", "trên 95%", "I")
                .row(Sheet.BASELINES, "code", "A", "year", "2025", "value", "80", "source", "Báo cáo")
                .row(
                        Sheet.TASKS,
                        "number",
                        "1",
                        "layer",
                        "ANNEX",
                        "content",
                        "Quán triệt Nghị quyết",
                        "lead",
                        "Sở Y tế",
                        "lead_agencies",
                        "Sở Y tế",
                        "deadline",
                        "Tháng 5/2026",
                        "clause",
                        "PL");
    }

    SheetsForTests head(String key, String value) {
        return row(Sheet.RESOLUTION, "key", key, "value", value);
    }

    SheetsForTests indicator(String code, String kind, String direction, String unit) {
        return row(
                Sheet.INDICATORS,
                "code",
                code,
                "layer",
                "ANNEX",
                "name",
                "Chỉ tiêu " + code,
                "kind",
                kind,
                "direction",
                direction,
                "unit",
                unit,
                "header",
                kind.isEmpty() ? "true" : "false",
                "advising_agency",
                "Sở Y tế",
                "clause",
                "PL");
    }

    SheetsForTests target(
            String code, String year, String comparator, String low, String high, String printed, String clause) {
        return row(
                Sheet.TARGETS,
                "code",
                code,
                "milestone",
                year,
                "comparator",
                comparator,
                "low",
                low,
                "high",
                high,
                "printed",
                printed,
                "wording",
                clause.equals("I") ? printed : "",
                "clause",
                clause,
                "governing",
                "true");
    }

    SheetsForTests row(Sheet sheet, String... cells) {
        var filled = new HashMap<String, String>();
        for (int at = 0; at < cells.length; at += 2) filled.put(cells[at], cells[at + 1]);
        var all = rows.computeIfAbsent(sheet, _ -> new ArrayList<>());
        all.add(new SheetRow(sheet, all.size() + 1, filled));
        return this;
    }

    SheetsForTests change(Sheet sheet, String key, String column, String cell) {
        Objects.requireNonNull(rows.get(sheet)).replaceAll(row -> row.key().equals(key) ? row.with(column, cell) : row);
        return this;
    }

    SheetsForTests drop(Sheet sheet, String key) {
        Objects.requireNonNull(rows.get(sheet)).removeIf(row -> row.key().equals(key));
        return this;
    }

    ResolutionSheets sheets() {
        return new ResolutionSheets(rows);
    }
}
