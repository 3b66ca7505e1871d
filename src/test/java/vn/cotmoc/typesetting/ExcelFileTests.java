package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks, read back by POI and by fastexcel.
class ExcelFileTests {

    private final byte[] bytes = Read.bytes(Samples.report(OfficialForm.PARTY), Format.XLSX);
    private final XSSFWorkbook workbook = Read.excel(bytes);

    @Test
    void theWordsTheTablesAndTheChartsHaveSheetsOfTheirOwn() {
        assertThat(workbook)
                .extracting(sheet -> sheet.getSheetName())
                .containsExactly("Văn bản", "Biểu 1", "PHỤ LỤC 01", "Biểu đồ 1", "Biểu đồ 2", "Biểu đồ 3");
        assertThat(workbook.getSheet("Biểu đồ 1").getDrawingPatriarch().getCharts())
                .hasSize(1);
    }

    @Test
    void numbersAreNumbersDaysAreDaysAndWordsAreWords() {
        var sheet = workbook.getSheet("PHỤ LỤC 01");
        var row = sheet.getRow(sheet.getPaneInformation().getHorizontalSplitPosition() + 1);
        var counts = workbook.getSheet("Biểu 1");
        var first = counts.getRow(counts.getPaneInformation().getHorizontalSplitPosition());

        assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(34.5);
        assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("#,##0.0");
        assertThat(row.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("0");
        assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(first.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(Samples.DAY);
    }

    @Test
    void noCellIsAFormula() {
        for (var sheet : workbook)
            for (var row : sheet)
                for (var cell : row) assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        assertThat(Read.parts(bytes).values()).noneMatch(part -> part.contains("<f>") || part.contains("<f "));
    }

    @Test
    void headsAreFrozenAndRepeatedOnPaperThatIsAsWideAsThePage() {
        var sheet = workbook.getSheet("PHỤ LỤC 01");
        PaneInformation pane = sheet.getPaneInformation();

        assertThat(sheet.getRepeatingRows().getLastRow() + 1).isEqualTo(pane.getHorizontalSplitPosition());
        assertThat(sheet.getRepeatingRows().getLastRow()
                        - sheet.getRepeatingRows().getFirstRow())
                .isEqualTo(1);
        assertThat(pane.getVerticalSplitPosition()).isEqualTo((short) 2);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getFitToPage()).isTrue();
    }

    @Test
    void fastexcelReadsTheSameFigures() throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = read.findSheet("PHỤ LỤC 01").orElseThrow().openStream()) {
            var figures = rows.filter(row -> row.getCellCount() > 5)
                    .map(row -> row.getCellText(5))
                    .toList();
            assertThat(figures).contains("1234.56").hasSizeGreaterThan(38);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"https://example.org\")", "+84 215", "-", "@SUM(A1)", "a<b>&\"c\"", "e\u0323\u0302"
            })
    void wordsStayWordsWhateverTheyAre(String words) {
        var table = new Part.Table(
                "Biểu",
                List.of(Column.of("Nội dung", 20, Column.Alignment.LEFT)),
                List.of(Row.of(new Cell.Words(words + "\u200B"))));
        var cell = Read.excel(Read.bytes(lone(table), Format.XLSX))
                .getSheetAt(0)
                .getRow(4)
                .getCell(0);

        assertThat(cell.getStringCellValue())
                .isEqualTo(java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFC));
        assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(words.matches("[=+@-].*"));
    }

    @Test
    void anEmptyTableKeepsItsHeads() {
        var table = new Part.Table("Biểu", List.of(Column.of("Nội dung", 20, Column.Alignment.LEFT)), List.<Row>of());

        assertThat(Read.excel(Read.bytes(lone(table), Format.XLSX))
                        .getSheetAt(0)
                        .getLastRowNum())
                .isEqualTo(3);
        assertThat(Read.word(Read.bytes(lone(table), Format.DOCX)).getTables()).hasSize(3);
    }

    @Test
    void aNumberIsRoundedOnceAndKeepsItsDigits() {
        assertThat(new Cell.Amount(new BigDecimal("38.095238"), 1).text()).isEqualTo("38,1");
        assertThat(new Cell.Amount(new BigDecimal("1234567.25"), 2).text()).isEqualTo("1.234.567,25");
        assertThat(Cell.whole(7000).text()).isEqualTo("7.000");
        assertThat(new Cell.Day(Samples.DAY).text()).isEqualTo("05/9/2028");
    }

    private static OfficialDocument lone(Part.Table table) {
        return OfficialDocument.of(
                Issuer.unknown(OfficialForm.PARTY),
                "Biểu",
                "tổng hợp",
                new OfficialDocument.Marks(false, false),
                Samples.DAY,
                List.of(table));
    }
}
