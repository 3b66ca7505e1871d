package vn.cotmoc.alerts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/// Weeks end on Monday at seven in Hà Nội, before the working week begins.
final class Week {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private Week() {}

    /// The end of the last week that is over: what changed before it can be told.
    static Instant lastEnd(Instant now) {
        ZonedDateTime here = now.atZone(HANOI);
        ZonedDateTime monday =
                here.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(MORNING);
        return (monday.isAfter(here) ? monday.minusWeeks(1) : monday).toInstant();
    }
}
