package vn.cotmoc.meetings;

import java.time.Instant;
import java.time.LocalDate;
import vn.cotmoc.territory.UnitId;

/// A session of a province's Standing Committee; its papers show what was known when it was opened.
public record Meeting(
        MeetingId id,
        UnitId province,
        String provinceCode,
        String provinceName,
        LocalDate heldOn,
        String title,
        int asOf,
        LocalDate knownOn,
        boolean illustrative,
        String sha256,
        String authorName,
        Instant openedAt) {}
