package vn.cotmoc.evidence;

/// What became of the wish to take a file back.
public sealed interface Withdrawing {

    record Withdrawn(Attachment attachment) implements Withdrawing {}

    record Refused(Fault fault) implements Withdrawing {}

    /// There is no such file, or not for this person.
    record Unknown() implements Withdrawing {}
}
