package vn.cotmoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.targets.Period;

/// The days of a period: the decree's, the province's own, a reopening, an exception and a lock.
class ReportingPeriodTests {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest(name = "{0}: opens {1}, due {2}, closes {3}")
    @CsvSource({
        "2026, 2026-01-01, 2026-12-14, 2027-03-31",
        "2026-Q1, 2026-01-01, 2026-03-14, 2027-03-31",
        "2026-Q2, 2026-04-01, 2026-06-14, 2027-03-31",
        "2026-Q3, 2026-07-01, 2026-09-14, 2027-03-31",
        "2026-Q4, 2026-10-01, 2026-12-14, 2027-03-31"
    })
    void theDecreeSetsTheCutOff(String period, LocalDate opens, LocalDate due, LocalDate closes) {
        var usual = ReportingPeriod.usual(Period.read(period).orElseThrow());
        assertThat(usual.opensOn()).isEqualTo(opens);
        assertThat(usual.dueOn()).isEqualTo(due);
        assertThat(usual.closesOn()).isEqualTo(closes);
    }

    @ParameterizedTest(name = "at {0}, open until {1} after all, locked {2}: {3}")
    @CsvSource({
        "2025-12-31T23:59:59+07:00, , false, NOT_YET_OPEN",
        "2026-01-01T00:00:00+07:00, , false, OPEN",
        // The closing day counts whole, in Hà Nội: there it is still the 31st when it is 16:59 in London.
        "2027-03-31T23:59:59+07:00, , false, OPEN",
        "2027-03-31T16:59:59Z, , false, OPEN",
        "2027-03-31T17:00:00Z, , false, CLOSED",
        "2027-04-01T00:00:00+07:00, , false, CLOSED",
        "2027-04-01T00:00:00+07:00, 2027-04-10, false, REOPENED",
        "2027-04-10T23:59:59+07:00, 2027-04-10, false, REOPENED",
        "2027-04-11T00:00:00+07:00, 2027-04-10, false, CLOSED",
        // A lock is stronger than everything.
        "2026-06-01T12:00:00+07:00, , true, LOCKED",
        "2027-04-05T12:00:00+07:00, 2027-04-10, true, LOCKED"
    })
    void aDayIsADayInHanoi(
            OffsetDateTime moment, @Nullable LocalDate until, boolean locked, ReportingPeriod.State state) {
        var usual = new ReportingPeriod(2026, null);
        var period =
                new ReportingPeriod(usual.period(), usual.opensOn(), usual.dueOn(), usual.closesOn(), locked, until);
        assertThat(period.on(LocalDate.now(Clock.fixed(moment.toInstant(), VIETNAM))))
                .isEqualTo(state);
    }

    @Test
    void theDaysFollowOneAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportingPeriod(
                        Period.year(2026),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 4, 1),
                        LocalDate.of(2027, 3, 31),
                        false,
                        null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-14, true", "2026-06-14, true", "2026-12-14, false", "2026-09-02, true", "2026-04-29, false"})
    void aDayOffIsSaidAndNotMoved(LocalDate day, boolean off) {
        assertThat(DaysOff.isOne(day)).isEqualTo(off);
    }

    @ParameterizedTest(name = "due {0}, sent {1}, today {2}: {3} days late")
    @CsvSource({
        "2026-12-14, 2026-12-14, 2027-01-10, 0",
        "2026-12-14, 2026-12-15, 2027-01-10, 1",
        "2026-12-14, , 2026-12-14, 0",
        "2026-12-14, , 2026-12-20, 6",
        "2026-12-14, , 2026-11-22, 0"
    })
    void lateIsWhatFirstCameAfterTheDueDate(LocalDate due, @Nullable LocalDate sent, LocalDate today, int days) {
        assertThat(Turnout.daysLate(due, sent, today)).isEqualTo(days);
    }
}
