package vn.cotmoc.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// The living annex of tasks as a document, read back by readers that did not write it.
@PortalTest
class TasksDocumentTests {

    private static final String OF_RESOLUTION = "?resolution=dien-bien-24-nq-tu-2026&sort=NUMBER";
    private static final String LEADER = "lanhdao.dienbien";

    @Autowired
    private Visitors visitors;

    @Test
    void wordHasTheColumnsOfTheAnnexWithWhereEachTaskStands() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file(LEADER, "docx", OF_RESOLUTION)))) {
            assertThat(word.getParagraphs())
                    .anySatisfy(line -> assertThat(line.getText()).isEqualTo("Nghị quyết số 24-NQ/TU"))
                    .anySatisfy(line -> assertThat(line.getText()).matches("28 nhiệm vụ: \\d+ .+\\."));
            assertThat(word.getTables().getFirst().getText()).contains("DỰ THẢO", "ĐẢNG CỘNG SẢN VIỆT NAM");
            var table = annex(word);
            assertThat(table.getNumberOfRows()).isEqualTo(28 + 1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(words(table, 2))
                    .startsWith(
                            "2",
                            "Xây dựng Chương trình/Kế hoạch tổng thể triển khai Nghị quyết của Tỉnh ủy trên địa bàn tỉnh")
                    .contains("Đảng ủy UBND tỉnh", "Sở Dân tộc và Tôn giáo", "Tháng 5/2026");
            assertThat(table.getText())
                    .contains("Chưa hoàn thành quá hạn", "Năm 2026 trong Quý II; từ 2027 trước 31/12 năm trước.");
        }
    }

    @ParameterizedTest(name = "task {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            3  | Gia hạn từ 30/9/2026 đến 15/12/2026: Chờ bản đồ hiện trạng của bảy xã mới, theo đề nghị của Sở. | 15/12/2026
            17 | Gia hạn từ 31/12/2026 đến 31/3/2027: Dời tổng kết sau Lễ hội Hoa Ban theo đề nghị của Sở.       | 31/3/2027
            8  | Chưa hoàn thành trong hạn | 30/12/2026
            9  | Đã xong kỳ 2026, còn 4 kỳ                                                                       | 31/12/2027
            """)
    void aMovedDayIsToldWithItsReasonAndAYearThatIsDoneIsNotTheWholeTask(int number, String words, String next)
            throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file(LEADER, "docx", OF_RESOLUTION)))) {
            var row = words(annex(word), number);
            assertThat(String.join("\n", row)).contains(words);
            assertThat(row.get(7)).isEqualTo(next);
        }
    }

    @Test
    void aPaperHasTheOrderOfTheAnnexUnlessAnotherIsAskedFor() throws IOException {
        try (var word = new XWPFDocument(
                new ByteArrayInputStream(file(LEADER, "docx", "?resolution=dien-bien-24-nq-tu-2026")))) {
            assertThat(List.of(1, 2, 3, 20))
                    .allSatisfy(number ->
                            assertThat(words(annex(word), number).getFirst()).isEqualTo(String.valueOf(number)));
        }
    }

    @Test
    void excelKnowsThatADayIsADay() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file(LEADER, "xlsx", OF_RESOLUTION)))) {
            var days = new ArrayList<LocalDate>();
            for (var row : book.getSheetAt(0))
                for (var cell : row)
                    if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell))
                        days.add(cell.getLocalDateTimeCellValue().toLocalDate());
            assertThat(days).contains(LocalDate.of(2026, 12, 15), LocalDate.of(2026, 12, 30));
        }
    }

    @Test
    void theStatesFormIsAskedForByASwitchAndAnotherIsRefused() throws IOException {
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(file(LEADER, "docx", OF_RESOLUTION + "&form=STATE")))) {
            assertThat(word.getTables().getFirst().getText()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        }
        assertThat(visitors.person(LEADER).get("/tasks.docx?form=ROYAL")).hasStatus(400);
    }

    @Test
    void excelHasTheSameRowsAndNoFormula() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file(LEADER, "xlsx", OF_RESOLUTION)))) {
            int found = 0;
            for (var sheet : book)
                for (var row : sheet)
                    for (var cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.toString().startsWith("Bảo tồn và phát huy bản sắc văn hóa")) found++;
                    }
            assertThat(found).isEqualTo(1);
        }
    }

    @Test
    void thePdfSaysTheSame() throws IOException {
        try (var pdf = Loader.loadPDF(file(LEADER, "pdf", OF_RESOLUTION))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("BIỂU TÌNH HÌNH THỰC HIỆN NHIỆM VỤ", "DỰ THẢO", "Chưa hoàn thành quá hạn");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pdf"})
    void askedForTwiceItIsTheSameFile(String format) {
        assertThat(file(LEADER, format, OF_RESOLUTION)).isEqualTo(file(LEADER, format, OF_RESOLUTION));
    }

    @Test
    void anotherProvinceTakesAwayNothingOfIt() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file("lanhdao.laichau", "docx", OF_RESOLUTION)))) {
            assertThat(word.getParagraphs())
                    .anySatisfy(line -> assertThat(line.getText()).isEqualTo("Không có nhiệm vụ nào."))
                    .noneSatisfy(line -> assertThat(line.getText()).contains("24-NQ/TU"));
            assertThat(word.getTables())
                    .noneSatisfy(table -> assertThat(table.getText()).contains("Nội dung nhiệm vụ"));
        }
    }

    @Test
    void tasksOfSeveralDocumentsStandBelowTheNameOfEach() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file("kiemtra.trunguong", "docx", "?sort=NUMBER")))) {
            var groups = annex(word).getRows().stream()
                    .filter(row -> row.getTableCells().size() == 1)
                    .map(row -> row.getCell(0).getText())
                    .toList();
            assertThat(groups)
                    .hasSizeGreaterThanOrEqualTo(5)
                    .contains("Nghị quyết số 24-NQ/TU")
                    .doesNotHaveDuplicates();
        }
    }

    private byte[] file(String who, String format, String query) {
        var answer = visitors.person(who).get("/tasks." + format + query);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static XWPFTable annex(XWPFDocument word) {
        return word.getTables().stream()
                .filter(table -> table.getRow(0).getCell(1).getText().equals("Nội dung nhiệm vụ"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(cell -> cell.getText())
                .toList();
    }
}
