package vn.cotmoc.documents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import vn.cotmoc.documents.Refusal.Reason;

/// Reads one cell of a Word table: its lines, how many columns it covers, whether it goes on from above.
final class WordCell {

    private final Xml xml;
    private final WordFile file;
    private final int table;
    private final int row;
    private final int column;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder found = new StringBuilder();
    private final EnumSet<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private int span = 1;
    private boolean goesOn;

    WordCell(Xml xml, WordFile file, int table, int row, int column) {
        this.xml = xml;
        this.file = file;
        this.table = table;
        this.row = row;
        this.column = column;
    }

    WordCell read() throws RefusedFile {
        content();
        return this;
    }

    TableCell cell() {
        return new TableCell(row, column, lines, found.toString(), oddities);
    }

    int span() {
        return span;
    }

    boolean goesOn() {
        return goesOn;
    }

    private void content() throws RefusedFile {
        xml.eachChild(name -> {
            switch (name) {
                case "tcPr" -> properties();
                case "p" -> paragraph();
                case "tbl" -> {
                    oddities.add(Oddity.NESTED_TABLE);
                    content();
                }
                case "tr", "tc", "sdt", "sdtContent", "customXml" -> content();
                case "ins", "moveTo" -> {
                    oddities.add(Oddity.TRACKED_CHANGE);
                    content();
                }
                default -> {}
            }
        });
    }

    private void properties() throws RefusedFile {
        // A table within the cell has properties of its own cells, which are none of this one.
        boolean own = !oddities.contains(Oddity.NESTED_TABLE);
        xml.eachChild(name -> {
            if (own && name.equals("gridSpan")) span = span(xml);
            if (own && name.equals("vMerge")) {
                String merge = xml.attribute("val");
                goesOn = merge == null || merge.equals("continue");
            }
        });
    }

    private int span(Xml xml) {
        int said = xml.number("val", 0);
        if (said < 1 || said > DocumentLimits.COLUMNS) oddities.add(Oddity.UNEVEN_ROW);
        return said;
    }

    private void paragraph() throws RefusedFile {
        var paragraph = new WordParagraph(xml, file.styles(), file.numbers()).read();
        String number = paragraph.number();
        var text = paragraph.text();
        file.count(text.length());
        if (found.length() + text.length() > DocumentLimits.CELL_CHARACTERS)
            throw new RefusedFile(Reason.TOO_LONG_CELL, table, row, column, DocumentLimits.CELL_CHARACTERS);
        if (!found.isEmpty()) found.append('\n');
        found.append(text.found());
        var read = text.lines();
        for (int at = 0; at < read.size(); at++)
            lines.add(at == 0 && !number.isEmpty() ? number + " " + read.get(at) : read.get(at));
        // The column of ordinals may hold nothing but the number that Word counts.
        if (read.isEmpty() && !number.isEmpty() && !number.equals("-")) lines.add(number);
        oddities.addAll(text.oddities());
        paragraph.asides().forEach(file::aside);
    }
}
