package vn.cotmoc.workbooks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of a sheet: what is printed above it, the name by which it is read back, and how wide it is (0 is hidden).
record SheetColumn(String head, @Nullable Column column, Kind kind, int milestone, int width) {

    /// What fills it besides what is entered.
    enum Kind {
        ORDINAL,
        NAME,
        MEASURE,
        AGENCY,
        LAST_YEAR,
        TARGET,
        UNIT_NAME,
        STATUS,
        KEY,
        ENTRY
    }

    private static final List<Column> ENTERED = List.of(
            Column.VALUE,
            Column.NUMERATOR,
            Column.DENOMINATOR,
            Column.STAGE,
            Column.MISSING,
            Column.MATURITY,
            Column.LEVEL,
            Column.NOTE,
            Column.REASON);

    static List<SheetColumn> of(ReportingTable table) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(plain("ordinal", null, Kind.ORDINAL, 7));
        columns.add(plain("name", Column.NAME, Kind.NAME, 42));
        columns.add(plain("measure", null, Kind.MEASURE, 11));
        if (table.isAnnex()) {
            columns.add(plain("agency", null, Kind.AGENCY, 24));
            columns.add(plain("lastYear", null, Kind.LAST_YEAR, 13));
            table.milestoneYears().forEach(year -> columns.add(new SheetColumn("target", null, Kind.TARGET, year, 13)));
        } else columns.add(plain("unitName", null, Kind.UNIT_NAME, 22));
        for (var column : ENTERED) columns.add(plain(column.head(), column, Kind.ENTRY, width(column)));
        columns.add(plain("status", null, Kind.STATUS, 13));
        boolean hidden = table.isAnnex();
        columns.add(plain("unit", Column.UNIT, Kind.KEY, hidden ? 0 : 9));
        columns.add(plain("period", Column.PERIOD, Kind.KEY, hidden ? 0 : 10));
        columns.add(plain("indicator", Column.INDICATOR, Kind.KEY, 0));
        columns.add(plain("resolution", Column.RESOLUTION, Kind.KEY, 0));
        columns.add(plain("revision", Column.REVISION, Kind.KEY, 0));
        return columns;
    }

    private static SheetColumn plain(String head, @Nullable Column column, Kind kind, int width) {
        return new SheetColumn(head, column, kind, 0, width);
    }

    private static int width(Column column) {
        return switch (column) {
            case NOTE, REASON -> 30;
            case STAGE, MISSING -> 18;
            case RESOLUTION, INDICATOR, NAME, UNIT, PERIOD, VALUE, NUMERATOR, DENOMINATOR, MATURITY, LEVEL, REVISION ->
                14;
        };
    }
}
