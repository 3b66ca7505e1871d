package vn.cotmoc.imports;

/// What a document that waits would bring into its draft.
public record Proposal(String name, FoundResolution found) {}
