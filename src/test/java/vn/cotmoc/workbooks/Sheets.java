package vn.cotmoc.workbooks;

import java.nio.charset.StandardCharsets;
import vn.cotmoc.testing.RawExcel;
import vn.cotmoc.testing.RawZip;

/// Files of values written by hand, the way other programs write them.
final class Sheets {

    static final String SLUG = "dien-bien-24-nq-tu-2026";
    static final String HEAD = "resolution,indicator,unit,period,value,note,revision";

    private Sheets() {}

    /// A sheet with one row of values; the cell of the value is given as it stands in the file.
    static RawZip withValue(String cell) {
        return new RawExcel()
                .row("resolution", "indicator", "unit", "period", "value", "note", "revision")
                .xml(text("A", SLUG) + text("B", "3.1") + text("C", "11") + text("D", "2026") + cell + text("G", "0"))
                .sheet("Biểu")
                .zip()
                .part(
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    }

    static String text(String column, String text) {
        return "<c r=\"%s{}\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(column, RawZip.escape(text));
    }

    static String number(String number) {
        return "<c r=\"E{}\"><v>%s</v></c>".formatted(number);
    }

    static byte[] csv(String value) {
        return csvText(value).getBytes(StandardCharsets.UTF_8);
    }

    static String csvText(String value) {
        return HEAD + "\r\n" + SLUG + ",3.1,11,2026,\"" + value + "\",,0\r\n";
    }
}
