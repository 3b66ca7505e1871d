package vn.cotmoc.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// Writes annexes as a Word file: A4 landscape, Times New Roman, heads on every page, no row parted by a page.
final class AnnexDocument {

    private static final String FONT = "Times New Roman";
    private static final int TITLE_SIZE = 14;
    private static final int TABLE_SIZE = 12;
    private static final int TWENTIETHS_PER_MILLIMETRE = 57;
    private static final int LINE = (297 - 2 * 15) * TWENTIETHS_PER_MILLIMETRE;

    private final XWPFDocument document = new XWPFDocument();

    private AnnexDocument() {}

    static byte[] write(List<PrintedAnnex> annexes) {
        var writer = new AnnexDocument();
        try (var document = writer.document;
                var out = new ByteArrayOutputStream()) {
            for (var annex : annexes) writer.annex(annex, annex != annexes.getFirst());
            writer.paper();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void annex(PrintedAnnex annex, boolean newPage) {
        var name = document.createParagraph();
        name.setPageBreak(newPage);
        write(name, annex.name(), TITLE_SIZE, true, true);
        for (int line = 0; line < annex.titles().size(); line++)
            write(document.createParagraph(), annex.titles().get(line), TITLE_SIZE, line == 0, true);
        table(annex);
    }

    private void table(PrintedAnnex annex) {
        var table = document.createTable();
        table.setWidth("100%");
        table.removeRow(0);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (int column = 0; column < annex.heads().size(); column++)
            grid.addNewGridCol().setW(BigInteger.valueOf(annex.width(column, LINE)));
        upperHeads(table, annex);
        if (annex.isGrouped()) lowerHeads(table, annex);
        for (var row : annex.rows()) {
            var line = table.createRow();
            line.setCantSplitRow(true);
            for (int column = 0; column < row.cells().size(); column++)
                fill(
                        cell(line, annex, column, 1),
                        row.cells().get(column),
                        row.bold(),
                        !annex.heads().get(column).form().isText());
        }
    }

    private void upperHeads(XWPFTable table, PrintedAnnex annex) {
        var row = headRow(table);
        for (int column = 0; column < annex.heads().size(); column += annex.span(column)) {
            var head = annex.heads().get(column);
            boolean group = head.group() != null;
            var cell = cell(row, annex, column, annex.span(column));
            if (!group && annex.isGrouped()) merge(cell, STMerge.RESTART);
            fill(cell, group ? String.valueOf(head.group()) : head.text(), true, true);
        }
    }

    private void lowerHeads(XWPFTable table, PrintedAnnex annex) {
        var row = headRow(table);
        for (int column = 0; column < annex.heads().size(); column++) {
            var head = annex.heads().get(column);
            var cell = cell(row, annex, column, 1);
            if (head.group() == null) merge(cell, STMerge.CONTINUE);
            else fill(cell, head.text(), true, true);
        }
    }

    private static XWPFTableRow headRow(XWPFTable table) {
        var row = table.createRow();
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        return row;
    }

    /// The next cell of a row; the first row of a table brings none, later ones bring those of the row above.
    private static XWPFTableCell cell(XWPFTableRow row, PrintedAnnex annex, int column, int span) {
        while (column == 0 && !row.getTableCells().isEmpty()) row.removeCell(0);
        var cell = row.addNewTableCell();
        int width = 0;
        for (int at = column; at < column + span; at++) width += annex.width(at, LINE);
        cell.setWidth(String.valueOf(width));
        if (span > 1) cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
        return cell;
    }

    private static void merge(XWPFTableCell cell, STMerge.Enum merge) {
        cell.getCTTc().getTcPr().addNewVMerge().setVal(merge);
    }

    private static void fill(XWPFTableCell cell, String text, boolean bold, boolean centred) {
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        write(cell.getParagraphs().getFirst(), text, TABLE_SIZE, bold, centred);
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold, boolean centred) {
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        paragraph.setSpacingAfter(0);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        // In the order of the format, which Word insists on.
        run.setBold(bold);
        run.setFontSize(size);
        run.setText(text);
    }

    private void paper() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(millimetres(297));
        size.setH(millimetres(210));
        // Guideline 05-HD/VPTW: 20 mm above and below, 15 mm at the sides of a landscape page.
        var margin = section.addNewPgMar();
        margin.setTop(millimetres(20));
        margin.setBottom(millimetres(20));
        margin.setLeft(millimetres(15));
        margin.setRight(millimetres(15));
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf((long) length * TWENTIETHS_PER_MILLIMETRE);
    }
}
