package vn.cotmoc.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.cotmoc.exports.SheetStyles.Title;

/// Writes a review table as a workbook that prints as an annex does: A4 landscape, heads on every page, Times New
/// Roman; numbers are numbers, and words stay words whatever they begin with.
final class ReviewWorkbook {

    private static final int FROZEN_COLUMNS = 2;

    private final ReviewTable table;
    private final ReviewWords words;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SheetStyles styles = new SheetStyles(workbook);
    private final XSSFSheet sheet;
    private int next;

    ReviewWorkbook(ReviewTable table, ReviewWords words) {
        this.table = table;
        this.words = words;
        this.sheet = workbook.createSheet(words.say("exports.sheet", String.valueOf(table.asOf())));
    }

    byte[] write() {
        try (workbook;
                var out = new ByteArrayOutputStream()) {
            titles();
            int heads = next;
            new SheetHeads(sheet, styles, words).write(table.columns(), heads);
            next += 2;
            sheet.createFreezePane(FROZEN_COLUMNS, next);
            for (var row : table.rows()) row(row);
            sheet.addIgnoredErrors(
                    new CellRangeAddress(heads, next - 1, 0, lastColumn()), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
            closing();
            SheetPaper.set(sheet, heads, lastColumn());
            properties();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void titles() {
        line(words.say(table.title()), Title.NAME, 22);
        line(words.say(table.subject()), Title.SUBJECT, 36);
        table.origin().ifPresent(origin -> line(words.say(origin), Title.ORIGIN, 20));
        line(words.say(table.standing()), Title.STANDING, 18);
        if (table.isIllustrative())
            line(words.say("exports.illustrative", words.say("shared.illustrative")), Title.MARK, 20);
    }

    /// The sum of the table and how its columns are to be read.
    private void closing() {
        line(words.say(table.answer()), Title.ANSWER, 22);
        line(words.say("exports.legend"), Title.LEGEND, 50);
    }

    private void line(String text, Title title, int height) {
        XSSFRow row = sheet.createRow(next);
        row.setHeightInPoints(height);
        write(row.createCell(0), new Cell.Words(text));
        row.getCell(0).setCellStyle(styles.of(title));
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, lastColumn()));
        next++;
    }

    private void row(ReviewRow row) {
        XSSFRow line = sheet.createRow(next++);
        line.setHeightInPoints(RowHeight.of(row, table.columns(), words));
        for (int column = 0; column < row.cells().size(); column++) {
            XSSFCell place = line.createCell(column);
            Cell cell = row.cells().get(column);
            write(place, cell);
            place.setCellStyle(styles.of(cell, table.columns().get(column).form(), row.header(), words.text(cell)));
        }
    }

    private void write(XSSFCell place, Cell cell) {
        switch (cell) {
            case Cell.Blank _ -> place.setBlank();
            case Cell.Amount(var value, var _) -> place.setCellValue(value.doubleValue());
            case Cell.Year(var year) -> place.setCellValue(year);
            case Cell.Words _, Cell.Reached _, Cell.Rated _, Cell.Remarks _ -> place.setCellValue(words.text(cell));
        }
    }

    private int lastColumn() {
        return table.columns().size() - 1;
    }

    private void properties() {
        var core = workbook.getProperties().getCoreProperties();
        core.setCreator(words.say("shared.brand"));
        core.setTitle(words.say(table.title()));
        core.setCreated(
                Optional.of(Date.from(table.day().atStartOfDay(ZoneOffset.UTC).toInstant())));
    }
}
