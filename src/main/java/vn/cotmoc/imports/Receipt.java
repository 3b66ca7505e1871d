package vn.cotmoc.imports;

import vn.cotmoc.documents.Refusal;

/// What became of a document that somebody sent.
public sealed interface Receipt {

    /// It was read and waits for a yes or no.
    record Waiting() implements Receipt {}

    /// It cannot be read: why and where.
    record Refused(Refusal refusal) implements Receipt {}

    /// It was read, but nothing of a resolution was found in it.
    record NothingFound() implements Receipt {}

    /// The draft is published or given up.
    record Closed() implements Receipt {}
}
