package vn.cotmoc.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.cotmoc.typesetting.OfficialDocument.Marks;
import vn.cotmoc.typesetting.Part.Annex;
import vn.cotmoc.typesetting.Part.Heading;
import vn.cotmoc.typesetting.Part.Table;
import vn.cotmoc.typesetting.Part.Turn;
import vn.cotmoc.typesetting.Part.Turn.Orientation;

/// Every kind of PDF is one that a person who cannot see it can read and that an archive can keep, as veraPDF
/// understands
/// PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
class AccessibleFileTests {

    record Kind(String name, OfficialDocument document) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("a sealed report of the Party", Samples.report(OfficialForm.PARTY)),
                new Kind("a sealed report of the state", Samples.report(OfficialForm.STATE)),
                new Kind("annexes by themselves", annexes()),
                new Kind("papers of a session", papers()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itCanBeReadAloudAndArchived(Kind kind) {
        byte[] pdf = Read.bytes(kind.document(), Format.PDF);

        assertThat(Accessibility.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Accessibility.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void whatCannotBeReadAloudIsFound() throws IOException {
        try (var bare = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            bare.addPage(new PDPage());
            bare.save(out);
            assertThat(Accessibility.faults(out.toByteArray(), PDFAFlavour.PDFUA_1))
                    .anyMatch(fault -> fault.contains("StructTreeRoot"));
        }
    }

    private static OfficialDocument annexes() {
        return new OfficialDocument(
                OfficialForm.PARTY,
                null,
                "",
                "",
                new Marks(false, false),
                Samples.DAY,
                List.of(
                        new Turn(Orientation.LANDSCAPE),
                        new Annex("PHỤ LỤC 01", List.of("Bảng phân công nhiệm vụ"), "(kèm theo Nghị quyết)"),
                        Samples.review(30),
                        new Annex("PHỤ LỤC 02", List.of("Biểu phân kỳ"), ""),
                        Samples.counts()),
                null,
                List.of(),
                null);
    }

    /// Headings that begin at the second level, cells with words below their words, groups of rows, no number.
    static OfficialDocument papers() {
        return new OfficialDocument(
                OfficialForm.PARTY,
                Letterhead.written(
                        "Tỉnh ủy Điện Biên", "Đảng Cộng sản Việt Nam", "Điện Biên, ngày 05 tháng 9 năm 2028"),
                "Tài liệu phiên họp",
                "về tiến độ",
                new Marks(false, true),
                Samples.DAY,
                List.of(
                        new Heading(2, "1. Tình hình chung"),
                        Samples.counts(),
                        new Heading(3, "1.1. Khó khăn"),
                        new Heading(2, "2. Cần quyết định"),
                        new Table(
                                "Nhiệm vụ quá hạn",
                                List.of(
                                        Column.of("Nhiệm vụ", 50, Column.Alignment.LEFT),
                                        Column.of("Quá hạn", 10, Column.Alignment.CENTRE)),
                                List.of(
                                        Row.group("Sở Y tế: 1 nhiệm vụ"),
                                        Row.of(
                                                Cell.noted("8. Xây dựng kế hoạch", "hạn 30/6/2026"),
                                                new Cell.Words("12 ngày"))))),
                null,
                List.of(),
                null);
    }
}
