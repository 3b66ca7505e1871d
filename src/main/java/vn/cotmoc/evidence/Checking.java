package vn.cotmoc.evidence;

/// What came of looking at a file that was sent.
public sealed interface Checking {

    record Sound(Checked file) implements Checking {}

    record Unsound(Fault fault) implements Checking {}
}
