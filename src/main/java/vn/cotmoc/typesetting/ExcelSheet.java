package vn.cotmoc.typesetting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.Look.Stand;
import vn.cotmoc.typesetting.Part.Table;

/// Writes one sheet row by row; numbers are numbers, days are days, and words stay words whatever they begin with.
final class ExcelSheet {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String FORMULA_STARTS = "=+-@\t";
    private static final int TABLE_SIZE = 11;
    private static final int FROZEN_COLUMNS = 2;

    private final SheetPlan plan;
    private final ExcelLooks looks;
    private final String foot;
    private final List<String> merged = new ArrayList<>();
    private final SheetHeights heights;
    private int next = 1;

    ExcelSheet(SheetPlan plan, ExcelLooks looks, String foot) {
        this.plan = plan;
        this.looks = looks;
        this.foot = foot;
        this.heights = new SheetHeights(plan.widths());
    }

    /// The first row that nothing stands in, counted from one; known when the sheet has been written.
    int next() {
        return next;
    }

    void write(Markup xml) {
        new SheetPaper(plan, foot).before(xml, frozen());
        xml.start("sheetData");
        plan.above().forEach(line -> line(xml, line));
        int first = next;
        if (plan.table() != null) table(xml, plan.table());
        int last = next - 1;
        plan.below().forEach(line -> line(xml, line));
        xml.end();
        new SheetPaper(plan, foot).after(xml, merged, last < first ? "" : range(first, 0, last, lastColumn()));
    }

    private int frozen() {
        return plan.table() != null && plan.widths().size() > 2 * FROZEN_COLUMNS ? FROZEN_COLUMNS : 0;
    }

    private void line(Markup xml, SheetLine line) {
        row(xml, heights.of(line));
        for (var place : line.places()) {
            int look = looks.of(place.look(), false, ExcelLooks.WORDS, looksLikeFormula(place.words()));
            words(xml, place.from(), place.words(), look);
            merge(next, place.from(), next, place.to());
        }
        end(xml);
    }

    private void table(Markup xml, Table table) {
        new SheetHeads(this, table).write(xml);
        for (var row : table.rows()) {
            row(xml, heights.of(row, TABLE_SIZE));
            if (row.isGroup()) group(xml, row.cells().getFirst());
            else
                for (int at = 0; at < row.cells().size(); at++)
                    cell(xml, at, row.cells().get(at), look(row, at));
            end(xml);
        }
    }

    private void group(Markup xml, Cell cell) {
        var look = Look.of(TABLE_SIZE).strong();
        cell(xml, 0, cell, look);
        for (int at = 1; at <= lastColumn(); at++) cell(xml, at, new Cell.Blank(), look);
        merge(next, 0, next, lastColumn());
    }

    private Look look(Row row, int column) {
        var alignment = plan.table() == null
                ? Alignment.LEFT
                : plan.table().columns().get(column).alignment();
        var look = Look.of(TABLE_SIZE)
                .standing(
                        switch (alignment) {
                            case LEFT -> Stand.LEFT;
                            case CENTRE -> Stand.CENTRE;
                            case RIGHT -> Stand.RIGHT;
                        });
        return row.isBold() ? look.strong() : look;
    }

    private void cell(Markup xml, int column, Cell cell, Look look) {
        switch (cell) {
            case Cell.Blank _ -> xml.empty("c", "r", at(column), "s", looks.of(look, true, "General", false));
            case Cell.Words _, Cell.Noted _ ->
                words(xml, column, cell.text(), looks.of(look, true, ExcelLooks.WORDS, looksLikeFormula(cell.text())));
            case Cell.Amount(var value, var decimals) ->
                number(xml, column, value.toPlainString(), looks.of(look, true, ExcelLooks.number(decimals), false));
            case Cell.Year(var year) ->
                number(xml, column, String.valueOf(year), looks.of(look, true, ExcelLooks.YEAR, false));
            case Cell.Day(var date) ->
                number(
                        xml,
                        column,
                        String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, date)),
                        looks.of(look, true, ExcelLooks.DAY, false));
        }
    }

    void head(Markup xml, int column, String words) {
        words(xml, column, words, looks.of(Look.of(TABLE_SIZE).strong().centred(), true, ExcelLooks.WORDS, false));
    }

    private void words(Markup xml, int column, String words, int look) {
        if (words.isEmpty()) {
            xml.empty("c", "r", at(column), "s", look);
            return;
        }
        xml.start("c", "r", at(column), "s", look, "t", "inlineStr").start("is");
        xml.leaf("t", words).end(2);
    }

    private void number(Markup xml, int column, String number, int look) {
        xml.start("c", "r", at(column), "s", look).leaf("v", number).end();
    }

    void row(Markup xml, double height) {
        xml.start("row", "r", next, "ht", height, "customHeight", 1);
    }

    void end(Markup xml) {
        xml.end();
        next++;
    }

    SheetHeights heights() {
        return heights;
    }

    void merge(int fromRow, int fromColumn, int toRow, int toColumn) {
        if (fromRow != toRow || fromColumn != toColumn) merged.add(range(fromRow, fromColumn, toRow, toColumn));
    }

    private String at(int column) {
        return ChartMarkup.column(column) + next;
    }

    private static String range(int fromRow, int fromColumn, int toRow, int toColumn) {
        return ChartMarkup.column(fromColumn) + fromRow + ":" + ChartMarkup.column(toColumn) + toRow;
    }

    private int lastColumn() {
        return plan.widths().size() - 1;
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
