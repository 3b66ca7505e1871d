package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// Word files, read back by POI, which had no part in writing them.
class WordFileTests {

    private final XWPFDocument party = Read.word(OfficialForm.PARTY);
    private final XWPFDocument state = Read.word(OfficialForm.STATE);

    @Test
    void theHeadIsThePartysWithoutAColonAndTheStatesWithOne() {
        assertThat(head(party, 0))
                .containsExactly("ĐẢNG BỘ TỈNH ĐIỆN BIÊN", "TỈNH ỦY ĐIỆN BIÊN", "*", "Số 05-BC/TU", "DỰ THẢO");
        assertThat(head(party, 1)).contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Điện Biên, ngày 05 tháng 9 năm 2028");
        assertThat(head(state, 0)).contains("ỦY BAN NHÂN DÂN\nTỈNH ĐIỆN BIÊN", "Số: 15/BC-UBND");
        assertThat(head(state, 1)).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
    }

    @Test
    void whatIsNotSetIsDotsAndNothingIsInvented() {
        var bare = OfficialDocument.of(
                Issuer.unknown(OfficialForm.PARTY),
                "Báo cáo",
                "",
                new OfficialDocument.Marks(false, false),
                Samples.DAY,
                List.of(new Part.Paragraph("Hết")));

        var read = Read.word(Read.bytes(bare, Format.DOCX));

        assertThat(head(read, 0)).containsExactly("…", "*", "Số …-…");
        assertThat(head(read, 1)).contains("…, ngày … tháng … năm …");
    }

