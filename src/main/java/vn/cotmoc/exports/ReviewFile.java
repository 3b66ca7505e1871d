package vn.cotmoc.exports;

/// A review table written to a file; the name is plain ASCII, as every system can store it.
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way out; nobody compares them.
public record ReviewFile(String name, FileFormat format, byte[] content) {}
