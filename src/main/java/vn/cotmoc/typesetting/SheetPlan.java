package vn.cotmoc.typesetting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.typesetting.Part.Chart;
import vn.cotmoc.typesetting.Part.Table;

/// What stands on one sheet of a workbook: lines, perhaps a table, lines, perhaps a chart of that table.
record SheetPlan(
        String name,
        List<Integer> widths,
        List<SheetLine> above,
        @Nullable Table table,
        List<SheetLine> below,
        @Nullable Chart chart,
        boolean sealed) {

    private static final int WIDEST_UPRIGHT = 100;

    boolean isLandscape() {
        int all = 0;
        for (int width : widths) all += width;
        return all > WIDEST_UPRIGHT;
    }

    /// The row of the first head, counted from one; the names of a chart's series stand there.
    int headRow() {
        return above.size() + 1;
    }

    int headRows() {
        return table == null ? 0 : table.isGrouped() ? 2 : 1;
    }

    boolean hasDrawing() {
        return chart != null || sealed;
    }
}
