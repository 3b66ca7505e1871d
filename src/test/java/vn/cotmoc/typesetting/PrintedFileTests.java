package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// PDFs, read back by PDFBox.
class PrintedFileTests {

    private final byte[] bytes = Read.bytes(Samples.report(OfficialForm.PARTY), Format.PDF);

    @Test
    void itIsTaggedItsLettersAreEmbeddedAndItSpeaksVietnamese() throws IOException {
        try (PDDocument pdf = Read.pdf(bytes)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("vi");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Báo cáo");
            var names = new ArrayList<String>();
            for (var page : pdf.getPages())
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    names.add(font.getName());
                }
            assertThat(names).isNotEmpty().allMatch(name -> name.contains("LiberationSerif"));
        }
    }

    @Test
    void itSaysWhatTheDocumentSays() throws IOException {
        String text = text(bytes);

        assertThat(text)
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 05-BC/TU", "Điện Biên, ngày 05 tháng 9 năm 2028")
                .contains("09 chỉ tiêu đạt & 02 chỉ", "(dưới 50% < 60%).", "1.234,56", "PHỤ LỤC 01", "DỰ THẢO")
                .contains("Mã băm SHA-256: " + Samples.HASH);
    }

    @Test
    void wideTablesLieAndRepeatTheirHeads() throws IOException {
        try (PDDocument pdf = Read.pdf(bytes)) {
            var last = pdf.getPage(pdf.getNumberOfPages() - 1).getMediaBox();
            var stripper = new PDFTextStripper();
            stripper.setStartPage(pdf.getNumberOfPages());

            assertThat(last.getWidth()).isGreaterThan(last.getHeight());
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isLessThan(pdf.getPage(0).getMediaBox().getHeight());
            assertThat(stripper.getText(pdf)).contains("Chỉ tiêu chủ yếu", "Ghi chú");
        }
    }

    @Test
    void theStateEndsWithAStrokeBetweenTwoStops() throws IOException {
        assertThat(text(Read.bytes(Samples.report(OfficialForm.STATE), Format.PDF)))
                .contains("chưa đồng bộ./.", "Số: 15/BC-UBND", "Phụ lục I");
    }

    /// A head without letters, or lines that are kept together, must not leave a page empty.
    @Test
    void noPageIsEmpty() throws IOException {
        try (PDDocument pdf = Read.pdf(bytes)) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf).lines()).as("page " + page).hasSizeGreaterThan(5);
            }
        }
    }

    @ParameterizedTest(name = "{0} has {1} places to break it")
    @CsvSource({"ngày 05/5/2026, 1", "24-NQ/TU, 0", "'1.234,5 tỷ', 1", "'hai  ba', 1", "'', 0"})
    void linesEndBetweenWordsOnly(String words, int places) {
        var breaks = new WordBreaks();
        breaks.setText(words);
        int found = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) found += at < words.length() ? 1 : 0;

        assertThat(found).isEqualTo(places);
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument pdf = Read.pdf(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
