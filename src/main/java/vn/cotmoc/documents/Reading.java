package vn.cotmoc.documents;

/// What became of a file.
public sealed interface Reading {

    record Read(FoundDocument document) implements Reading {}

    record Refused(Refusal refusal) implements Reading {}
}
