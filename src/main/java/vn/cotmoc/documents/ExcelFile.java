package vn.cotmoc.documents;

import java.util.ArrayList;
import java.util.List;
import vn.cotmoc.documents.FoundDocument.Remark;
import vn.cotmoc.documents.Refusal.Reason;

/// Reads a workbook: each visible sheet as one table.
final class ExcelFile {

    private static final int MOST_REMARKS = 50;

    private final DocumentLimits limits;
    private final ExcelTexts texts;
    private final ExcelLooks looks;
    private final boolean from1904;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int cells;

    private ExcelFile(ExcelNames names, DocumentLimits limits) throws RefusedFile {
        this.limits = limits;
        this.texts = ExcelTexts.of(names.find("sharedStrings"));
        this.looks = ExcelLooks.of(names.find("styles"));
        this.from1904 = names.isFrom1904();
    }

    static FoundDocument read(PackageParts parts, String main, DocumentLimits limits) throws RefusedFile {
        var names = ExcelNames.of(parts, main);
        var sheets = names.sheets();
        var file = new ExcelFile(names, limits);
        int number = 0;
        for (var sheet : sheets) {
            number++;
            if (sheet.hidden()) file.remark(new Remark(Oddity.HIDDEN_SHEET, sheet.name()));
            else {
                var xml = new Xml(sheet.part(), parts.get(sheet.part()));
                file.blocks.add(new ExcelSheet(xml, file, number, sheet.name()).read());
            }
        }
        return new FoundDocument(FoundDocument.Kind.EXCEL, file.blocks, file.remarks);
    }

    DocumentLimits limits() {
        return limits;
    }

    ExcelTexts texts() {
        return texts;
    }

    ExcelLooks looks() {
        return looks;
    }

    boolean isFrom1904() {
        return from1904;
    }

    void remark(Remark remark) {
        if (remarks.size() < MOST_REMARKS && !remarks.contains(remark)) remarks.add(remark);
    }

    void count(int sheet) throws RefusedFile {
        if (++cells > limits.cells()) throw new RefusedFile(Reason.TOO_MANY_CELLS, sheet, limits.cells());
    }
}
