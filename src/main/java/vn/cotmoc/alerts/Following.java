package vn.cotmoc.alerts;

/// What came of the wish to follow something.
public sealed interface Following {

    /// It is followed; `already` where it was before.
    record Kept(SubscriptionId id, boolean already) implements Following {}

    /// More than anybody can read.
    record TooMany(int most) implements Following {}
}
