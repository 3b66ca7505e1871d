package vn.cotmoc.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.util.unit.DataSize;
import vn.cotmoc.documents.Refusal.Reason;

/// Judges a workbook too large for memory before anybody opens it: unpacked once, counted, and forgotten.
public final class CheckingPackages {

    private static final int OLE = 0xD0CF11E0;
    private static final Pattern ODD =
            Pattern.compile("(?s)^[/\\\\].*|.*\\\\.*|.*(^|/)\\.\\.(/|$).*|^[a-z]:.*|.*\\p{Cc}.*");
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final int CONTENT_TYPES = 1 << 20;

    private final Limits limits;
    private long unpacked;

    private CheckingPackages(Limits limits) {
        this.limits = limits;
    }

    /// @param density how many bytes one packed byte may become
    /// @param texts the part that holds the texts of all cells, which a reader keeps in memory
    /// @param run how far it may be from one cell to the next
    public record Limits(int parts, DataSize unpacked, DataSize texts, int density, DataSize run) {}

    public static Optional<Refusal> check(Path file, Limits limits) throws IOException {
        try {
            new CheckingPackages(limits).check(file);
            return Optional.empty();
        } catch (RefusedFile refused) {
            return Optional.of(refused.refusal());
        }
    }

    /// Whether it begins like a package, or like what packages came to replace.
    public static boolean isArchive(byte[] beginning) {
        return FileKind.isArchive(beginning, beginning.length)
                || beginning.length >= 4 && FileKind.start(beginning) == OLE;
    }

    private void check(Path file) throws IOException, RefusedFile {
        byte[] beginning;
        try (var in = Files.newInputStream(file)) {
            beginning = in.readNBytes(1 << 16);
        }
        if (FileKind.start(beginning) == OLE)
            throw new RefusedFile(isEncrypted(file) ? Reason.ENCRYPTED : Reason.OLD_WORD_OR_EXCEL);
        // Counted in the raw bytes: a directory of a million entries is not even taken apart.
        if (entries(file) > limits.parts) throw new RefusedFile(Reason.TOO_MANY_PARTS, limits.parts);
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var seen = new HashSet<String>();
            for (var entry : Collections.list(zip.getEntries())) judge(entry, seen);
            judgeTypes(zip);
            for (var entry : Collections.list(zip.getEntries())) count(zip, entry);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new RefusedFile(Reason.DAMAGED);
        }
    }

    private static boolean isEncrypted(Path file) throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        return count(file, name) > 0;
    }

    private static long entries(Path file) throws IOException {
        return count(file, new byte[] {'P', 'K', 1, 2});
    }

    private static long count(Path file, byte[] wanted) throws IOException {
        long found = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int matched = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == (wanted[matched] & 0xFF)) matched++;
                else matched = next == (wanted[0] & 0xFF) ? 1 : 0;
                if (matched == wanted.length) {
                    found++;
                    matched = 0;
                }
            }
        }
        return found;
    }

    private void judge(ZipArchiveEntry entry, Set<String> seen) throws RefusedFile {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (ODD.matcher(name).matches()) throw new RefusedFile(Reason.UNSAFE_NAME, PackageParts.shown(entry));
        if (!seen.add(name)) throw new RefusedFile(Reason.PART_TWICE, PackageParts.shown(entry));
        if (entry.getGeneralPurposeBit().usesEncryption()) throw new RefusedFile(Reason.ENCRYPTED);
        if (name.endsWith("vbaproject.bin")) throw new RefusedFile(Reason.MACROS);
        if (entry.getSize() > limits.unpacked.toBytes()) throw tooLarge();
        judgeDensity(entry, entry.getSize());
    }

    private static void judgeTypes(ZipFile zip) throws IOException, RefusedFile {
        var entry = zip.getEntry("[Content_Types].xml");
        if (entry == null) throw new RefusedFile(Reason.OTHER_KIND);
        String types;
        try (var in = zip.getInputStream(entry)) {
            types = new String(in.readNBytes(CONTENT_TYPES), StandardCharsets.UTF_8);
        }
        if (types.contains("macroEnabled")) throw new RefusedFile(Reason.MACROS);
        if (!types.contains(MAIN)) throw new RefusedFile(Reason.OTHER_KIND);
    }

    private void count(ZipFile zip, ZipArchiveEntry entry) throws IOException, RefusedFile {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        long most = name.contains("worksheets/") ? limits.unpacked.toBytes() : limits.texts.toBytes();
        var letters = new XmlLetters(PackageParts.shown(entry), limits.run.toBytes(), name.contains("worksheets/"));
        var buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                if (unpacked > limits.unpacked.toBytes() || size > most) throw tooLarge();
                judgeDensity(entry, size);
                if (xml) letters.take(buffer, read);
            }
        }
    }

    private void judgeDensity(ZipArchiveEntry entry, long size) throws RefusedFile {
        long packed = Math.max(1, entry.getCompressedSize());
        if (size > DocumentLimits.DENSITY_MATTERS_FROM && size / packed > limits.density)
            throw new RefusedFile(Reason.TOO_DENSE, PackageParts.shown(entry));
    }

    private RefusedFile tooLarge() {
        return new RefusedFile(Reason.TOO_LARGE_UNPACKED, limits.unpacked.toMegabytes());
    }
}
