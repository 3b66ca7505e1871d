package vn.cotmoc.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Files that harm whoever believes them.
final class HostileFiles {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String DOCTYPE = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    static final String SWELLING =
            "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";

    private HostileFiles() {}

    static byte[] declaring(String doctype) {
        var zip = Sheets.withValue(Sheets.number("3"));
        String sheet = zip.text(SHEET).replace("<worksheet", doctype + "<worksheet");
        return zip.part(SHEET, sheet).bytes();
    }

    static byte[] rows(int count) {
        var rows = new StringBuilder();
        IntStream.rangeClosed(1, count)
                .forEach(row -> rows.append("<row r=\"").append(row).append("\"/>"));

        return new vn.cotmoc.testing.RawExcel()
                .sheet("Biểu")
                .zip()
                .part(
                        SHEET,
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + rows + "</sheetData></worksheet>")
                .bytes();
    }

    static byte[] longCell() throws IOException {
        var zip = Sheets.withValue(Sheets.number("3"));
        var out = new ByteArrayOutputStream();
        try (var packed = new ZipOutputStream(out)) {
            packed.setLevel(Deflater.BEST_COMPRESSION);
            for (String part :
                    java.util.List.of("[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
                packed.putNextEntry(new ZipEntry(part));
                packed.write(zip.text(part).getBytes(StandardCharsets.UTF_8));
            }
            packed.putNextEntry(new ZipEntry(SHEET));
            packed.write(
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                            .getBytes(StandardCharsets.UTF_8));
            var megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < 200; at++) packed.write(megabyte);
            packed.write("</t></is></c></row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    static byte[] entries() {
        var zip = Sheets.withValue(Sheets.number("3"));
        for (int at = 0; at < 3000; at++) zip.part("xl/media/" + at + ".xml", "<x/>");
        return zip.bytes();
    }

    static byte[] encrypted(byte[] workbook) throws Exception {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (var in = encryptor.getDataStream(files)) {
                in.write(workbook);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
