package vn.cotmoc.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.OwnerDatabase;

/// Named situations at the desk of Điện Biên.
final class Given {

    static final String SLUG = "dien-bien-99-nq-tu-2026";

    private Given() {}

    static UnitId province(String code) {
        return new UnitId(OwnerDatabase.jdbc()
                .sql("select id from administrative_unit where code = ? and level = 'PROVINCE' and valid_to is null")
                .param(code)
                .query(UUID.class)
                .single());
    }

    /// The head of a resolution that nobody knows yet.
    static NewDraft aHead() {
        return new NewDraft(
                province("11"),
                "99-NQ/TU",
                LocalDate.of(2026, 6, 1),
                "Nghị quyết thử về nước sạch nông thôn",
                2026,
                2030);
    }

    /// One clause, one numbered indicator with two targets and a sub-row, one task.
    static List<Edit> aWholeText() {
        var edits = new ArrayList<Edit>();
        edits.add(add(Sheet.CLAUSES, "path", "PL", "kind", "ANNEX", "heading", "Phụ lục"));
        edits.add(indicator("1", "Tỷ lệ hộ dân nông thôn được sử dụng nước sạch", "%", "LEVEL"));
        edits.add(target("1", "2028", "≥ 85", "AT_LEAST", "85"));
        edits.add(target("1", "2030", "Trên 95", "MORE_THAN", "95"));
        edits.add(indicator("2", "Số công trình cấp nước tập trung hoạt động bền vững", "Công trình", "LEVEL"));
        edits.add(target("2", "2030", "≥ 40", "AT_LEAST", "40"));
        edits.add(task("1", "Rà soát các công trình cấp nước tập trung"));
        edits.add(task("2", "Bố trí vốn cho cấp nước vùng cao"));
        return edits;
    }

    static Edit.Add indicator(String code, String name, String unit, String kind) {
        return add(
                Sheet.INDICATORS,
                "code",
                code,
                "layer",
                "ANNEX",
                "name",
                name,
                "unit",
                unit,
                "kind",
                kind,
                "direction",
                "UP",
                "header",
                "false",
                "leading_agency",
                "Đảng ủy UBND tỉnh",
                "advising_agency",
                "Sở Nông nghiệp và Môi trường",
                "clause",
                "PL");
    }

    static Edit.Add target(String code, String year, String printed, String comparator, String low) {
        return add(
                Sheet.TARGETS,
                "code",
                code,
                "milestone",
                year,
                "printed",
                printed,
                "comparator",
                comparator,
                "low",
                low,
                "clause",
                "PL",
                "governing",
                "true");
    }

    static Edit.Add task(String number, String content) {
        return add(
                Sheet.TASKS,
                "number",
                number,
                "layer",
                "ANNEX",
                "content",
                content,
                "deadline",
                "Quý IV năm 2026",
                "lead",
                "Sở Nông nghiệp và Môi trường",
                "lead_agencies",
                "Sở Nông nghiệp và Môi trường",
                "clause",
                "PL");
    }

    static Edit.Add add(Sheet sheet, String... cells) {
        var filled = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i += 2) filled.put(cells[i], cells[i + 1]);
        return new Edit.Add(sheet, filled, null);
    }

    static Filling.Row found(Sheet sheet, Map<String, String> cells, Doubt... doubts) {
        var places = new LinkedHashMap<String, Place>();
        cells.forEach((column, cell) ->
                places.put(column, new Place(Place.Kind.TABLE, 2, 5, places.size() + 1, null, cell + " ")));
        return new Filling.Row(sheet, cells, places, List.of(doubts));
    }
}
