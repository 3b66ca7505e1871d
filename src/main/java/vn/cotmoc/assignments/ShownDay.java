package vn.cotmoc.assignments;

import java.time.Instant;

/// A due day with how often it has moved since it was first shown, and when last.
record ShownDay(DueDay due, int sequence, Instant movedAt) {}
