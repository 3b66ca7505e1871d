package vn.cotmoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.testing.RawWord.above;
import static vn.cotmoc.testing.RawWord.cell;
import static vn.cotmoc.testing.RawWord.row;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cotmoc.documents.Block.Paragraph;
import vn.cotmoc.documents.Block.Table;
import vn.cotmoc.documents.Refusal.Reason;
import vn.cotmoc.testing.RawExcel;
import vn.cotmoc.testing.RawWord;
import vn.cotmoc.testing.RawZip;

/// What Word and Excel files read as, and which are not read at all.
class ReadingDocumentsTests {

    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

    static Stream<Arguments> refused() {
        var word = new RawWord().paragraph("x");
        return Stream.of(
                Arguments.of(Reason.EMPTY, new byte[0]),
                Arguments.of(Reason.TOO_LARGE, new byte[(20 << 20) + 1]),
                Arguments.of(Reason.OLD_WORD_OR_EXCEL, OLD),
                Arguments.of(Reason.ENCRYPTED, encrypted()),
                Arguments.of(Reason.PDF, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of(Reason.OTHER_KIND, "<html>".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of(
                        Reason.OTHER_KIND,
                        word.zip().part("[Content_Types].xml", "<Types/>").bytes()),
                Arguments.of(Reason.DAMAGED, java.util.Arrays.copyOf(word.bytes(), 200)),
                Arguments.of(
                        Reason.MACROS,
                        word.zip().part("word/vbaProject.bin", "x").bytes()),
                Arguments.of(
                        Reason.NESTED_ARCHIVE,
                        word.zip().part("word/embeddings/a.bin", word.bytes()).bytes()),
                Arguments.of(
                        Reason.NESTED_ARCHIVE,
                        word.zip().part("word/a.zip", "x").bytes()),
                Arguments.of(
                        Reason.UNSAFE_NAME,
                        word.zip().part("../word/a.xml", "<a/>").bytes()),
                Arguments.of(
                        Reason.UNSAFE_NAME,
                        word.zip().part("/etc/a.xml", "<a/>").bytes()),
                Arguments.of(
                        Reason.PART_TWICE,
                        word.zip().part("WORD/document.xml", "<a/>").bytes()),
                Arguments.of(
                        Reason.MISSING_PART,
                        word.zip().without("word/document.xml").bytes()),
                Arguments.of(
                        Reason.MISSING_PART,
                        word.zip().without("[Content_Types].xml").bytes()),
                Arguments.of(
                        Reason.DOCTYPE,
                        word.zip()
                                .part("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
                                .bytes()),
                Arguments.of(
                        Reason.BROKEN_PART,
                        word.zip().part("word/document.xml", "<a><b></a>").bytes()),
                Arguments.of(
                        Reason.TOO_DEEP,
                        word.zip()
                                .part("word/document.xml", "<a>".repeat(180) + "</a>".repeat(180))
                                .bytes()),
                Arguments.of(
                        Reason.TOO_DENSE,
                        word.zip().part("word/media/a.bin", new byte[8 << 20]).bytes()),
                Arguments.of(
                        Reason.TOO_LARGE_UNPACKED,
                        word.zip().part("word/media/a.bin", new byte[101 << 20]).bytes()),
                Arguments.of(Reason.TOO_MANY_PARTS, manyParts()));
    }

    private static byte[] encrypted() {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] file = java.util.Arrays.copyOf(OLD, OLD.length + name.length);
        System.arraycopy(name, 0, file, OLD.length, name.length);
        return file;
    }

    private static byte[] manyParts() {
        var zip = new RawZip();
        for (int part = 0; part < 2500; part++) zip.part("word/p" + part + ".xml", "<a/>");
        return zip.bytes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aFileThatIsNoResolutionIsRefusedBeforeItIsUnpacked(Reason reason, byte[] content) {
        assertThat(DocumentsForTests.read("nghi-quyet.docx", content))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
    }

    @Test
    void aMergedCellStandsAtEachOfItsPlaces() {
        var table = table(
                new RawWord().table(row(cell("a").down(), cell("b").over(2)), row(above(), cell("c"), cell("d"))));
        assertThat(table.grid().stream()
                        .map(cells -> cells.stream().map(TableCell::text).toList()))
                .containsExactly(List.of("a", "b", "b"), List.of("a", "c", "d"));
        assertThat(table.goesOn(1, 0)).isTrue();
        assertThat(table.goesOn(1, 1)).isFalse();
    }

    @Test
    void whatWordNumbersByItselfIsPartOfTheText() {
        var word = new RawWord()
                .xml("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>"
                        + "<w:r><w:t>Quan điểm</w:t></w:r></w:p>");
        var file = word.zip()
                .part(
                        "word/numbering.xml",
                        "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">"
                                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2.\"/></w:lvl>"
                                + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>")
                .bytes();
        assertThat(paragraph(file).text()).isEqualTo("2.1. Quan điểm");
    }

    @Test
    void changesAreReadAsAcceptedAndNoted() {
        var paragraph = paragraph(new RawWord()
                .xml("<w:p><w:r><w:t>đạt </w:t></w:r><w:del><w:r><w:delText>80</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>85%</w:t></w:r></w:ins></w:p>")
                .bytes());
        assertThat(paragraph.text()).isEqualTo("đạt 85%");
        assertThat(paragraph.oddities()).containsExactly(Oddity.TRACKED_CHANGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {".VnTime | Tû lÖ hé nghÌo | Tỷ lệ hộ nghèo", "VNI-Times | Tyû leä hoä ngheøo | Tỷ lệ hộ nghèo"})
    void fontsOfBeforeUnicodeAreConvertedAndNoted(String font, String letters, String text) {
        var paragraph = paragraph(new RawWord().font(font).paragraph(letters).bytes());
        assertThat(paragraph.text()).isEqualTo(text);
        assertThat(paragraph.found()).isEqualTo(letters);
        assertThat(paragraph.oddities()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='A{}'><v>2.5</v></c> | 2,5 | ",
                "<c r='A{}'><v>5500</v></c> | 5500 | ",
                "<c r='A{}' t='e'><v>#REF!</v></c> | '' | ERROR_CELL",
                "<c r='A{}'><f>B1*2</f><v>40</v></c> | 40 | FORMULA",
                "<c r='A{}'><f>B1*2</f></c> | '' | FORMULA_WITHOUT_RESULT",
                "<c r='A{}'><v>1E300</v></c> | 1E300 | STRANGE_NUMBER",
                "<c r='A{}' t='s'><v>7</v></c> | '' | ERROR_CELL"
            })
    void aNumberReadsAsAnAnnexPrintsIt(String xml, String text, String oddity) {
        var file = new RawExcel()
                .xml(xml.replace('\'', '"') + "<c r=\"B{}\" t=\"inlineStr\"><is><t>x</t></is></c>")
                .sheet("PL")
                .bytes();
        var cell = ((Table) DocumentsForTests.document("a.xlsx", file).blocks().getFirst()).at(0, 0);
        assertThat(cell.text()).isEqualTo(text);
        if (oddity != null) assertThat(cell.oddities()).contains(Oddity.valueOf(oddity));
        else assertThat(cell.oddities()).isEmpty();
    }

    @Test
    void theContentAndNotTheNameSaysWhatAFileIs() {
        var document = DocumentsForTests.document(
                "bang.xlsx", new RawWord().paragraph("x").bytes());
        assertThat(document.kind()).isEqualTo(FoundDocument.Kind.WORD);
        assertThat(document.remarks()).extracting(FoundDocument.Remark::oddity).containsExactly(Oddity.WRONG_EXTENSION);
    }

    private static Table table(RawWord word) {
        return (Table)
                DocumentsForTests.document("a.docx", word.bytes()).blocks().getFirst();
    }

    private static Paragraph paragraph(byte[] file) {
        return (Paragraph) DocumentsForTests.document("a.docx", file).blocks().getFirst();
    }
}
