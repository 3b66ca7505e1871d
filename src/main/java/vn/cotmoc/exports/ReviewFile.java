package vn.cotmoc.exports;

import vn.cotmoc.typesetting.Format;

/// A review table written to a file; the name is plain ASCII, as every system can store it.
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way out; nobody compares them.
public record ReviewFile(String name, Format format, byte[] content) {}
