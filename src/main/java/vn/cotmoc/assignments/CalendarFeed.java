package vn.cotmoc.assignments;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A calendar on one of a person's devices, as its owner sees it again: everything but the address that opens it.
public record CalendarFeed(
        CalendarFeedId id,
        String name,
        Instant createdAt,
        @Nullable LocalDate usedOn,
        boolean revoked) {}
