package vn.cotmoc.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The day whose knowledge counts: what was recorded until its end in Hà Nội; without a day, all that is known now.
public record Knowledge(@Nullable LocalDate day) {

    public static final Knowledge TODAYS = new Knowledge(null);

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    public boolean isOfADay() {
        return day != null;
    }

    /// What was recorded before this moment was known; the database takes the last moment of all for infinity.
    public OffsetDateTime until() {
        return day == null
                ? OffsetDateTime.MAX
                : day.plusDays(1).atStartOfDay(HANOI).toOffsetDateTime();
    }

    public boolean includes(Instant recorded) {
        return day == null || recorded.isBefore(until().toInstant());
    }

    /// Whether something that began on a day had begun.
    public boolean includes(LocalDate began) {
        return day == null || !began.isAfter(day);
    }
}
