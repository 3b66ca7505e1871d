package vn.cotmoc.testing;

import java.util.ArrayList;
import java.util.List;

/// A workbook written by hand, element by element; every sheet of it is one grid of texts.
public final class RawExcel {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<String> names = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private StringBuilder rows = new StringBuilder();
    private final List<String> merged = new ArrayList<>();
    private int row;

    public RawExcel row(String... texts) {
        row++;
        rows.append("<row r=\"%d\">".formatted(row));
        for (int column = 0; column < texts.length; column++)
            if (!texts[column].isEmpty())
                rows.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted(letter(column), row, RawZip.escape(texts[column])));
        rows.append("</row>");
        return this;
    }

    /// A row of cells in XML as it is; `{}` stands for the number of the row.
    public RawExcel xml(String cells) {
        row++;
        rows.append("<row r=\"%d\">%s</row>".formatted(row, cells.replace("{}", String.valueOf(row))));
        return this;
    }

    public RawExcel merge(String area) {
        merged.add("<mergeCell ref=\"" + area + "\"/>");
        return this;
    }

    /// Ends the sheet under that name; the next row begins another.
    public RawExcel sheet(String name) {
        names.add(name);
        String merges = merged.isEmpty() ? "" : "<mergeCells>" + String.join("", merged) + "</mergeCells>";
        sheets.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows
                + "</sheetData>" + merges + "</worksheet>");
        rows = new StringBuilder();
        merged.clear();
        row = 0;
        return this;
    }

    public RawZip zip() {
        var types = new StringBuilder();
        var relations = new StringBuilder();
        var entries = new StringBuilder();
        var zip = new RawZip();
        for (int at = 1; at <= sheets.size(); at++) {
            types.append(
                    "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                            .formatted(at));
            relations.append(
                    "<Relationship Id=\"rId%1$d\" Type=\"%2$s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>"
                            .formatted(at, OFFICE));
            entries.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(RawZip.escape(names.get(at - 1)), at, at));
            zip.part("xl/worksheets/sheet%d.xml".formatted(at), sheets.get(at - 1));
        }
        return zip.part(
                        "[Content_Types].xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                + types + "</Types>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + relations + "</Relationships>")
                .part(
                        "xl/workbook.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                                .formatted(MAIN, OFFICE, entries));
    }

    public byte[] bytes() {
        return zip().bytes();
    }

    private static String letter(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : "A" + (char) ('A' + column - 26);
    }
}
