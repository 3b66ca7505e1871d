package vn.cotmoc.workbooks;

import java.util.Map;

/// One row of a file, by what its heads say.
record Line(int sheet, long row, Map<Column, Found> cells) {

    private static final Found BLANK = new Found.Blank();
    private static final int ROWS = 32;

    Found at(Column column) {
        return cells.getOrDefault(column, BLANK);
    }

    /// One number for sheet and row, in the order of reading.
    long place() {
        return (long) sheet << ROWS | row;
    }

    static int sheetOf(long place) {
        return (int) (place >> ROWS);
    }

    static long rowOf(long place) {
        return place & 0xFFFF_FFFFL;
    }
}
