package vn.cotmoc.exports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.exports.Cell;
import vn.cotmoc.exports.Column;
import vn.cotmoc.exports.ReviewRow;
import vn.cotmoc.exports.ReviewTable;
import vn.cotmoc.exports.ReviewWords;
import vn.cotmoc.progress.Confidence;
import vn.cotmoc.progress.VerdictWord;

/// A review table as programs read it; `mark` says that figures are illustrative, where they are.
record ReviewTableItem(
        String resolution,
        @Nullable String numberSymbol,
        @Nullable LocalDate issuedOn,
        String province,
        String title,
        int asOf,
        LocalDate day,
        boolean illustrative,
        @Nullable String mark,
        String answer,
        Map<VerdictWord, Integer> counts,
        List<ColumnItem> columns,
        List<RowItem> rows) {

    record ColumnItem(String name, String head, @Nullable String group) {}

    record RowItem(
            String code,
            @Nullable String parentCode,
            boolean header,
            boolean illustrative,
            Map<String, CellItem> cells) {}

    /// `text` is what the page and the files show; `value` is a number, `code` a verdict or a stage.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellItem(
            Type type,
            String text,
            @Nullable BigDecimal value,
            @Nullable Integer decimals,
            @Nullable String code,
            @Nullable Confidence confidence) {

        enum Type {
            BLANK,
            TEXT,
            NUMBER,
            YEAR,
            STAGE,
            VERDICT
        }

        static CellItem of(Cell cell, String text) {
            return switch (cell) {
                case Cell.Blank _ -> plain(Type.BLANK, text);
                case Cell.Words _, Cell.Remarks _ -> plain(Type.TEXT, text);
                case Cell.Amount(var value, var decimals) ->
                    new CellItem(Type.NUMBER, text, value, decimals, null, null);
                case Cell.Year(var year) -> new CellItem(Type.YEAR, text, BigDecimal.valueOf(year), 0, null, null);
                case Cell.Reached(var stage) -> new CellItem(Type.STAGE, text, null, null, stage.name(), null);
                case Cell.Rated(var assessment) ->
                    new CellItem(
                            Type.VERDICT, text, null, null, assessment.word().name(), assessment.confidence());
            };
        }

        private static CellItem plain(Type type, String text) {
            return new CellItem(type, text, null, null, null, null);
        }
    }

    static ReviewTableItem of(ReviewTable table, ReviewWords words) {
        var resolution = table.resolution();
        return new ReviewTableItem(
                resolution.slug(),
                resolution.numberSymbol(),
                resolution.issuedOn(),
                resolution.provinceCode(),
                words.say(table.title()),
                table.asOf(),
                table.day(),
                table.isIllustrative(),
                table.isIllustrative() ? words.say("shared.illustrative") : null,
                words.say(table.answer()),
                table.tally().counts(),
                table.columns().stream().map(column -> column(column, words)).toList(),
                table.rows().stream()
                        .map(row -> row(row, table.columns(), words))
                        .toList());
    }

    private static ColumnItem column(Column column, ReviewWords words) {
        return new ColumnItem(
                column.name(), words.say(column.head()), column.group() == null ? null : words.say(column.group()));
    }

    private static RowItem row(ReviewRow row, List<Column> columns, ReviewWords words) {
        var cells = new LinkedHashMap<String, CellItem>();
        for (int at = 0; at < columns.size(); at++) {
            var cell = row.cells().get(at);
            cells.put(columns.get(at).name(), CellItem.of(cell, words.text(cell)));
        }
        return new RowItem(row.code(), row.parentCode(), row.header(), row.illustrative(), cells);
    }
}
