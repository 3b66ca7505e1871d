package vn.cotmoc.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cotmoc.testing.Office;
import vn.cotmoc.typesetting.Format;
import vn.cotmoc.typesetting.OfficialForm;

/// The whole report of a review in the Party's form and in the state's, read back by readers that did not write it.
class WrittenReportTests {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final List<String> IN_BOTH = List.of(
            "Sơ kết giữa kỳ đến năm 2028",
            "Tỷ lệ xã đạt chuẩn nông thôn mới 1",
            "Địa bàn rộng, chia cắt",
            "45,5",
            "11-2028-01",
            HASH,
            "http://localhost:8080/verify/11-2028-01/" + HASH,
            "SỐ LIỆU MINH HỌA");
    private static final Map<OfficialForm, List<String>> OWN = Map.of(
            OfficialForm.PARTY,
            List.of(
                    "ĐẢNG CỘNG SẢN VIỆT NAM",
                    "TỈNH ỦY ĐIỆN BIÊN",
                    "Số …-BC/TU",
                    "I- RESULTS",
                    "II- TASKS",
                    "III- DIFFICULTIES",
                    "Địa bàn rộng, chia cắt.",
                    "T/M TỈNH ỦY",
                    "PHỤ LỤC 01",
                    "PHỤ LỤC 03"),
            OfficialForm.STATE,
            List.of(
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                    "Độc lập - Tự do - Hạnh phúc",
                    "ỦY BAN NHÂN DÂN",
                    "Số: …/BC-UBND",
                    "I. RESULTS",
                    "II. TASKS",
                    "III. DIFFICULTIES",
                    "Địa bàn rộng, chia cắt./.",
                    "TM. ỦY BAN NHÂN DÂN",
                    "Phụ lục I",
                    "Phụ lục III"));

    @ParameterizedTest
    @EnumSource(OfficialForm.class)
    void theWordFileIsInTheFormOfWhoeverIssuesIt(OfficialForm form) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes(form, Format.DOCX)));
                var reader = new XWPFWordExtractor(word)) {
            isInForm(form, reader.getText());
        }
    }

    @ParameterizedTest
    @EnumSource(OfficialForm.class)
    void theDocumentToPrintIsTooAndCanBeReadAloud(OfficialForm form) throws IOException {
        try (var pdf = Loader.loadPDF(bytes(form, Format.PDF))) {
            isInForm(form, new PDFTextStripper().getText(pdf));
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
        }
    }

    @Test
    void anotherOfficeOpensBothFormsWithAllTheirWords() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var form : OfficialForm.values()) files.put(form + ".docx", bytes(form, Format.DOCX));
        var printed = Office.printed(files);
        for (var form : OfficialForm.values())
            try (var pdf = Loader.loadPDF(printed.getOrDefault(form + ".docx", new byte[0]))) {
                isInForm(form, new PDFTextStripper().getText(pdf));
            }
    }

    @Test
    void aDraftSaysSoAndHasNoSeal() throws IOException {
        var draft = Sheets.issued(Sheets.large(2, 2), issuer(OfficialForm.STATE), "");
        byte[] made = LargeReview.typesetting().bytes(new WritingReports(draft, "").document(), Format.PDF);
        try (var pdf = Loader.loadPDF(made)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("DỰ THẢO")
                    .doesNotContain("11-2028-01", "verify", "SHA-256");
        }
    }

    private static void isInForm(OfficialForm form, String text) {
        String words = text.replaceAll("\\s+", " ");
        String close = words.replace(" ", "");
        assertThat(words).contains("BÁO CÁO");
        for (String part : IN_BOTH) assertThat(close).contains(part.replace(" ", ""));
        for (String part : OWN.getOrDefault(form, List.of())) assertThat(close).contains(part.replace(" ", ""));
        var others = OWN.entrySet().stream().filter(own -> own.getKey() != form).toList();
        assertThat(others)
                .allSatisfy(other -> assertThat(words)
                        .doesNotContain(
                                other.getValue().getFirst(),
                                other.getValue().getLast(),
                                other.getValue().get(2)));
    }

    private static byte[] bytes(OfficialForm form, Format format) {
        var snapshot = Sheets.issued(Sheets.large(2, 2), issuer(form), "11-2028-01");
        return LargeReview.typesetting().bytes(new WritingReports(snapshot, HASH).document(), format);
    }

    private static Snapshot.Issuer issuer(OfficialForm form) {
        return switch (form) {
            case PARTY ->
                new Snapshot.Issuer(
                        form.name(),
                        "",
                        "TỈNH ỦY ĐIỆN BIÊN",
                        "BC/TU",
                        "Điện Biên",
                        "T/M TỈNH ỦY",
                        "PHÓ BÍ THƯ",
                        "",
                        List.of("Ban Bí thư Trung ương Đảng", "Lưu Văn phòng Tỉnh ủy"));
            case STATE ->
                new Snapshot.Issuer(
                        form.name(),
                        "",
                        "ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN",
                        "BC-UBND",
                        "Điện Biên",
                        "TM. ỦY BAN NHÂN DÂN",
                        "CHỦ TỊCH",
                        "",
                        List.of("Chính phủ", "Lưu: VT"));
        };
    }
}
