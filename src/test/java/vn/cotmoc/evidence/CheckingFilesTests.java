package vn.cotmoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.cotmoc.evidence.SentFiles.bytes;
import static vn.cotmoc.evidence.SentFiles.docx;
import static vn.cotmoc.evidence.SentFiles.joined;
import static vn.cotmoc.evidence.SentFiles.jpg;
import static vn.cotmoc.evidence.SentFiles.pdf;
import static vn.cotmoc.evidence.SentFiles.png;
import static vn.cotmoc.evidence.SentFiles.word;
import static vn.cotmoc.evidence.SentFiles.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.testing.RawZip;

/// A file is what its bytes are, and nothing else besides.
class CheckingFilesTests {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    @TempDir
    private Path folder;

    static Stream<Arguments> honest() {
        return Stream.of(
                arguments(FileKind.PDF, pdf("một")),
                arguments(FileKind.PDF, joined(pdf("một"), bytes("\r\n\0\0"))),
                arguments(FileKind.PNG, png()),
                arguments(FileKind.JPG, jpg()),
                // A telephone's own words behind the end of the picture.
                arguments(FileKind.JPG, joined(jpg(), bytes("SEFT\0\0\1"))),
                arguments(FileKind.DOCX, docx()),
                arguments(FileKind.XLSX, xlsx()),
                // A chart brings a workbook along.
                arguments(
                        FileKind.DOCX,
                        word().part("word/embeddings/chart.xlsx", xlsx()).bytes()));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void whatItsNameSaysIsTaken(FileKind named, byte[] content) throws IOException {
        assertThat(fault(named, content)).isEmpty();
    }

    static Stream<Arguments> dishonest() {
        return Stream.of(
                arguments("a picture named pdf", FileKind.PDF, png(), Reason.CONTENT_DIFFERS),
                arguments("a pdf named docx", FileKind.DOCX, pdf("x"), Reason.CONTENT_DIFFERS),
                arguments("a workbook named docx", FileKind.DOCX, xlsx(), Reason.CONTENT_DIFFERS),
                arguments("a letter named png", FileKind.PNG, docx(), Reason.CONTENT_DIFFERS),
                arguments("a jpg named png", FileKind.PNG, jpg(), Reason.CONTENT_DIFFERS),
                arguments("a web page", FileKind.PDF, bytes("<html><script>alert(1)</script>"), Reason.CONTENT_UNKNOWN),
                arguments(
                        "an svg",
                        FileKind.PNG,
                        bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"),
                        Reason.CONTENT_UNKNOWN),
                arguments("plain text", FileKind.PDF, bytes("Báo cáo"), Reason.CONTENT_UNKNOWN),
                arguments("a program", FileKind.PDF, bytes("MZ\u0090\0\3\0\0\0"), Reason.CONTENT_UNKNOWN),
                arguments(
                        "a plain zip",
                        FileKind.DOCX,
                        new RawZip().part("a.txt", "a").bytes(),
                        Reason.CONTENT_UNKNOWN),
                arguments(
                        "a zip named pdf",
                        FileKind.PDF,
                        new RawZip().part("a.txt", "a").bytes(),
                        Reason.CONTENT_UNKNOWN),
                arguments("an old or locked file", FileKind.DOCX, SentFiles.old(), Reason.OLD_OR_LOCKED),
                arguments(
                        "macros",
                        FileKind.DOCX,
                        word().part("word/vbaProject.bin", "x").bytes(),
                        Reason.MACROS),
                arguments("macros under another name", FileKind.DOCX, renamedMacros(), Reason.MACROS),
                arguments(
                        "macros of Excel 4",
                        FileKind.DOCX,
                        word().part("xl/macrosheets/s.xml", "x").bytes(),
                        Reason.MACROS),
                arguments(
                        "active controls",
                        FileKind.DOCX,
                        word().part("word/activeX/a.bin", "x").bytes(),
                        Reason.MACROS),
                arguments("a macro-enabled type", FileKind.DOCX, macroEnabled(), Reason.MACROS),
                arguments("a document type in the package", FileKind.DOCX, doctype(), Reason.DAMAGED),
                arguments("half a docx", FileKind.DOCX, Arrays.copyOf(docx(), docx().length / 2), Reason.DAMAGED),
                arguments(
                        "a docx with a page behind it",
                        FileKind.DOCX,
                        joined(docx(), bytes("<html></html>")),
                        Reason.DAMAGED),
                arguments("half a pdf", FileKind.PDF, bytes("%PDF-1.4\n1 0 obj"), Reason.DAMAGED),
                arguments("half a picture", FileKind.PNG, Arrays.copyOf(png(), png().length - 4), Reason.DAMAGED),
                arguments(
                        "a pdf with more behind it", FileKind.PDF, joined(pdf("x"), bytes("alert(1)")), Reason.DAMAGED),
                arguments(
                        "a pdf that is a page",
                        FileKind.PDF,
                        bytes("%PDF-1.4\n<script>alert(1)</script>\n%%EOF"),
                        Reason.MIXED),
                arguments("a picture that is a page", FileKind.JPG, joined(jpg(), bytes("<html>")), Reason.MIXED),
                arguments("a pdf that is a zip", FileKind.PDF, joined(pdf("x"), zipEndingLikeAPdf()), Reason.MIXED),
                arguments(
                        "a picture that is a zip",
                        FileKind.JPG,
                        joined(jpg(), new RawZip().part("a", "a").bytes()),
                        Reason.MIXED));
    }

    @ParameterizedTest(name = "{0} named {1}: {3}")
    @MethodSource("dishonest")
    void whatIsSomethingElseIsRefused(String what, FileKind named, byte[] content, Reason reason) throws IOException {
        assertThat(fault(named, content).map(Fault::reason).orElse(null))
                .as(what)
                .isEqualTo(reason);
    }

    private Optional<Fault> fault(FileKind named, byte[] content) throws IOException {
        return CheckingFiles.fault(named, Files.write(folder.resolve("sent"), content));
    }

    private static byte[] renamedMacros() {
        String types = word().text(CONTENT_TYPES);
        String extra =
                "<Override PartName=\"/word/a.xml\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>";
        return word().part(CONTENT_TYPES, types.replace("</Types>", extra)).bytes();
    }

    private static byte[] macroEnabled() {
        String types = word().text(CONTENT_TYPES)
                .replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml");
        return word().part(CONTENT_TYPES, types).bytes();
    }

    private static byte[] doctype() {
        String types = word().text(CONTENT_TYPES);
        return word().part(
                        CONTENT_TYPES,
                        types.replace("<Types", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Types"))
                .bytes();
    }

    private static byte[] zipEndingLikeAPdf() {
        byte[] zip = new RawZip().part("a.txt", "a").bytes();
        byte[] comment = bytes("\n%%EOF\n");
        zip[zip.length - 2] = (byte) comment.length;
        return joined(zip, comment);
    }
}
