package vn.cotmoc.exports;

/// The annexes of a resolution written to a file.
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way out; nobody compares them.
public record AnnexFile(String name, AnnexFormat format, byte[] content) {}
