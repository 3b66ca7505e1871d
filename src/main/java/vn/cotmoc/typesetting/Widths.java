package vn.cotmoc.typesetting;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// How a line is shared among the columns of a table, and how large its letters may be for that.
final class Widths {

    private static final int LARGEST = 12;
    private static final int SMALLEST = 9;
    private static final double CELL_MARGINS = 2.6;
    private static final int LINES_OF_A_HEAD = 3;
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;
    // A letter is half as wide as it is high, in millimetres for each point.
    private static final double LETTER = 0.176;

    private Widths() {}

    /// In millimetres, by the columns' own widths, but none narrower than the longest word of its head; where the line
    /// has room for it, none so narrow that its head stands higher than three lines.
    static double[] of(List<Column> columns, int line) {
        int size = letters(columns, line);
        double[] least = least(columns, size, line);
        double needed = Arrays.stream(least).sum();
        double all = characters(columns);
        double[] widths = new double[least.length];
        for (int at = 0; at < widths.length; at++) {
            double wanted = line * columns.get(at).width() / all;
            widths[at] = needed >= line ? wanted : Math.max(wanted, least[at]);
        }
        return narrowed(widths, least, line);
    }

    private static double[] least(List<Column> columns, int size, int line) {
        double[] words = columns.stream()
                .mapToDouble(column -> longestWord(column.head(), size))
                .toArray();
        double[] low = columns.stream()
                .mapToDouble(column -> inFewLines(highest(column, columns), size))
                .toArray();
        return Arrays.stream(low).sum() <= line ? low : words;
    }

    /// A shared head over a single column needs room as its own does.
    private static String highest(Column column, List<Column> columns) {
        String group = column.group();
        boolean single = columns.stream()
                        .filter(other -> Objects.equals(other.group(), group))
                        .count()
                == 1;
        return group != null && single && group.length() > column.head().length() ? group : column.head();
    }

    private static double inFewLines(String head, int size) {
        double width = longestWord(head, size) - CELL_MARGINS;
        while (TextWidth.lines(head, size, true, width / MILLIMETRES_PER_POINT) > LINES_OF_A_HEAD) width++;
        return width + CELL_MARGINS;
    }

    /// What some columns have taken beyond their share the others give, each by what it can spare.
    private static double[] narrowed(double[] widths, double[] least, int line) {
        double over = Arrays.stream(widths).sum() - line;
        double spare = 0;
        for (int at = 0; at < widths.length; at++) spare += Math.max(0, widths[at] - least[at]);
        if (over <= 0 || spare < over) return widths;
        for (int at = 0; at < widths.length; at++) widths[at] -= over * Math.max(0, widths[at] - least[at]) / spare;
        return widths;
    }

    private static double longestWord(String head, int size) {
        var look = Look.of(size).strong();
        return CELL_MARGINS
                + Arrays.stream(head.split("\\s+"))
                        .mapToDouble(word -> TextWidth.millimetres(word, look))
                        .max()
                        .orElse(0);
    }

    /// In twentieths of a point; sums to the line exactly, what rounding leaves over goes to the last column.
    static int[] twentieths(List<Column> columns, int line) {
        double[] widths = of(columns, line);
        int[] rounded = new int[widths.length];
        int left = Paper.twentieths(line);
        for (int at = 0; at < rounded.length; at++) {
            rounded[at] = at == rounded.length - 1 ? left : Paper.twentieths(widths[at]);
            left -= rounded[at];
        }
        return rounded;
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
