package vn.cotmoc.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.reminders.Notice.Kind;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.Nearness;
import vn.cotmoc.tasks.TaskState;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.SampleTask;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// What somebody who reports for Sở Y tế is told of tasks.
class OwingTasksTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final CurrentUser OFFICER = reportingFor("Sở Y tế");

    private static CurrentUser reportingFor(String agency) {
        var grant = new Grant(
                Role.REPORTER,
                new UnitId(SampleTask.agency("province")),
                new AgencyId(SampleTask.agency(agency)),
                null,
                null);
        return new CurrentUser(
                new AccountId(new UUID(0, 1)), "canbo", "Cán bộ", false, false, 0, List.of(grant), Map.of(), "11");
    }

    private static FollowedTask task(String due, TaskState state, Nearness nearness) {
        return SampleTask.number("11").led("Sở Y tế").due(due, state, nearness).build();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-31, OPEN_IN_TIME, WITHIN_30, TASK_DUE, 30",
                "2026-12-16, OPEN_IN_TIME, WITHIN_15, TASK_DUE, 15",
                "2026-12-08, OPEN_IN_TIME, WITHIN_7, TASK_DUE, 7",
                "2026-12-01, OPEN_IN_TIME, WITHIN_7, TASK_DUE, 0",
                "2026-11-30, OPEN_OVERDUE, FAR, TASK_OVERDUE, 1",
                "2026-09-30, NOT_UPDATED, FAR, TASK_SILENT, 62",
                "2027-12-31, OPEN_IN_TIME, FAR, -, -",
                "2026-12-31, UPDATE_AWAITED, FAR, -, -",
                "2026-11-30, DONE_LATE, FAR, -, -",
                "2026-11-30, DONE_IN_TIME, FAR, -, -",
                "2026-11-30, UPDATED, FAR, -, -"
            })
    void isToldWhatIsNearOverOrSilentAndNothingElse(
            String due, TaskState state, Nearness nearness, @Nullable Kind kind, @Nullable Integer days) {
        var told = OwingTasks.of(List.of(task(due, state, nearness)), OFFICER, TODAY);
        if (kind == null) assertThat(told).isEmpty();
        else
            assertThat(told).singleElement().satisfies(debt -> {
                assertThat(debt.kind()).isEqualTo(kind);
                assertThat(debt.days()).isEqualTo(days);
            });
    }

    @Test
    void eachStepTowardsTheLastDayIsAThingOfItsOwnAndADayThatMovesAnother() {
        var subjects = List.of(
                        task("2026-12-31", TaskState.OPEN_IN_TIME, Nearness.WITHIN_30),
                        task("2026-12-31", TaskState.OPEN_IN_TIME, Nearness.WITHIN_15),
                        task("2027-01-15", TaskState.OPEN_IN_TIME, Nearness.WITHIN_15),
                        task("2026-12-31", TaskState.OPEN_OVERDUE, Nearness.FAR))
                .stream()
                .flatMap(task -> OwingTasks.of(List.of(task), OFFICER, TODAY).stream())
                .map(OwingTasks.Debt::subject)
                .toList();
        assertThat(subjects).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void whoLeadsNothingIsToldNothing() {
        var overdue = task("2026-11-30", TaskState.OPEN_OVERDUE, Nearness.FAR);
        assertThat(OwingTasks.of(List.of(overdue), reportingFor("Sở Xây dựng"), TODAY))
                .isEmpty();
    }
}
