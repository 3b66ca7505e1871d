package vn.cotmoc.reviews;

import java.time.Instant;

/// What has been written at one place of a review, in one of its revisions.
public record Narrative(Place place, int revision, String words, String author, Instant at) {}
