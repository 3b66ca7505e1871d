package vn.cotmoc.documents;

import java.nio.charset.StandardCharsets;
import vn.cotmoc.documents.Refusal.Reason;

/// What a file is by its first bytes, whatever its name says; only a package of parts goes on.
final class FileKind {

    private static final int OLE = 0xD0CF11E0;
    private static final int ZIP_PART = 0x504B0304;
    // An encrypted Word or Excel file is packed into the old format, under this name.
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private FileKind() {}

    static void check(byte[] content, DocumentLimits limits) throws RefusedFile {
        if (content.length == 0) throw new RefusedFile(Reason.EMPTY);
        if (content.length > limits.file().toBytes())
            throw new RefusedFile(Reason.TOO_LARGE, limits.file().toMegabytes());
        int magic = content.length < 4 ? 0 : start(content);
        if (magic == ZIP_PART) return;
        if (magic == OLE)
            throw new RefusedFile(
                    Bytes.indexOf(content, ENCRYPTED_PACKAGE, 0) >= 0 ? Reason.ENCRYPTED : Reason.OLD_WORD_OR_EXCEL);
        if (Bytes.startsWith(content, "%PDF".getBytes(StandardCharsets.US_ASCII))) throw new RefusedFile(Reason.PDF);
        throw new RefusedFile(Reason.OTHER_KIND);
    }

    static int start(byte[] content) {
        int start = 0;
        for (int at = 0; at < 4; at++) start = start << 8 | content[at] & 0xFF;
        return start;
    }

    static boolean isArchive(byte[] beginning, int length) {
        return length >= 4 && start(beginning) == ZIP_PART;
    }
}
