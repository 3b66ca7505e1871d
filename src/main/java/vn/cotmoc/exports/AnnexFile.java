package vn.cotmoc.exports;

import vn.cotmoc.typesetting.Format;

/// The annexes of a resolution written to a file.
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way out; nobody compares them.
public record AnnexFile(String name, Format format, byte[] content) {}
