package vn.cotmoc.documents;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.documents.FoundDocument.Kind;
import vn.cotmoc.documents.Refusal.Reason;

/// Looks at a Word or Excel file without unpacking it: which of the two it is, and whether it is whole, open and
/// without macros.
public final class PackageCheck {

    private static final int END_RECORD = 22;
    private static final int END_OF_DIRECTORY = 0x06054B50;
    private static final int MOST_PARTS = 5_000;
    private static final int LARGEST_ENTRY = 512;
    private static final int LARGEST_CONTENT_TYPES = 1 << 20;
    private static final String CONTENT_TYPES = "[content_types].xml";
    // Macros of today, their user interface, and those of Excel before 1995, which still run.
    private static final Pattern MACROS =
            Pattern.compile(".*(vbaproject[^/]*\\.bin|/vbadata\\.xml|/activex/.*|/macrosheets/.*|/dialogsheets/.*)");
    private static final Pattern MACRO_TYPES =
            Pattern.compile("(?i).*(macroEnabled|vbaProject|macrosheet|activeX|dialogsheet).*");

    private PackageCheck() {}

    /// What was found.
    public sealed interface Found {

        record Sound(Kind kind) implements Found {}

        record Refused(Refusal refusal) implements Found {}
    }

    public static Found look(Path file) {
        try {
            judgeEnd(file);
            try (var zip = ZipFile.builder().setPath(file).get()) {
                return new Found.Sound(kind(contentTypes(zip)));
            }
        } catch (RefusedFile refused) {
            return new Found.Refused(refused.refusal());
        } catch (IOException | RuntimeException damaged) {
            // Spoilt archives surprise the best of libraries.
            return new Found.Refused(new Refusal(Reason.DAMAGED, List.of()));
        }
    }

    // The directory ends the file and is as small as it says: nothing hides behind it, and reading it costs little.
    private static void judgeEnd(Path file) throws IOException, RefusedFile {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < END_RECORD) throw new RefusedFile(Reason.DAMAGED);
            var bytes = new byte[END_RECORD];
            in.seek(in.length() - END_RECORD);
            in.readFully(bytes);
            var end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int entries = Short.toUnsignedInt(end.getShort(10));
            long size = Integer.toUnsignedLong(end.getInt(12));
            long offset = Integer.toUnsignedLong(end.getInt(16));
            if (end.getInt(0) != END_OF_DIRECTORY || offset + size != in.length() - END_RECORD)
                throw new RefusedFile(Reason.DAMAGED);
            if (entries > MOST_PARTS || size > (long) MOST_PARTS * LARGEST_ENTRY)
                throw new RefusedFile(Reason.TOO_MANY_PARTS, MOST_PARTS);
        }
    }

    private static byte[] contentTypes(ZipFile zip) throws IOException, RefusedFile {
        var seen = new HashSet<String>();
        byte[] types = null;
        for (var entry : Collections.list(zip.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!seen.add(name)) throw new RefusedFile(Reason.PART_TWICE, PackageParts.shown(entry));
            if (entry.getGeneralPurposeBit().usesEncryption()) throw new RefusedFile(Reason.ENCRYPTED);
            if (MACROS.matcher("/" + name).matches()) throw new RefusedFile(Reason.MACROS);
            if (!name.equals(CONTENT_TYPES)) continue;
            try (var in = zip.getInputStream(entry)) {
                types = in.readNBytes(LARGEST_CONTENT_TYPES);
            }
        }
        if (types == null) throw new RefusedFile(Reason.OTHER_KIND);
        return types;
    }

    private static Kind kind(byte[] types) throws RefusedFile {
        var xml = new Xml(CONTENT_TYPES, types);
        var found = new ArrayList<Kind>();
        xml.eachChild(_ -> {
            String type = xml.attribute("ContentType");
            if (type == null) return;
            if (MACRO_TYPES.matcher(type).matches()) throw new RefusedFile(Reason.MACROS);
            Kind kind = kind(type);
            if (kind != null) found.add(kind);
        });
        if (found.size() != 1) throw new RefusedFile(Reason.OTHER_KIND);
        return found.getFirst();
    }

    private static @Nullable Kind kind(String type) {
        if (type.equals(ReadingDocuments.WORD)) return Kind.WORD;
        return type.equals(ReadingDocuments.EXCEL) ? Kind.EXCEL : null;
    }
}
