package vn.cotmoc.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Table;

/// The cells from which a chart is drawn: a column of categories and one for each series.
final class ChartSheet {

    static final String NAME = "Sheet1";
    static final int FIRST = 1;
    private static final int CATEGORY = 30;
    private static final int SERIES = 16;
    private static final int MOST_DECIMALS = 6;

    private ChartSheet() {}

    static Table table(Chart chart) {
        var columns = new ArrayList<Column>();
        columns.add(Column.of(chart.unit(), CATEGORY, Alignment.LEFT));
        chart.series().forEach(series -> columns.add(Column.of(series.name(), SERIES, Alignment.RIGHT)));
        var rows = new ArrayList<Row>();
        for (int at = 0; at < chart.categories().size(); at++) rows.add(row(chart, at));
        return new Table("", columns, rows);
    }

    private static Row row(Chart chart, int at) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.words(chart.categories().get(at)));
        for (var series : chart.series()) {
            var value = series.values().get(at);
            cells.add(
                    value == null
                            ? new Cell.Blank()
                            : new Cell.Amount(
                                    value, Math.clamp(value.stripTrailingZeros().scale(), 0, MOST_DECIMALS)));
        }
        return Row.of(cells);
    }

    /// The workbook that Word opens when somebody edits the chart.
    static byte[] workbook(Chart chart) throws IOException {
        var table = table(chart);
        var widths = table.columns().stream().map(Column::width).toList();
        var plan = new SheetPlan(NAME, widths, List.of(), table, List.of(), null, false);
        var out = new ByteArrayOutputStream();
        new ExcelWorkbook(List.of(plan), "", null).write(out);
        return out.toByteArray();
    }
}
