package vn.cotmoc.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Stage;
import vn.cotmoc.workbooks.Looks.Look;

/// Writes the workbook: a guide, and a sheet for each resolution; only what is to be entered is open.
final class WritingWorkbook {

    private static final int LONGEST_NAME = 28;
    // The lists of the drop-downs stand on the guide, to the right of its words.
    private static final int LISTS = 5;

    private final Choices choices;
    private final Words words;
    private final Locale locale;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(200);
    private final Looks looks = new Looks(workbook);

    WritingWorkbook(Choices choices, Words words, Locale locale) {
        this.choices = choices;
        this.words = words;
        this.locale = locale;
    }

    void write(List<ReportingTable> tables, OutputStream out) throws IOException {
        try (workbook) {
            String guide = guide(tables);
            var names = new HashSet<String>(List.of(guide.toLowerCase(Locale.ROOT)));
            for (var table : tables) {
                var sheet = workbook.createSheet(name(table.resolution(), names));
                int last = new WritingSheet(sheet, looks, choices, words, locale).write(table);
                if (last > 0) lists(sheet, table, guide, last);
            }
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            workbook.setActiveSheet(tables.isEmpty() ? 0 : 1);
            workbook.write(out);
        }
    }

    private static String name(String resolution, HashSet<String> taken) {
        String safe = WorkbookUtil.createSafeSheetName(resolution);
        String shortened = safe.substring(0, Math.min(LONGEST_NAME, safe.length()));
        String name = shortened;
        for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) name = shortened + " " + again;
        return name;
    }

    private String guide(List<ReportingTable> tables) {
        String name = words.say("workbooks.guide.sheet", locale);
        var sheet = workbook.createSheet(name);
        sheet.setColumnWidth(0, 110 * 256);
        int row = 0;
        line(sheet, row++, words.say("workbooks.guide.title", locale), Look.TITLE);
        if (tables.stream().anyMatch(ReportingTable::isIllustrative))
            line(sheet, row++, words.say("shared.illustrative", locale), Look.TITLE);
        for (String part :
                List.of("yellow", "number", "parts", "missing", "list", "empty", "protection", "back", "again"))
            line(sheet, row++, words.say("workbooks.guide." + part, locale), Look.WORDS);
        list(sheet, LISTS, choices.words(Stage.values(), locale));
        list(sheet, LISTS + 1, choices.words(MissingReason.offered().toArray(MissingReason[]::new), locale));
        list(sheet, LISTS + 2, choices.words(Maturity.values(), locale));
        for (int column = LISTS; column < LISTS + 3; column++) sheet.setColumnHidden(column, true);
        sheet.enableLocking();
        return name;
    }

    private void line(SXSSFSheet sheet, int row, String text, Look look) {
        var cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(looks.of(look));
    }

    private static void list(SXSSFSheet sheet, int column, List<String> choices) {
        for (int at = 0; at < choices.size(); at++) {
            var row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            row.createCell(column).setCellValue(choices.get(at));
        }
    }

    private static void lists(SXSSFSheet sheet, ReportingTable table, String guide, int last) {
        list(sheet, table, guide, Column.STAGE, LISTS, Stage.values().length, last);
        list(
                sheet,
                table,
                guide,
                Column.MISSING,
                LISTS + 1,
                MissingReason.offered().size(),
                last);
        list(sheet, table, guide, Column.MATURITY, LISTS + 2, Maturity.values().length, last);
    }

    private static void list(
            SXSSFSheet sheet, ReportingTable table, String guide, Column column, int list, int length, int last) {
        String letter = SheetValues.letters(list);
        var helper = sheet.getDataValidationHelper();
        var offered = helper.createFormulaListConstraint(
                "'%s'!$%s$1:$%s$%d".formatted(guide.replace("'", "''"), letter, letter, length));
        int at = WritingSheet.place(table, column);
        var validation = helper.createValidation(offered, new CellRangeAddressList(WritingSheet.FIRST, last, at, at));
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }
}
