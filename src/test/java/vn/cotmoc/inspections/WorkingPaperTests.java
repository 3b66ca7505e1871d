package vn.cotmoc.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsInspections;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.Visitors;

/// The working papers say what the desk says, in every format, and the same whenever they are written.
@PortalTest
@ExtendWith(KeepsInspections.class)
class WorkingPaperTests {

    private static final String WORDS = "Số liệu <chưa> khớp & thiếu biên bản.";

    @Autowired
    private Visitors visitors;

    private String inspection;

    @BeforeEach
    void anInspectionWithAFindingThatIsAnswered() {
        var inspecting = new Inspecting(visitors);
        inspection = inspecting.opened("Kiểm tra thử");
        String sample = inspecting.drawn(inspection);
        inspecting.note(Inspecting.AUDITOR, sample, 1, "Đã xem biên bản", 0, UUID.randomUUID());
        String finding = inspecting.issued(inspection, WORDS);
        inspecting.step(Inspecting.AGENCY, finding, "ANSWERED", "Đã bổ sung.", 0);
    }

    private byte[] papers(String format) {
        var answer = visitors.person(Inspecting.AUDITOR).get("/inspections/%s/papers.%s".formatted(inspection, format));
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pdf", "csv"})
    void twoBuildsAreTheSameByteForByte(String format) {
        assertThat(papers(format)).isEqualTo(papers(format));
    }

    @Test
    void wordTellsTheNumbersOfTheSampleAndWhatWasFound() throws IOException {
        try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(papers("docx"))))) {
            assertThat(text.getText())
                    .contains("HỒ SƠ KIỂM TRA", "Kiểm tra thử", "20261122, do đoàn kiểm tra đưa vào")
                    .contains("SplitMix64", "Mã SHA-256 của tổng thể", "Mọi nghị quyết", "đã xem: Đã xem biên bản")
                    .contains(WORDS, "Đã bổ sung.", "Sở Y tế", "DỰ THẢO", "MINH HỌA");
        }
    }

    @Test
    void theTablesOfTheCsvTellTheNumbersToo() {
        assertThat(new String(papers("csv"), StandardCharsets.UTF_8))
                .contains("Số gieo,\"20261122, do đoàn", "Mã SHA-256 của tổng thể,", "Đã bổ sung.");
    }

    @Test
    void pdfTellsTheSame() throws IOException {
        try (var document = Loader.loadPDF(papers("pdf"))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("HỒ SƠ KIỂM TRA", "20261122", "Đã bổ sung.");
        }
    }

    @Test
    void noCellOfTheWorkbookIsAFormula() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(papers("xlsx")))) {
            assertThat(book.getNumberOfSheets()).isGreaterThanOrEqualTo(3);
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void anUnknownFormatAndAnotherProvincesInspectionAreNotThere() {
        assertThat(visitors.person(Inspecting.AUDITOR).get("/inspections/%s/papers.exe".formatted(inspection)))
                .hasStatus(404);
        for (String who : List.of("lanhdao.dienbien", "canbo.yte", "lanhdao.laichau"))
            assertThat(visitors.person(who).get("/inspections/%s/papers.pdf".formatted(inspection)))
                    .hasStatus(404);
    }
}
