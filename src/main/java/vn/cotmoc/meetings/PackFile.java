package vn.cotmoc.meetings;

import vn.cotmoc.typesetting.Format;

/// The papers of a session as a file; the name is plain ASCII, as every system can store it.
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way out; nobody compares them.
public record PackFile(String name, Format format, byte[] content) {}
