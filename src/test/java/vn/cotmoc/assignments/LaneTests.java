package vn.cotmoc.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.Nearness;
import vn.cotmoc.tasks.StateChip;
import vn.cotmoc.tasks.TaskState;
import vn.cotmoc.testing.SampleTask;

/// Where a task stands on the board, and in which order tasks are read.
class LaneTests {

    @ParameterizedTest(name = "{0}, {1}: {2}, {3}")
    @CsvSource({
        "OPEN_OVERDUE, FAR, OVERDUE, ✕",
        "NOT_UPDATED, FAR, SILENT, ▼",
        "OPEN_IN_TIME, WITHIN_7, NEAR, ▲",
        "OPEN_IN_TIME, WITHIN_15, NEAR, ▲",
        "OPEN_IN_TIME, WITHIN_30, NEAR, ▲",
        "OPEN_IN_TIME, FAR, RUNNING, ▶",
        "UPDATED, FAR, CONTINUOUS, ✓",
        "UPDATE_AWAITED, FAR, CONTINUOUS, ○",
        "NO_DEADLINE, FAR, UNDATED, ◌",
        "DONE_IN_TIME, FAR, DONE, ✓",
        "DONE_LATE, FAR, DONE, ✓",
        "DONE_UNDATED, FAR, DONE, ✓",
        "ENDED, FAR, ENDED, –"
    })
    void aStateHasItsPlaceAndItsSign(TaskState state, Nearness nearness, Lane lane, String sign) {
        var task = SampleTask.number("1").due("2026-12-31", state, nearness).build();
        assertThat(Lane.of(task)).isEqualTo(lane);
        assertThat(StateChip.of(task).sign()).isEqualTo(sign);
    }

    @ParameterizedTest(name = "2026 {0}, 2027 {1} ({2}): {3}")
    @CsvSource({
        "DONE_IN_TIME, OPEN_IN_TIME, FAR, DONE_FOR_NOW, ✓",
        "DONE_LATE, OPEN_IN_TIME, FAR, DONE_FOR_NOW, ✓",
        "DONE_IN_TIME, OPEN_IN_TIME, WITHIN_30, NEAR, ▲",
        "DONE_IN_TIME, DONE_IN_TIME, FAR, DONE, ✓"
    })
    void aYearThatIsDoneIsNotTheWholeTask(
            TaskState first, TaskState second, Nearness nearness, Lane lane, String sign) {
        var task = SampleTask.number("9")
                .due("2026-12-31", first, nearness)
                .due("2027-12-31", second)
                .build();
        assertThat(Lane.of(task)).isEqualTo(lane);
        assertThat(StateChip.of(task).sign()).isEqualTo(sign);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "URGENCY, over long|over|silent|near|running|undated|done",
        "NUMBER, near|done|undated|over|running|silent|over long",
        "DUE, over long|done|over|silent|near|running|undated"
    })
    void whatIsOverdueComesFirstUnlessAnotherOrderIsAskedFor(TaskOrder order, String expected) {
        var tasks = Stream.of(
                        task("near", "2026-12-20", TaskState.OPEN_IN_TIME, Nearness.WITHIN_30),
                        task("done", "2026-06-30", TaskState.DONE_LATE, Nearness.FAR),
                        task("undated", null, TaskState.NO_DEADLINE, Nearness.FAR),
                        task("over", "2026-08-31", TaskState.OPEN_OVERDUE, Nearness.FAR),
                        task("running", "2027-12-31", TaskState.OPEN_IN_TIME, Nearness.FAR),
                        task("silent", "2026-09-30", TaskState.NOT_UPDATED, Nearness.FAR),
                        task("over long", "2026-05-04", TaskState.OPEN_OVERDUE, Nearness.FAR))
                .sorted(order.comparator())
                .map(FollowedTask::content)
                .collect(Collectors.joining("|"));
        assertThat(tasks).isEqualTo(expected);
    }

    private static FollowedTask task(String words, @Nullable String due, TaskState state, Nearness nearness) {
        return SampleTask.number("1").of(words).due(due, state, nearness).build();
    }

    @Test
    void everyLaneStandsOnceInTheOrderOfTheBoard() {
        assertThat(List.of(Lane.values()))
                .startsWith(Lane.OVERDUE, Lane.SILENT, Lane.NEAR)
                .endsWith(Lane.DONE, Lane.ENDED);
    }
}
