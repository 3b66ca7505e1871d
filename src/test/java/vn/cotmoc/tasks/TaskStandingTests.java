package vn.cotmoc.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.targets.Plan;

/// Where a whole task stands, read from its wording to its state.
class TaskStandingTests {

    private static final Plan PLAN = new Plan(LocalDate.of(2026, 4, 3), 2026, 2035, 2028, 2030);

    private static TaskDeadline deadline(String printed, List<TaskDeadline.Former> former) {
        return TaskDeadline.read(printed, PLAN, former, List.of(), Told.CALENDAR);
    }

    private static List<FollowedOccurrence> occurrences(
            TaskDeadline deadline, Map<String, String> stories, LocalDate today) {
        var judging = new JudgingOccurrences(Answering.each(Set.of(Told.A)), Told.CALENDAR, today);
        return deadline.occurrences(today).stream()
                .map(one -> judging.judge(one, deadline.dues(one, today), Told.steps(stories.get(one.key()))))
                .toList();
    }

    @ParameterizedTest(name = "{0}, {1} {2}, on {3}: {4} ({5})")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Hàng năm (2026-2030)       | 2026    | -                                | 2026-11-22 | OPEN_IN_TIME   | 2026
                    Hàng năm (2026-2030)       | 2026    | A 2026-11-20 DONE, ok 2026-11-21 | 2026-11-22 | DONE_IN_TIME   | 2026
                    Hàng năm (2026-2030)       | 2026    | A 2026-11-20 DONE, ok 2026-11-21 | 2027-01-01 | OPEN_IN_TIME   | 2027
                    Hàng năm (2026-2030)       | 2026    | -                                | 2027-01-01 | OPEN_OVERDUE   | 2026
                    Hàng năm, giữa kỳ, cuối kỳ | 2026    | A 2026-11-20 DONE, ok 2026-11-21 | 2026-11-22 | DONE_IN_TIME   | 2026
                    Thường xuyên               | 2026-Q3 | -                                | 2026-11-22 | NOT_UPDATED    | 2026-Q3
                    Thường xuyên               | 2026-Q3 | A 2026-08-01 UNDER_WAY           | 2026-11-22 | UPDATE_AWAITED | 2026-Q4
                    Thường xuyên               | 2026-Q4 | A 2026-10-01 UNDER_WAY           | 2026-11-22 | UPDATED        | 2026-Q4
                    Thường xuyên               | 2026-Q2 | -                                | 2026-04-05 | UPDATE_AWAITED | 2026-Q2
                    khi có yêu cầu             | ONCE    | -                                | 2026-11-22 | NO_DEADLINE    | ONCE
                    Tháng 5/2026               | ONCE    | A 2026-06-20 DONE, ok 2026-06-21 | 2026-11-22 | DONE_LATE      | ONCE
                    """)
    void aTaskStandsWhereItsPresentOccurrenceDoes(
            String printed, String key, @Nullable String story, LocalDate today, TaskState state, String current) {
        var judged = occurrences(deadline(printed, List.of()), story == null ? Map.of() : Map.of(key, story), today);
        var standing = TaskStanding.of(judged, false);
        assertThat(standing.state()).isEqualTo(state);
        assertThat(Stream.ofNullable(standing.current()).map(FollowedOccurrence::key))
                .containsExactly(current);
    }

    @ParameterizedTest(name = "done on {0}, the day moved on 10/6/2026 from 31/5 to 30/9: {1}")
    @CsvSource({"2026-05-30, DONE_IN_TIME", "2026-06-09, DONE_LATE", "2026-06-10, DONE_IN_TIME", "2026-10-01, DONE_LATE"
    })
    void anAmendmentMovesTheDayFromItsOwnDayOnAndTheFormerOneIsKept(LocalDate done, TaskState state) {
        var former = new TaskDeadline.Former("Tháng 5/2026", "Tháng 9/2026", LocalDate.of(2026, 6, 10), "30-NQ/TU");
        var judged = occurrences(
                        deadline("Tháng 9/2026", List.of(former)),
                        Map.of("ONCE", "A %s DONE, ok 2026-10-05".formatted(done)),
                        LocalDate.of(2026, 11, 22))
                .getFirst();
        assertThat(judged.automatic()).isEqualTo(state);
        assertThat(judged.dues())
                .extracting(DueChange::due, DueChange::origin, DueChange::source)
                .containsExactly(
                        tuple(LocalDate.of(2026, 5, 31), DueChange.Origin.WORDING, null),
                        tuple(LocalDate.of(2026, 9, 30), DueChange.Origin.AMENDMENT, "30-NQ/TU"));
    }

    @Test
    void anEndedTaskAsksForNothingMore() {
        var judged = occurrences(deadline("Tháng 5/2026", List.of()), Map.of(), LocalDate.of(2026, 11, 22));
        assertThat(TaskStanding.of(judged, true).state()).isEqualTo(TaskState.ENDED);
        assertThat(TaskStanding.of(judged, true).nextDue()).isNull();
    }

    @Test
    void whatFollowsIsDueInTheOrderOfTheDays() {
        var judged =
                occurrences(deadline("Hàng năm, giữa kỳ, cuối kỳ", List.of()), Map.of(), LocalDate.of(2026, 11, 22));
        assertThat(judged).extracting(FollowedOccurrence::key).startsWith("2026", "2027", "2028", "MIDTERM", "2029");
        assertThat(judged).filteredOn(FollowedOccurrence::begun).hasSize(1);
        assertThat(judged.get(2).lastWorkingDay()).isEqualTo(LocalDate.of(2028, 12, 29));
    }
}
