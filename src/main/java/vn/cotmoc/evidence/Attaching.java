package vn.cotmoc.evidence;

/// What became of a file that was sent.
public sealed interface Attaching {

    record Attached(Attachment attachment) implements Attaching {}

    record Refused(Fault fault) implements Attaching {}
}
