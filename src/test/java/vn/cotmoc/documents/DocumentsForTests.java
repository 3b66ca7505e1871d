package vn.cotmoc.documents;

import org.springframework.util.unit.DataSize;

/// Reads files as the portal does with its own limits, without the portal around it.
public final class DocumentsForTests {

    private DocumentsForTests() {}

    public static Reading read(String name, byte[] content) {
        var limits = new DocumentLimits(
                DataSize.ofMegabytes(20),
                2000,
                DataSize.ofMegabytes(100),
                DataSize.ofMegabytes(32),
                200,
                20_000,
                200_000,
                3_000_000);
        return new ReadingDocuments(limits).read(name, content);
    }

    public static FoundDocument document(String name, byte[] content) {
        return switch (read(name, content)) {
            case Reading.Read(var document) -> document;
            case Reading.Refused(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }
}
