package vn.cotmoc.rollups;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// *Giao chỉ tiêu*: what communes or agencies are to reach for one indicator in a year, and whether that is enough.
public record AllocationPage(
        String slug,
        String resolution,
        String code,
        String label,
        String unit,
        int year,
        boolean agencies,
        boolean mayPrepare,
        boolean mayIssue,
        boolean everyUnit,
        CellForm form,
        @Nullable String rule,
        List<Column> columns,
        List<Row> rows,
        int seen,
        @Nullable Head head,
        @Nullable Sums sums,
        List<Former> revisions,
        Map<String, String> typed,
        List<Fault> faults,
        @Nullable String notice) {

    public record Column(int quarter, String words) {}

    public record Row(String key, String name, String last, String people, List<Cell> cells) {}

    /// One cell as typed; `key` ends its inputs' names.
    public record Cell(
            String key,
            int quarter,
            String value,
            String numerator,
            String denominator,
            @Nullable String shown,
            @Nullable String wrong) {}

    /// The sheet that is shown: its state, its document, why, who and when.
    public record Head(
            int revision,
            String statusKey,
            String css,
            @Nullable String document,
            String reason,
            String author,
            @Nullable String people) {}

    /// The sum of the sheet against what is asked of the province.
    public record Sums(
            String answerKey,
            String css,
            @Nullable String together,
            @Nullable String asked,
            @Nullable String askedBy,
            @Nullable String difference,
            String unallocated,
            String uneven) {}

    public record Former(
            int revision,
            String statusKey,
            String css,
            @Nullable String document,
            String reason,
            String author) {}

    public record Fault(String words, String href) {}

    /// What was typed into a field of the sheet's head.
    public String at(String field) {
        return typed.getOrDefault(field, "");
    }
}
