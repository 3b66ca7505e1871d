package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cotmoc.testing.Office;
import vn.cotmoc.typesetting.Column.Alignment;
import vn.cotmoc.typesetting.OfficialDocument.Marks;
import vn.cotmoc.typesetting.Part.Table;

/// Word and Excel files opened and printed by LibreOffice: figures, words and Vietnamese letters come through.
class OfficeTests {

    private static Map<String, byte[]> printed;

    @BeforeAll
    static void printAll() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var form : OfficialForm.values()) {
            files.put(form + "-word.docx", Read.bytes(Samples.report(form), Format.DOCX));
            files.put(form + "-excel.xlsx", Read.bytes(Samples.report(form), Format.XLSX));
        }
        files.put("long-word.docx", Read.bytes(hard(), Format.DOCX));
        files.put("long-excel.xlsx", Read.bytes(hard(), Format.XLSX));
        printed = Office.printed(files);
    }

    @ParameterizedTest
    @EnumSource(OfficialForm.class)
    void aWordFileOpensWithAllItsWords(OfficialForm form) throws IOException {
        assertThat(words(form + "-word.docx"))
                .contains("DỰ THẢO · SỐ LIỆU MINH HỌA", "BÁO CÁO", "Trong 25 chỉ tiêu chủ yếu có 03 chỉ tiêu vượt")
                .contains("(dưới 50% < 60%)", "1.234,56", "34,5", "\"so với\" kế hoạch <100% &", Samples.HASH)
                .contains("Tỷ lệ xã đạt chuẩn nông thôn mới", "Kế hoạch", "Thực hiện")
                .contains(form == OfficialForm.PARTY ? "Số 05-BC/TU" : "Số: 15/BC-UBND");
    }

    /// LibreOffice shows numbers as the country of the machine does.
    @ParameterizedTest
    @EnumSource(OfficialForm.class)
    void aWorkbookOpensWithAllItsFigures(OfficialForm form) throws IOException {
        assertThat(words(form + "-excel.xlsx").replace("1,234.56", "1.234,56").replace("34.5", "34,5"))
                .contains("Sở Nông nghiệp", "1.234,56", "34,5", "05/09/2028", "Số chỉ tiêu theo mức đánh giá")
                .contains(Samples.HASH, "SỐ LIỆU MINH HỌA")
                .doesNotContain("Err:", "#NAME", "###");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long-word.docx", "long-excel.xlsx"})
    void twoHundredRowsLongNamesAndAnEmptyTableComeThrough(String file) throws IOException {
        assertThat(words(file))
                .contains("Nhóm chỉ tiêu 10", "đơn vị số 200", "Biểu không có dòng nào")
                .contains("a<b&c>");
    }

    private static OfficialDocument hard() {
        return OfficialDocument.of(
                Samples.issuer(OfficialForm.PARTY),
                "Báo cáo",
                "về " + "một tên rất dài ".repeat(20).strip(),
                new Marks(false, false),
                Samples.DAY,
                List.of(
                        new Part.Paragraph("a<b&c> \u200B \uFEFF"),
                        Samples.review(200),
                        new Table(
                                "Biểu không có dòng nào",
                                List.of(Column.of("Nội dung", 20, Alignment.LEFT)),
                                List.<Row>of())));
    }

    private static String words(String file) throws IOException {
        try (var pdf = Read.pdf(printed.getOrDefault(file, new byte[0]))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
