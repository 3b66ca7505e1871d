package vn.cotmoc.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cotmoc.meetings.Pack.AgencyTasks;
import vn.cotmoc.tasks.TaskState;
import vn.cotmoc.testing.SampleTask;

/// Tasks of Phụ lục 01 past their deadline, by the agencies that lead them.
class OverdueTasksTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void onlyWhatIsNotDoneAndOverIsListedAndNotWhatASessionHasDecided() {
        var overdue = OverdueTasks.of(
                List.of(
                        SampleTask.number("1")
                                .led("Sở Y tế")
                                .due("2026-09-30", TaskState.NOT_UPDATED)
                                .build(),
                        SampleTask.number("2")
                                .led("Sở Y tế")
                                .due("2026-05-31", TaskState.OPEN_OVERDUE)
                                .build(),
                        SampleTask.number("3")
                                .led("Sở Y tế")
                                .due("2026-05-31", TaskState.DONE_LATE)
                                .build(),
                        SampleTask.number("4")
                                .led("Sở Y tế")
                                .due("2026-12-31", TaskState.OPEN_IN_TIME)
                                .build(),
                        SampleTask.number("5")
                                .led("Sở Y tế")
                                .due(null, TaskState.NO_DEADLINE)
                                .build(),
                        SampleTask.number("6")
                                .led("Sở Y tế")
                                .decidedBySession()
                                .due("2026-10-31", TaskState.OPEN_OVERDUE)
                                .build()),
                TODAY);
        assertThat(overdue.tasks()).isEqualTo(1);
        assertThat(overdue.agencies()).singleElement().satisfies(agency -> {
            assertThat(agency.name()).isEqualTo("Sở Y tế");
            assertThat(agency.tasks()).singleElement().satisfies(late -> {
                assertThat(late.number()).isEqualTo("2");
                assertThat(late.due()).isEqualTo("2026-05-31");
                assertThat(late.daysLate()).isEqualTo(175);
            });
        });
    }

    @Test
    void theAgencyWithMostComesFirstThenByTheVietnameseAlphabet() {
        var overdue = OverdueTasks.of(
                List.of(
                        SampleTask.number("1")
                                .led("Sở Xây dựng", "Đảng ủy UBND tỉnh")
                                .due("2026-05-31", TaskState.OPEN_OVERDUE)
                                .build(),
                        SampleTask.number("2")
                                .led("Sở Xây dựng", "Ban Dân vận")
                                .due("2026-06-30", TaskState.OPEN_OVERDUE)
                                .build()),
                TODAY);
        assertThat(overdue.tasks()).as("a task of two agencies is one task").isEqualTo(2);
        assertThat(overdue.agencies())
                .extracting(AgencyTasks::name)
                .containsExactly("Sở Xây dựng", "Ban Dân vận", "Đảng ủy UBND tỉnh");
    }
}
