package vn.cotmoc.typesetting;

import vn.cotmoc.typesetting.Part.Table;

/// Writes a table of a printed document: heads on every page, no row parted by a page.
record PrintedTable(Markup xml, Table table, int line) {

    private static final int HUNDRED = 100;
    // A head without any letter throws the whole table onto the next page.
    private static final String OPEN = "\u00A0";

    void write() {
        int size = Widths.letters(table.columns(), line);
        xml.start("table", "class", "data", "style", "font-size: %dpt".formatted(size));
        if (!table.caption().isEmpty()) xml.leaf("caption", table.caption(), "class", Style.CAPTION.id());
        columns();
        xml.start("thead");
        upper();
        if (table.isGrouped()) lower();
        xml.end().start("tbody");
        table.rows().forEach(this::row);
        xml.end(2);
    }

    private void columns() {
        xml.start("colgroup");
        for (double width : Widths.of(table.columns(), line))
            xml.empty("col", "style", "width: %smm".formatted(Math.round(width * HUNDRED) / (double) HUNDRED));
        xml.end();
    }

    private void upper() {
        xml.start("tr", "class", "upper");
        var columns = table.columns();
        for (int at = 0; at < columns.size(); at += Widths.span(columns, at)) {
            String group = columns.get(at).group();
            if (group != null) head(at, group, "colgroup", "colspan", Widths.span(columns, at));
            else if (table.isGrouped()) xml.leaf("th", OPEN, "scope", "col", "class", edge(at) + " open");
            else head(at, columns.get(at).head(), "col", "colspan", 1);
        }
        xml.end();
    }

    /// A head of its own stands in the lower of two rows, below an open place: one cell over both would lose its lines
    /// from the second page on.
    private void lower() {
        xml.start("tr");
        for (int at = 0; at < table.columns().size(); at++)
            head(at, table.columns().get(at).head(), "col", "colspan", 1);
        xml.end();
    }

    private void head(int at, String words, String scope, String over, int cells) {
        xml.leaf("th", words.isEmpty() ? OPEN : words, over, cells, "scope", scope, "class", edge(at));
    }

    private void row(Row row) {
        xml.start("tr", "class", row.isBold() ? "strong" : "plain");
        if (row.isGroup())
            xml.leaf(
                    "td",
                    row.cells().getFirst().text(),
                    "colspan",
                    table.columns().size(),
                    "class",
                    edge(0) + " left");
        else for (int at = 0; at < row.cells().size(); at++) cell(row, at);
        xml.end();
    }

    private void cell(Row row, int at) {
        xml.start("td", "class", edge(at) + " " + stand(at));
        var cell = row.cells().get(at);
        if (cell instanceof Cell.Noted(var words, var below)) {
            PrintedPage.lines(xml, words);
            xml.start("div", "class", "below");
            PrintedPage.lines(xml, below);
            xml.end();
        } else PrintedPage.lines(xml, cell.text());
        xml.end();
    }

    /// Each cell draws its own right and lower line, the first its left one too.
    private static String edge(int column) {
        return column == 0 ? "first" : "inner";
    }

    private String stand(int column) {
        return switch (table.columns().get(column).alignment()) {
            case LEFT -> "left";
            case CENTRE -> "centre";
            case RIGHT -> "right";
        };
    }
}
