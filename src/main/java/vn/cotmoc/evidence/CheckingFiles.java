package vn.cotmoc.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import vn.cotmoc.documents.FoundDocument;
import vn.cotmoc.documents.PackageCheck;
import vn.cotmoc.documents.Refusal;
import vn.cotmoc.evidence.Fault.Reason;

/// Whether a file is what its name says, from its bytes alone, and nothing else besides.
final class CheckingFiles {

    private static final int BEGINNING = 64 * 1024;
    // As far as a browser looks when it guesses what a file is.
    private static final int WHERE_BROWSERS_LOOK = 1024;
    private static final int END = 1024;
    private static final Pattern MARKUP =
            Pattern.compile("(?i)<(!doctype|html|head|body|script|iframe|svg|object|embed|\\?php)");
    private static final Pattern END_OF_PDF = Pattern.compile("(?s).*%%EOF[\\s\\x00]*");
    private static final byte[] END_OF_PNG = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final String ARCHIVE_END = "PK\005\006";
    private static final Tika TIKA = new Tika();

    private CheckingFiles() {}

    /// Nothing wrong, or what.
    static Optional<Fault> fault(FileKind named, Path file) throws IOException {
        byte[] beginning = part(file, 0, BEGINNING);
        return switch (TIKA.detect(beginning)) {
            case "application/pdf" ->
                named == FileKind.PDF ? plain(named, beginning, file) : differs(named, FileKind.PDF);
            case "image/png" -> named == FileKind.PNG ? plain(named, beginning, file) : differs(named, FileKind.PNG);
            case "image/jpeg" -> named == FileKind.JPG ? plain(named, beginning, file) : differs(named, FileKind.JPG);
            case "application/zip", "application/x-tika-ooxml" -> packed(named, file);
            // Office files before 2007, and those of today behind a password.
            case "application/x-tika-msoffice" -> Optional.of(Fault.of(Reason.OLD_OR_LOCKED));
            case String _ -> Optional.of(Fault.of(Reason.CONTENT_UNKNOWN, named.ending()));
        };
    }

    private static Optional<Fault> differs(FileKind named, FileKind found) {
        return Optional.of(Fault.of(Reason.CONTENT_DIFFERS, named.ending(), found.ending()));
    }

    private static Optional<Fault> packed(FileKind named, Path file) {
        return switch (PackageCheck.look(file)) {
            case PackageCheck.Found.Sound(var kind) -> {
                FileKind found = kind == FoundDocument.Kind.WORD ? FileKind.DOCX : FileKind.XLSX;
                yield found == named ? Optional.empty() : differs(named, found);
            }
            case PackageCheck.Found.Refused(var refusal) -> Optional.of(refused(named, refusal.reason()));
        };
    }

    private static Fault refused(FileKind named, Refusal.Reason reason) {
        if (reason == Refusal.Reason.MACROS) return Fault.of(Reason.MACROS, named.ending());
        if (reason == Refusal.Reason.ENCRYPTED) return Fault.of(Reason.ENCRYPTED);
        // Some other archive, such as a zip or a jar.
        if (reason == Refusal.Reason.OTHER_KIND || !named.isPackage())
            return Fault.of(Reason.CONTENT_UNKNOWN, named.ending());
        return Fault.of(Reason.DAMAGED);
    }

    // A page or an archive that begins or ends like a picture is refused: other programs may take it for the page.
    private static Optional<Fault> plain(FileKind kind, byte[] beginning, Path file) throws IOException {
        byte[] end = part(file, -END, END);
        String first = latin(Arrays.copyOf(beginning, Math.min(beginning.length, WHERE_BROWSERS_LOOK)));
        if (MARKUP.matcher(first).find() || latin(end).contains(ARCHIVE_END))
            return Optional.of(Fault.of(Reason.MIXED));
        return isWhole(kind, first, end) ? Optional.empty() : Optional.of(Fault.of(Reason.DAMAGED));
    }

    private static boolean isWhole(FileKind kind, String beginning, byte[] end) {
        return switch (kind) {
            case PDF ->
                beginning.startsWith("%PDF-") && END_OF_PDF.matcher(latin(end)).matches();
            case PNG ->
                end.length >= END_OF_PNG.length
                        && Arrays.equals(
                                Arrays.copyOfRange(end, end.length - END_OF_PNG.length, end.length), END_OF_PNG);
            // Telephones write more behind the end of a picture: its beginning has to do.
            case JPG -> beginning.startsWith("\u00FF\u00D8\u00FF");
            case DOCX, XLSX -> false;
        };
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// So many bytes from there on; a negative place counts from the end.
    private static byte[] part(Path file, long from, int most) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from < 0 ? Math.max(0, in.length() + from) : from);
            var bytes = new byte[(int) Math.min(most, in.length() - in.getFilePointer())];
            in.readFully(bytes);
            return bytes;
        }
    }
}