    @ParameterizedTest
    @EnumSource(OfficialForm.class)
    void marginsAreThoseOfTheRulesHoweverThePageLies(OfficialForm form) {
        var document = Read.word(form);
        var upright = sections(document).getFirst();
        var lying = document.getDocument().getBody().getSectPr();

        margins(upright);
        margins(lying);
        assertThat(upright.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
        assertThat(upright.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
        assertThat(upright.isSetTitlePg()).isTrue();
        assertThat(lying.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(lying.isSetTitlePg()).isFalse();
    }

    /// 20, 20, 30 and 15 mm; the number of the page 10 mm below the edge.
    private static void margins(CTSectPr section) {
        var margin = section.getPgMar();
        assertThat(List.of(
                        margin.getTop(), margin.getBottom(), margin.getLeft(), margin.getRight(), margin.getHeader()))
                .extracting(Object::toString)
                .containsExactly("1134", "1134", "1701", "850", "567");
    }

    @Test
    void aParagraphIsJustifiedIndentedAndInExactLines() {
        var style = party.getStyles().getStyle("BodyText").getCTStyle().getPPr();

        assertThat(style.getJc().getVal()).hasToString("both");
        assertThat(style.getInd().getFirstLine()).hasToString("567");
        assertThat(style.getSpacing().getAfter()).hasToString("120");
        assertThat(style.getSpacing().getLine()).hasToString("360");
        assertThat(style.getSpacing().getLineRule()).hasToString("exact");
    }

    @Test
    void pagesAreNumberedFromTheSecondAndMarkedFromTheFirst() {
        var later = party.getHeaderFooterPolicy();
        var first = new XWPFHeaderFooterPolicy(party, sections(party).getFirst());

        assertThat(first.getFirstPageHeader().getText().strip()).isEmpty();
        assertThat(later.getFirstPageHeader()).isNull();
        assertThat(later.getDefaultHeader()._getHdrFtr().xmlText()).contains("PAGE");
        assertThat(later.getDefaultFooter().getText())
                .isEqualTo(first.getFirstPageFooter().getText())
                .contains("DỰ THẢO · SỐ LIỆU MINH HỌA · SK-11-2028-01 · 9f86d081884c7d65");
    }

    @Test
    void aTableRepeatsItsHeadsAndPartsNoRow() {
        var table = party.getTables().stream()
                .filter(one -> one.getNumberOfRows() > 30)
                .findFirst()
                .orElseThrow();

        assertThat(table.getRows().subList(0, 2)).allMatch(row -> row.isRepeatHeader() && row.isCantSplitRow());
        assertThat(table.getRows().subList(2, 42)).noneMatch(row -> row.isRepeatHeader());
        assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
        assertThat(table.getRow(3).getCell(5).getText()).isEqualTo("1.234,56");
        assertThat(table.getRow(3).getCell(9).getText())
                .isEqualTo("Số liệu ước; \"so với\" kế hoạch <100% & chưa chốt");
    }

    @Test
    void everyParagraphGoesByAStyleAndNoLettersBySpecialOrder() {
        for (var document : List.of(party, state)) {
            assertThat(document.getDocument().xmlText()).doesNotContain("w:rPr>", "w:jc ");
            assertThat(document.getParagraphs())
                    .allMatch(paragraph -> document.getStyles().styleExist(paragraph.getStyle()));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"PARTY, 'Kết cấu hạ tầng chưa đồng bộ.'", "STATE, 'Kết cấu hạ tầng chưa đồng bộ./.'"})
    void theLastParagraphEndsAsItsFormAsks(OfficialForm form, String last) {
        assertThat(Read.word(form).getParagraphs())
                .extracting(XWPFParagraph::getText)
                .contains(last);
    }

    @Test
    void nobodySignsAnEmptyPage() {
        var last = party.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals("Kết cấu hạ tầng chưa đồng bộ."))
                .findFirst()
                .orElseThrow();

        assertThat(last.getCTP().getPPr().isSetKeepNext()).isTrue();
    }

    @Test
    void theSignatureStandsBesideThoseWhoReceive() {
        var signature = party.getTables().stream()
                .filter(table -> table.getText().contains("Nơi nhận:"))
                .findFirst()
                .orElseThrow();

        assertThat(texts(signature, 0))
                .containsExactly(
                        "Nơi nhận:", "- Bộ Chính trị", "- Các đảng ủy trực thuộc Tỉnh ủy", "- Lưu Văn phòng Tỉnh ủy.");
        assertThat(texts(signature, 1))
                .startsWith("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")
                .endsWith("…");
    }

    @Test
    void chartsAreWordsOwnAndBringTheirFigures() throws Exception {
        assertThat(party.getCharts()).hasSize(3);
        for (var chart : party.getCharts()) {
            var figures = chart.getWorkbook().getSheetAt(0);
            assertThat(figures.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Kế hoạch");
            assertThat(figures.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(39.3);
            assertThat(figures.getRow(4).getCell(2).toString()).isEmpty();
            assertThat(chart.getChartSeries()).hasSize(1);
        }
    }

    @Test
    void theSealIsWrittenAndDrawn() {
        assertThat(party.getAllPictures()).hasSize(1);
        assertThat(party.getParagraphs())
                .extracting(XWPFParagraph::getText)
                .contains(
                        "Số hiệu trên hệ thống: SK-11-2028-01",
                        "Mã băm SHA-256: " + Samples.HASH,
                        "Xác minh tại: https://cotmoc.example/verify/SK-11-2028-01");
    }

    @Test
    void itSpeaksVietnameseAndBearsTheDayOfTheDocument() throws Exception {
        assertThat(party.getStyle()
                        .getDocDefaults()
                        .getRPrDefault()
                        .getRPr()
                        .getLangArray(0)
                        .getVal())
                .isEqualTo("vi-VN");
        assertThat(party.getProperties().getCoreProperties().getCreated().toInstant())
                .hasToString("2028-09-05T00:00:00Z");
        assertThat(party.getProperties().getCoreProperties().getTitle())
                .isEqualTo("Báo cáo sơ kết giữa kỳ thực hiện Nghị quyết số 24-NQ/TU");
    }

    /// Those that end before the document does.
    private static List<CTSectPr> sections(XWPFDocument document) {
        return document.getParagraphs().stream()
                .map(XWPFParagraph::getCTP)
                .filter(paragraph ->
                        paragraph.getPPr() != null && paragraph.getPPr().isSetSectPr())
                .map(paragraph -> paragraph.getPPr().getSectPr())
                .toList();
    }

    private static List<String> head(XWPFDocument document, int cell) {
        return texts(document.getTables().getFirst(), cell);
    }

    private static List<String> texts(XWPFTable table, int cell) {
        return table.getRow(0).getCell(cell).getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
