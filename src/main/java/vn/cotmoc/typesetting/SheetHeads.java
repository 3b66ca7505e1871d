package vn.cotmoc.typesetting;

import vn.cotmoc.typesetting.Part.Table;

/// Writes the heads of a table: a head of its own goes over both rows, a shared one over its columns.
record SheetHeads(ExcelSheet sheet, Table table) {

    private static final int SIZE = 11;

    void write(Markup xml) {
        var columns = table.columns();
        int first = sheet.next();
        sheet.row(xml, upperHeight());
        for (int at = 0; at < columns.size(); at++) {
            String group = columns.get(at).group();
            boolean begins = at == 0
                    || !String.valueOf(group)
                            .equals(String.valueOf(columns.get(at - 1).group()));
            sheet.head(xml, at, group == null ? columns.get(at).head() : begins ? group : "");
            if (group != null && begins) sheet.merge(first, at, first, at + Widths.span(columns, at) - 1);
            if (group == null && table.isGrouped()) sheet.merge(first, at, first + 1, at);
        }
        sheet.end(xml);
        if (table.isGrouped()) lower(xml);
    }

    private void lower(Markup xml) {
        var columns = table.columns();
        sheet.row(xml, lowerHeight());
        for (int at = 0; at < columns.size(); at++)
            sheet.head(
                    xml,
                    at,
                    columns.get(at).group() == null ? "" : columns.get(at).head());
        sheet.end(xml);
    }

    private double upperHeight() {
        double height = 0;
        for (int at = 0; at < table.columns().size(); at++) {
            var column = table.columns().get(at);
            if (column.group() == null && !table.isGrouped())
                height = Math.max(height, sheet.heights().of(column.head(), SIZE, true, at, at));
            else if (column.group() != null)
                height = Math.max(
                        height,
                        sheet.heights().of(column.group(), SIZE, true, at, at + Widths.span(table.columns(), at) - 1));
        }
        return height;
    }

    /// The lower row takes what heads of their own need beyond the upper one.
    private double lowerHeight() {
        double height = 0;
        for (int at = 0; at < table.columns().size(); at++) {
            var column = table.columns().get(at);
            double own = sheet.heights().of(column.head(), SIZE, true, at, at);
            height = Math.max(height, column.group() == null ? own - upperHeight() : own);
        }
        return height;
    }
}
