package vn.cotmoc.typesetting;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.typesetting.Part.Table;
import vn.cotmoc.typesetting.WordText.Keeping;

/// Writes a table of a Word file row by row: heads on every page, no row parted by a page.
final class WordTable {

    private static final String HEAD = "TableHead";
    private static final String TEXT = "TableText";
    private static final String STRONG = "TableStrong";
    private static final String CENTRE = "TableCentre";
    private static final String NUMBER = "TableNumber";
    private static final String TOTAL = "TableTotal";
    private static final String NOTE = "TableNote";
    private static final int LAST_ROWS = 2;

    private final WordText text;
    private final Markup xml;
    private final Table table;
    private final int size;
    private final int line;
    private final int[] widths;
    private final int kept;

    /// @param line the width in millimetres
    /// @param signed whether the signature follows, which no page bears alone
    WordTable(WordText text, Table table, int line, boolean signed) {
        this.text = text;
        this.xml = text.xml();
        this.table = table;
        this.size = Widths.letters(table.columns(), line);
        this.line = Paper.twentieths(line);
        this.widths = Widths.twentieths(table.columns(), line);
        this.kept = signed ? LAST_ROWS : 0;
    }

    static String head(int size) {
        return HEAD + size;
    }

    static String text(int size) {
        return TEXT + size;
    }

    static String strong(int size) {
        return STRONG + size;
    }

    static String centre(int size) {
        return CENTRE + size;
    }

    static String number(int size) {
        return NUMBER + size;
    }

    static String total(int size) {
        return TOTAL + size;
    }

    static String note(int size) {
        return NOTE + size;
    }

    void write() {
        if (!table.caption().isEmpty()) text.paragraph(Style.CAPTION, table.caption());
        xml.start("w:tbl").start("w:tblPr").empty("w:tblStyle", "w:val", "TableGrid");
        xml.empty("w:tblW", "w:w", line, "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed");
        xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", 1);
        if (!table.caption().isEmpty()) xml.empty("w:tblCaption", "w:val", table.caption());
        xml.end().start("w:tblGrid");
        for (int width : widths) xml.empty("w:gridCol", "w:w", width);
        xml.end();
        heads();
        rows();
        xml.end();
        if (kept > 0) text.kept(Style.GAP, "");
        else text.gap();
    }

    /// However many there are, no more than the last are waited for.
    private void rows() {
        var waiting = new ArrayDeque<Row>();
        for (var row : table.rows()) {
            waiting.add(row);
            if (waiting.size() > kept) row(waiting.remove(), null);
        }
        while (!waiting.isEmpty()) row(waiting.remove(), Keeping.WITH_NEXT);
    }

    private void heads() {
        var columns = table.columns();
        headRow();
        for (int at = 0; at < columns.size(); at += Widths.span(columns, at)) {
            String group = columns.get(at).group();
            place(at, Widths.span(columns, at), group == null && table.isGrouped() ? "restart" : null);
            text.paragraph(
                    head(size),
                    Keeping.WITH_NEXT,
                    group == null ? columns.get(at).head() : group);
            xml.end();
        }
        xml.end();
        if (!table.isGrouped()) return;
        headRow();
        for (int at = 0; at < columns.size(); at++) {
            boolean own = columns.get(at).group() != null;
            place(at, 1, own ? null : "continue");
            text.paragraph(head(size), Keeping.WITH_NEXT, own ? columns.get(at).head() : "");
            xml.end();
        }
        xml.end();
    }

    private void headRow() {
        xml.start("w:tr")
                .start("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .end();
    }

    private void row(Row row, @Nullable Keeping keeping) {
        xml.start("w:tr").start("w:trPr").empty("w:cantSplit").end();
        if (row.isGroup()) {
            place(0, widths.length, null);
            text.paragraph(
                    strong(size), Keeping.WITH_NEXT, row.cells().getFirst().text());
            xml.end(2);
            return;
        }
        checked(row.cells());
        for (int at = 0; at < widths.length; at++) {
            place(at, 1, null);
            cell(row, at, keeping);
            xml.end();
        }
        xml.end();
    }

    private void cell(Row row, int at, @Nullable Keeping keeping) {
        var cell = row.cells().get(at);
        if (cell instanceof Cell.Noted(var words, var below)) {
            text.paragraph(style(row, at), keeping, words);
            text.paragraph(note(size), keeping, below);
        } else text.paragraph(style(row, at), keeping, cell.text());
    }

    private void checked(List<Cell> cells) {
        if (cells.size() != widths.length)
            throw new IllegalArgumentException(
                    "%d cells for %d columns of %s".formatted(cells.size(), widths.length, table.caption()));
    }

    private String style(Row row, int column) {
        boolean strong = row.isBold();
        return switch (table.columns().get(column).alignment()) {
            case LEFT -> strong ? strong(size) : text(size);
            case CENTRE -> strong ? head(size) : centre(size);
            case RIGHT -> strong ? total(size) : number(size);
        };
    }

    /// Opens a cell; whoever opened it ends it.
    private void place(int column, int span, @Nullable String merge) {
        int width = 0;
        for (int at = column; at < column + span; at++) width += widths[at];
        xml.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", width, "w:type", "dxa");
        if (span > 1) xml.empty("w:gridSpan", "w:val", span);
        if (merge != null) xml.empty("w:vMerge", "w:val", merge);
        xml.empty("w:vAlign", "w:val", "center").end();
    }
}
