package vn.cotmoc.meetings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.meetings.Paper.Cell;
import vn.cotmoc.meetings.Paper.Letterhead;
import vn.cotmoc.meetings.Paper.Line;
import vn.cotmoc.meetings.Paper.Mark;
import vn.cotmoc.meetings.Paper.Section;
import vn.cotmoc.meetings.Paper.Table;

/// Writes the papers of a session as a Word file: real headings, and tables whose heads every page repeats.
final class PackDocument {

    private static final int TABLE_SIZE = 11;
    private static final int SMALL_SIZE = 10;

    private final XWPFDocument document = new XWPFDocument();
    private final Paper paper;

    private PackDocument(Paper paper) {
        this.paper = paper;
    }

    static byte[] write(Paper paper) {
        var writer = new PackDocument(paper);
        try (var document = writer.document;
                var out = new ByteArrayOutputStream()) {
            WordLooks.lay(document, paper.language());
            document.getProperties().getCoreProperties().setTitle(paper.title());
            writer.heads(paper.mark());
            writer.letterhead(paper.letterhead());
            writer.title();
            paper.sections().forEach(writer::section);
            paper.notes().forEach(note -> writer.paragraph(WordLooks.CAPTION, note));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is invented says so above every page; the number of the page begins on the second.
    private void heads(@Nullable Mark mark) {
        var first = document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var later = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        later.setAlignment(ParagraphAlignment.CENTER);
        later.getCTP().addNewFldSimple().setInstr("PAGE");
        if (mark == null) return;
        words(first, mark.words(), TABLE_SIZE, true);
        later.createRun().addBreak();
        words(later, mark.words(), TABLE_SIZE, true);
        first.setAlignment(ParagraphAlignment.CENTER);
    }

    private void letterhead(Letterhead head) {
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        var left = table.getRow(0).getCell(0).getParagraphs().getFirst();
        left.setAlignment(ParagraphAlignment.CENTER);
        words(left, head.body(), 14, true);
        var right = table.getRow(0).getCell(1).getParagraphs().getFirst();
        right.setAlignment(ParagraphAlignment.CENTER);
        words(right, head.party(), 14, true);
        var day = table.getRow(0).getCell(1).addParagraph();
        day.setAlignment(ParagraphAlignment.CENTER);
        words(day, head.placeAndDay(), 14, false);
        day.getRuns().getFirst().setItalic(true);
    }

    private void title() {
        paragraph(WordLooks.TITLE, paper.title());
        for (String line : paper.lines()) paragraph(WordLooks.TEXT, line).setAlignment(ParagraphAlignment.CENTER);
        if (paper.mark() != null)
            paragraph(
                    WordLooks.CAPTION,
                    paper.mark().words() + ": " + paper.mark().explained());
    }

    private void section(Section section) {
        paragraph(WordLooks.HEADING, section.heading());
        section.paragraphs().forEach(words -> paragraph(WordLooks.TEXT, words));
        section.tables().forEach(this::table);
    }

    private XWPFParagraph paragraph(String style, String words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(words);
        return paragraph;
    }

    private void table(Table content) {
        paragraph(WordLooks.CAPTION, content.caption()).setKeepNext(true);
        var table = document.createTable();
        table.setWidth("100%");
        table.removeRow(0);
        grid(table, content);
        var heads = table.createRow();
        heads.setRepeatHeader(true);
        heads.setCantSplitRow(true);
        for (int column = 0; column < content.columns().size(); column++)
            fill(
                    cell(heads, content, column, 1),
                    Cell.of(content.columns().get(column).head()),
                    true,
                    true);
        content.lines().forEach(line -> line(table, content, line));
    }

    private static void grid(XWPFTable table, Table content) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (int column = 0; column < content.columns().size(); column++)
            grid.addNewGridCol().setW(BigInteger.valueOf(content.width(column, WordLooks.LINE)));
    }

    private static void line(XWPFTable table, Table content, Line line) {
        var row = table.createRow();
        row.setCantSplitRow(true);
        if (line.group()) {
            var head = cell(row, content, 0, content.columns().size());
            fill(head, line.cells().getFirst(), true, false);
            head.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true));
            return;
        }
        for (int column = 0; column < line.cells().size(); column++)
            fill(
                    cell(row, content, column, 1),
                    line.cells().get(column),
                    false,
                    content.columns().get(column).number());
    }

    /// The next cell of a row; a new row brings those of the row above.
    private static XWPFTableCell cell(XWPFTableRow row, Table content, int column, int span) {
        while (column == 0 && !row.getTableCells().isEmpty()) row.removeCell(0);
        var cell = row.addNewTableCell();
        int width = 0;
        for (int at = column; at < column + span; at++) width += content.width(at, WordLooks.LINE);
        cell.setWidth(String.valueOf(width));
        if (span > 1) cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
        return cell;
    }

    private static void fill(XWPFTableCell cell, Cell content, boolean bold, boolean centred) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        paragraph.setSpacingAfter(0);
        words(paragraph, content.text(), TABLE_SIZE, bold);
        if (content.small().isEmpty()) return;
        var below = cell.addParagraph();
        below.setSpacingAfter(0);
        words(below, content.small(), SMALL_SIZE, false);
        below.getRuns().getFirst().setItalic(true);
    }

    private static void words(XWPFParagraph paragraph, String text, int size, boolean bold) {
        var run = paragraph.createRun();
        run.setFontFamily(WordLooks.FONT);
        // In the order of the format, which Word insists on.
        run.setBold(bold);
        run.setFontSize(size);
        run.setText(text);
    }
}
