package vn.cotmoc.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.cotmoc.documents.Refusal.Reason;

/// The XML parts of a Word or Excel file. Each part is judged by what the archive says of it, then unpacked behind a
/// counter: nothing is believed, nothing is unpacked further than the limits.
final class PackageParts {

    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};
    private static final Pattern XML = Pattern.compile(".*\\.(xml|rels)");
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|docx|xlsx|docm|xlsm|pptx|jar|7z|rar|gz)");
    private static final Pattern UNSAFE =
            Pattern.compile("(?s)^[/\\\\].*|.*\\\\.*|.*(^|/)\\.\\.(/|$).*|^[a-z]:.*|.*\\p{Cc}.*");

    private final DocumentLimits limits;
    private final Map<String, byte[]> parts = new HashMap<>();
    private long unpacked;

    private PackageParts(DocumentLimits limits) {
        this.limits = limits;
    }

    static PackageParts of(byte[] content, DocumentLimits limits) throws RefusedFile {
        // Counted in the raw bytes: a directory of a million entries is not even taken apart.
        if (Bytes.count(content, DIRECTORY_ENTRY) > limits.parts())
            throw new RefusedFile(Reason.TOO_MANY_PARTS, limits.parts());
        var parts = new PackageParts(limits);
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            parts.judge(zip);
            for (var entry : java.util.Collections.list(zip.getEntries())) parts.unpack(zip, entry);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new RefusedFile(Reason.DAMAGED);
        }
        return parts;
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(name.toLowerCase(Locale.ROOT)));
    }

    byte[] get(String name) throws RefusedFile {
        byte[] part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part == null) throw new RefusedFile(Reason.MISSING_PART, name);
        return part;
    }

    private void judge(ZipFile zip) throws RefusedFile {
        var seen = new HashMap<String, ZipArchiveEntry>();
        long declared = 0;
        for (var entry : java.util.Collections.list(zip.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (UNSAFE.matcher(name).matches()) throw new RefusedFile(Reason.UNSAFE_NAME, shown(entry));
            if (seen.put(name, entry) != null) throw new RefusedFile(Reason.PART_TWICE, shown(entry));
            if (entry.getGeneralPurposeBit().usesEncryption()) throw new RefusedFile(Reason.ENCRYPTED);
            if (name.endsWith("vbaproject.bin")) throw new RefusedFile(Reason.MACROS);
            if (ARCHIVE.matcher(name).matches()) throw new RefusedFile(Reason.NESTED_ARCHIVE, shown(entry));
            declared += Math.max(0, entry.getSize());
            if (declared > limits.unpacked().toBytes()) throw tooLarge();
            judgeDensity(entry, entry.getSize());
        }
    }

    private void judgeDensity(ZipArchiveEntry entry, long size) throws RefusedFile {
        long packed = Math.max(1, entry.getCompressedSize());
        if (size > DocumentLimits.DENSITY_MATTERS_FROM && size / packed > limits.density())
            throw new RefusedFile(Reason.TOO_DENSE, shown(entry));
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException, RefusedFile {
        boolean kept = XML.matcher(entry.getName().toLowerCase(Locale.ROOT)).matches();
        var content = new java.io.ByteArrayOutputStream();
        var buffer = new byte[16_384];
        long size = 0;
        var sum = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.readNBytes(buffer, 0, buffer.length);
                    read > 0;
                    read = in.readNBytes(buffer, 0, buffer.length)) {
                if (size == 0 && FileKind.isArchive(buffer, read))
                    throw new RefusedFile(Reason.NESTED_ARCHIVE, shown(entry));
                size += read;
                unpacked += read;
                if (unpacked > limits.unpacked().toBytes()
                        || kept && size > limits.part().toBytes()) throw tooLarge();
                judgeDensity(entry, size);
                sum.update(buffer, 0, read);
                if (kept) content.write(buffer, 0, read);
            }
        }
        // A letter that changed on the way would be read as if it had been written.
        if (sum.getValue() != entry.getCrc()) throw new RefusedFile(Reason.DAMAGED);
        if (kept) parts.put(entry.getName().toLowerCase(Locale.ROOT), content.toByteArray());
    }

    private RefusedFile tooLarge() {
        return new RefusedFile(Reason.TOO_LARGE_UNPACKED, limits.unpacked().toMegabytes());
    }

    /// A name from the file as a page may show it.
    static String shown(ZipArchiveEntry entry) {
        String name = new String(entry.getName().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replaceAll("\\p{C}", "?");
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}
