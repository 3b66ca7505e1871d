package vn.cotmoc.typesetting;

import java.util.List;

/// How a line is shared among the columns of a table, and how large its letters may be for that.
final class Widths {

    private static final int LARGEST = 12;
    private static final int SMALLEST = 9;
    // A letter is half as wide as it is high, in millimetres for each point.
    private static final double LETTER = 0.176;

    private Widths() {}

    /// Sums to the line exactly: what rounding leaves over goes to the last column.
    static int[] of(List<Column> columns, int line) {
        int all = characters(columns);
        int[] widths = new int[columns.size()];
        int left = line;
        for (int at = 0; at < widths.length; at++) {
            widths[at] = at == widths.length - 1 ? left : line * columns.get(at).width() / all;
            left -= widths[at];
        }
        return widths;
    }

    /// In points, for a line of so many millimetres.
    static int letters(List<Column> columns, int line) {
        return Math.clamp((int) (line / (characters(columns) * LETTER)), SMALLEST, LARGEST);
    }

    private static int characters(List<Column> columns) {
        return columns.stream().mapToInt(Column::width).sum();
    }

    /// How many columns the shared head that begins there covers.
    static int span(List<Column> columns, int column) {
        String group = columns.get(column).group();
        if (group == null) return 1;
        int end = column + 1;
        while (end < columns.size() && group.equals(columns.get(end).group())) end++;
        return end - column;
    }
}
