package vn.cotmoc.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.targets.Occurrence;
import vn.cotmoc.testing.SampleTask;

/// A task in the review of a year: by the times up to that year.
class ReviewedTaskTests {

    // Task 8 of 24-NQ/TU: due on 30/6/2026 for 2026, on 30/12/2026 for 2027, on 30/12/2027 for 2028.
    @ParameterizedTest(name = "2026 {0}, 2027 {1}: the review of {2} says {3}, {4} to come")
    @CsvSource({
        "DONE_LATE, OPEN_IN_TIME, 2026, DONE_LATE, 2",
        "DONE_LATE, OPEN_IN_TIME, 2027, OPEN_IN_TIME, 2",
        "DONE_LATE, OPEN_OVERDUE, 2026, OPEN_OVERDUE, 2",
        "DONE_IN_TIME, DONE_IN_TIME, 2026, DONE_IN_TIME, 1",
        "OPEN_OVERDUE, OPEN_IN_TIME, 2026, OPEN_OVERDUE, 3",
        "OPEN_IN_TIME, OPEN_IN_TIME, 2025, OPEN_IN_TIME, 3"
    })
    void whatTheNextYearAsksForIsNotReviewedYet(
            TaskState first, TaskState second, int year, TaskState said, int later) {
        var task = task(List.of(
                time(2026, "2026-06-30", first),
                time(2027, "2026-12-30", second),
                time(2028, "2027-12-30", TaskState.OPEN_IN_TIME)));
        assertThat(task.upTo(year).state()).isEqualTo(said);
        assertThat(task.remaining()).isEqualTo(later);
        assertThat(task.upTo(year).nextDue()).isEqualTo(task.nextDue());
    }

    private static FollowedTask task(List<FollowedOccurrence> times) {
        var sample = SampleTask.number("8")
                .led("Sở Tài chính")
                .due("2026-06-30", TaskState.OPEN_IN_TIME)
                .build();
        return new FollowedTask(
                sample.head(), sample.deadline(), times, TaskStanding.of(times, false), List.of(), List.of(), Map.of());
    }

    private static FollowedOccurrence time(int year, String due, TaskState state) {
        var day = LocalDate.parse(due);
        var occurrence = new Occurrence(String.valueOf(year), Occurrence.Kind.YEAR, year, 0, day.minusMonths(6), day);
        return new FollowedOccurrence(
                occurrence, day, List.of(), null, state, null, true, false, Nearness.FAR, null, List.of());
    }
}
