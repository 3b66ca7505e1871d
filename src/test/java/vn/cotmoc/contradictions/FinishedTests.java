package vn.cotmoc.contradictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.tasks.TaskState;
import vn.cotmoc.testing.SampleTask;

/// When a task counts as done for the indicator that it serves.
class FinishedTests {

    @ParameterizedTest(name = "{0}: done {1}")
    @CsvSource({
        "DONE_IN_TIME, true",
        "DONE_LATE, true",
        "DONE_UNDATED, true",
        "DONE_IN_TIME|OPEN_IN_TIME, true",
        "DONE_IN_TIME|OPEN_OVERDUE, false",
        "OPEN_IN_TIME, false",
        "OPEN_OVERDUE, false",
        "NO_DEADLINE, false"
    })
    void whatHasBeenDueIsDoneAtLeastOnceAndNothingOfItIsOverdue(String states, boolean done) {
        var task = SampleTask.number("1");
        int year = 2026;
        for (String state : Arrays.asList(states.split("\\|"))) task.due(year++ + "-12-31", TaskState.valueOf(state));
        assertThat(Finished.isDone(task.build())).isEqualTo(done);
    }
}
