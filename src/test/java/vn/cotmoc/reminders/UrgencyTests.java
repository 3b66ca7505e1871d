package vn.cotmoc.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days are counted from midnight to midnight in Hà Nội, 17:00 UTC.
class UrgencyTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 14);

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-28T16:59:59Z, -
            2026-11-28T17:00:00Z, DUE 15 days 15
            2026-12-01T03:00:00Z, DUE 13 days 15
            2026-12-06T16:59:59Z, DUE 8 days 15
            2026-12-06T17:00:00Z, DUE 7 days 7
            2026-12-12T16:59:59Z, DUE 2 days 7
            2026-12-12T17:00:00Z, DUE 1 days 1
            2026-12-14T16:59:59Z, DUE 0 days 1
            2026-12-14T17:00:00Z, OVERDUE 1 week 0
            2026-12-21T16:59:59Z, OVERDUE 7 week 0
            2026-12-21T17:00:00Z, OVERDUE 8 week 1
            2027-01-04T17:00:00Z, OVERDUE 22 week 3
            """)
    void aDueDateComesNearInStepsAndIsRepeatedByTheWeek(Instant moment, String said) {
        var today = LocalDate.ofInstant(moment, ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(Urgency.of(DUE, today).map(near -> near.kind() + " " + near.days() + " " + near.step()))
                .isEqualTo(Optional.ofNullable(said));
    }
}
