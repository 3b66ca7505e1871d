package vn.cotmoc.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A Word file written by hand, element by element.
public final class RawWord {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final StringBuilder body = new StringBuilder();
    private String font = "Times New Roman";

    /// A cell of a table: its lines, how many columns it covers, and whether it begins or continues a merge downwards.
    public record Cell(String text, int span, Merge merge, boolean bold) {
        public enum Merge {
            NONE,
            BEGINS,
            GOES_ON
        }

        public Cell over(int columns) {
            return new Cell(text, columns, merge, bold);
        }

        public Cell down() {
            return new Cell(text, span, Merge.BEGINS, bold);
        }

        public Cell head() {
            return new Cell(text, span, merge, true);
        }
    }

    public static Cell cell(String text) {
        return new Cell(text, 1, Cell.Merge.NONE, false);
    }

    /// Continues the merged cell above.
    public static Cell above() {
        return new Cell("", 1, Cell.Merge.GOES_ON, false);
    }

    public static List<Cell> row(String... texts) {
        return Stream.of(texts).map(RawWord::cell).toList();
    }

    public static List<Cell> row(Cell... cells) {
        return List.of(cells);
    }

    /// The font that everything after it is written in, such as `.VnTime`.
    public RawWord font(String name) {
        font = name;
        return this;
    }

    public RawWord paragraph(String text) {
        body.append(paragraph(text, false));
        return this;
    }

    public RawWord bold(String text) {
        body.append(paragraph(text, true));
        return this;
    }

    /// XML as it is, for what the kit has no word for.
    public RawWord xml(String xml) {
        body.append(xml);
        return this;
    }

    @SafeVarargs
    public final RawWord table(List<Cell>... rows) {
        return table(List.of(rows));
    }

    public RawWord table(List<List<Cell>> rows) {
        int columns = rows.getFirst().stream().mapToInt(Cell::span).sum();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>")
                .append("<w:gridCol w:w=\"1000\"/>".repeat(columns))
                .append("</w:tblGrid>");
        for (var row : rows)
            body.append("<w:tr>")
                    .append(row.stream().map(this::cellXml).collect(Collectors.joining()))
                    .append("</w:tr>");
        body.append("</w:tbl>");
        return this;
    }

    private String cellXml(Cell cell) {
        String merge = switch (cell.merge()) {
            case NONE -> "";
            case BEGINS -> "<w:vMerge w:val=\"restart\"/>";
            case GOES_ON -> "<w:vMerge/>";
        };
        String span = cell.span() == 1 ? "" : "<w:gridSpan w:val=\"%d\"/>".formatted(cell.span());
        return "<w:tc><w:tcPr>" + span + merge + "</w:tcPr>"
                + cell.text().lines().map(line -> paragraph(line, cell.bold())).collect(Collectors.joining())
                + (cell.text().isEmpty() ? "<w:p/>" : "") + "</w:tc>";
    }

    private String paragraph(String text, boolean bold) {
        String look = "<w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\"/>%2$s</w:rPr>"
                .formatted(font, bold ? "<w:b/>" : "");
        return "<w:p><w:r>" + look + "<w:t xml:space=\"preserve\">" + RawZip.escape(text) + "</w:t></w:r></w:p>";
    }

    /// The file as its parts, to be spoilt.
    public RawZip zip() {
        return new RawZip()
                .part("[Content_Types].xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Default Extension="xml" ContentType="application/xml"/>\
                        <Override PartName="/word/document.xml" \
                        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""")
                .part("_rels/.rels", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                        <Relationship Id="rId1" \
                        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                        Target="word/document.xml"/></Relationships>""")
                .part(
                        "word/document.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"" + W + "\"><w:body>" + body
                                + "<w:sectPr/></w:body></w:document>");
    }

    public byte[] bytes() {
        return zip().bytes();
    }
}
