package vn.cotmoc.reviews;

import org.jspecify.annotations.Nullable;
import vn.cotmoc.audit.Export;

/// What can be said of a typed number and hash, or of a file.
public sealed interface Verified {

    /// It is what was frozen: the whole review, or one of its files.
    record Genuine(Review review, @Nullable ReviewFormat format) implements Verified {}

    /// It is a file that left the portal, though not one of a review: as true as the figures were on that day.
    record Exported(Export export) implements Verified {}

    /// There is a review of that number, and its hash is another one.
    record Different(Review review) implements Verified {}

    /// It names a review whose stored text is not what was frozen any more.
    record Altered(Review review) implements Verified {}

    /// Nothing that this person may see has that number or hash.
    record Unknown() implements Verified {}

    /// Too little was typed to tell anything.
    record TooShort() implements Verified {}
}
