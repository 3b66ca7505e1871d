package vn.cotmoc.reviews;

/// What became of the wish to freeze a review.
public sealed interface Freezing {

    /// Frozen, now or before: freezing twice is freezing once.
    record Frozen(String number) implements Freezing {}

    /// What is missing has to be looked at and confirmed first, or has changed since it was.
    record Unconfirmed() implements Freezing {}

    record Refused(Fault fault) implements Freezing {}
}
