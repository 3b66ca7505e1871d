package vn.cotmoc.exports;

import java.util.List;
import java.util.stream.IntStream;

/// How high a row must be for its words to fit: not every program works that out when it opens a file.
final class RowHeight {

    private static final float POINTS_PER_LINE = 15;
    private static final float PADDING = 4;
    private static final float HIGHEST = 409;

    private RowHeight() {}

    static float of(ReviewRow row, List<Column> columns, ReviewWords words) {
        int lines = IntStream.range(0, columns.size())
                .map(at -> lines(
                        words.text(row.cells().get(at)), columns.get(at).form().width()))
                .max()
                .orElse(1);
        return Math.min(HIGHEST, lines * POINTS_PER_LINE + PADDING);
    }

    /// Lines of whole words; a word that is longer than a line is broken.
    static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : text.split("\\s+")) {
            int needed = used == 0 ? word.length() : used + 1 + word.length();
            if (needed > width && used > 0) {
                lines++;
                needed = word.length();
            }
            lines += Math.max(0, needed - 1) / width;
            used = needed > width ? needed % width : needed;
        }
        return lines;
    }
}
