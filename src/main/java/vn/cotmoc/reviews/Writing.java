package vn.cotmoc.reviews;

/// What became of words written at a place of a review.
public sealed interface Writing {

    record Written(int revision) implements Writing {}

    record Refused(Fault fault) implements Writing {}

    /// Somebody else has written there meanwhile.
    record Stale(Narrative theirs) implements Writing {}
}
