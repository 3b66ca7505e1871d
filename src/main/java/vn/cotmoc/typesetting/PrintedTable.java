package vn.cotmoc.typesetting;

import vn.cotmoc.typesetting.Part.Table;

/// Writes a table of a printed document: heads on every page, no row parted by a page.
record PrintedTable(Markup xml, Table table, int line) {

    private static final int HUNDRED = 100;

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
        xml.start("tr");
        var columns = table.columns();
        for (int at = 0; at < columns.size(); at += Widths.span(columns, at)) {
            String group = columns.get(at).group();
            if (group != null) xml.leaf("th", group, "colspan", Widths.span(columns, at), "scope", "colgroup");
            else xml.leaf("th", columns.get(at).head(), "rowspan", table.isGrouped() ? 2 : 1, "scope", "col");
        }
        xml.end();
    }

    private void lower() {
        xml.start("tr");
        for (var column : table.columns()) if (column.group() != null) xml.leaf("th", column.head(), "scope", "col");
        xml.end();
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
                    "left");
        else for (int at = 0; at < row.cells().size(); at++) cell(row, at);
        xml.end();
    }

    private void cell(Row row, int at) {
        xml.start("td", "class", stand(at));
        var cell = row.cells().get(at);
        if (cell instanceof Cell.Noted(var words, var below)) {
            PrintedPage.lines(xml, words);
            xml.start("div", "class", "below");
            PrintedPage.lines(xml, below);
            xml.end();
        } else PrintedPage.lines(xml, cell.text());
        xml.end();
    }

    private String stand(int column) {
        return switch (table.columns().get(column).alignment()) {
            case LEFT -> "left";
            case CENTRE -> "centre";
            case RIGHT -> "right";
        };
    }
}
