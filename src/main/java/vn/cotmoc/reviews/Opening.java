package vn.cotmoc.reviews;

import java.util.List;

/// What became of the wish to prepare a review.
public sealed interface Opening {

    record Opened(PreparationId preparation) implements Opening {}

    record Refused(List<Fault> faults) implements Opening {}
}
