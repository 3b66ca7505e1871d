package vn.cotmoc.typesetting;

import java.util.List;

/// How high a row must be for its words: not every program works that out when it opens a file.
record SheetHeights(List<Integer> widths) {

    private static final double POINTS_PER_CHARACTER = 5.25;
    private static final double MARGIN = 4;
    private static final double LINE = 1.25;
    private static final double HIGHEST = 409;

    double of(SheetLine line) {
        return line.places().stream()
                .mapToDouble(place ->
                        of(place.words(), place.look().size(), place.look().bold(), place.from(), place.to()))
                .max()
                .orElse(0);
    }

    double of(Row row, int size) {
        if (row.isGroup()) return of(row.cells().getFirst().text(), size, true, 0, widths.size() - 1);
        double height = 0;
        for (int at = 0; at < row.cells().size(); at++)
            height = Math.max(height, of(row.cells().get(at).text(), size, row.isBold(), at, at));
        return height;
    }

    double of(String words, int size, boolean bold, int from, int to) {
        double width = -MARGIN;
        for (int at = from; at <= to; at++) width += widths.get(at) * POINTS_PER_CHARACTER;
        double height = TextWidth.lines(words, size, bold, Math.max(width, size)) * size * LINE + MARGIN;
        return Math.min(HIGHEST, Math.round(height * 4) / 4.0);
    }
}
