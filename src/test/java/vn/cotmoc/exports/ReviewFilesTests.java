package vn.cotmoc.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.Issuer;
import vn.cotmoc.typesetting.OfficialForm;
import vn.cotmoc.typesetting.Samples;

class ReviewFilesTests {

    private static final ReviewWords WORDS = Bundle.vietnamese();
    private static final int NAME = 1;
    private static final int BASELINE = 3;
    private static final int RESULT = 7;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://example.org\";\"Tỷ lệ\")",
                "+84 215 3825 409",
                "- Trong đó: tỷ lệ hộ nghèo",
                "@SUM(A1:A9)"
            })
    void aNameThatLooksLikeAFormulaStaysWords(String name) {
        var table = Written.table(name, BigDecimal.TEN, 1);

        var cell = workbookCell(table, NAME);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(name);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(csvField(table, NAME)).isEqualTo("'" + name);
    }

    @Test
    void aRemarkThatLooksLikeAFormulaStaysWordsToo() {
        var table = Written.table("Tỷ lệ", BigDecimal.TEN, 1);
        int remarks = table.columns().size() - 1;

        assertThat(workbookCell(table, remarks).getCellStyle().getQuotePrefixed())
                .isTrue();
        assertThat(csvField(table, remarks)).isEqualTo("'@SUM(A1).");
    }

    @Test
    void theDashOfASubRowStaysAsPrinted() {
        var table = Written.table("(cân nặng/tuổi)", BigDecimal.TEN, 1);

        assertThat(workbookCell(table, 0).getStringCellValue()).isEqualTo("-");
        assertThat(csvField(table, 0)).isEqualTo("-");
    }

    @ParameterizedTest(name = "{0} with {1} decimals: {2} in CSV, {3} in a workbook")
    @CsvSource({
        "2.5, 2, '2,50', '#,##0.00'",
        "38.095238, 1, '38,1', '#,##0.0'",
        "5500, 0, '5.500', '#,##0'",
        "1234567.25, 2, '1.234.567,25', '#,##0.00'"
    })
    void numbersAreNumbersInAWorkbookAndVietnameseInCsv(BigDecimal value, int decimals, String csv, String format) {
        var table = Written.table("Tỷ lệ", value, decimals);

        var cell = workbookCell(table, RESULT);
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(format);
        assertThat(csvField(table, RESULT)).isEqualTo(csv);
    }

    @Test
    void aNegativeNumberIsNoFormula() {
        var table = Written.table("Tỷ lệ", BigDecimal.TEN, 1);

        assertThat(workbookCell(table, BASELINE).getNumericCellValue()).isEqualTo(-0.5);
        assertThat(workbookCell(table, BASELINE).getCellStyle().getQuotePrefixed())
                .isFalse();
        assertThat(csvField(table, BASELINE)).isEqualTo("-0,5");
    }

    @Test
    void csvIsReadAsUnicodeByExcelAndQuotesItsNumbers() {
        var text = new String(csv(Written.table("Tỷ lệ", new BigDecimal("43.2"), 1)), StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("\uFEFFSTT,Chỉ tiêu chủ yếu,")
                .contains("\"43,2\"")
                .endsWith("\r\n");
    }

    @Test
    void theWorkbookPrintsAsAnAnnexDoes() {
        var sheet = Written.sheet(workbook(Written.table("Tỷ lệ", BigDecimal.TEN, 1)));

        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("6:7");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) Written.FIRST_ROW);
        assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getFontName())
                .isEqualTo("Times New Roman");
    }

    @Test
    void itsTitlesAreThoseOfPartyDocuments() {
        var sheet = Written.sheet(workbook(Written.table("Tỷ lệ", BigDecimal.TEN, 1)));

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("BIỂU ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU");
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                .isEqualTo(
                        "(Các chỉ tiêu kèm theo Nghị quyết số 24-NQ/TU, ngày 03/4/2026 của Ban Chấp hành Đảng bộ tỉnh)");
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).endsWith("20/12/2026");
    }

    private static XSSFCell workbookCell(ReviewTable table, int column) {
        return Written.sheet(workbook(table)).getRow(Written.FIRST_ROW).getCell(column);
    }

    private static String csvField(ReviewTable table, int column) {
        return Written.records(csv(table)).get(1).getField(column);
    }

    private static byte[] workbook(ReviewTable table) {
        var document = new SettingReviews(table, WORDS).document(Issuer.unknown(OfficialForm.PARTY));
        return Samples.typesetting().bytes(document, Format.XLSX);
    }

    private static byte[] csv(ReviewTable table) {
        return Samples.typesetting().bytes(new SettingReviews(table, WORDS).figures(), Format.CSV);
    }
}
