package vn.cotmoc.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.tasks.FollowedTask;
import vn.cotmoc.tasks.Task.Part;
import vn.cotmoc.tasks.TaskState;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.SampleTask;
import vn.cotmoc.users.AccountId;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// What a reader narrows the tasks to.
class TaskFilterTests {

    private static final FollowedTask TASK = SampleTask.number("11")
            .of("Tăng cường chăm sóc sức khỏe Nhân dân")
            .led("Sở Y tế")
            .part(Part.COORDINATING, "Sở Tài chính")
            .part(Part.MONITORING, "Đảng ủy UBND tỉnh")
            .due("2026-12-31", TaskState.OPEN_IN_TIME)
            .build();

    private static final CurrentUser NOBODY = reporting(null);

    private static CurrentUser reporting(@Nullable String agency) {
        var grants = agency == null
                ? List.<Grant>of()
                : List.of(new Grant(
                        Role.REPORTER,
                        new UnitId(SampleTask.agency("province")),
                        new AgencyId(SampleTask.agency(agency)),
                        null,
                        null));
        return new CurrentUser(
                new AccountId(new UUID(0, 1)), "canbo", "Cán bộ", false, false, 0, grants, Map.of(), "11");
    }

    private static TaskFilter words(String typed) {
        return new TaskFilter(null, null, null, null, null, false, false, typed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "suc khoe nhan dan, true",
        "SỨC KHỎE, true",
        "sở y tế, true",
        "so tai chinh, true",
        "dang uy ubnd, true",
        "11, true",
        "giao duc, false"
    })
    void itIsFoundWithoutDiacriticsByItsNumberItsWordsAndItsAgencies(String typed, boolean found) {
        assertThat(words(typed).covers(TASK, NOBODY)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource({
        "Sở Y tế, , true",
        "Sở Y tế, LEAD, true",
        "Sở Y tế, COORDINATING, false",
        "Sở Tài chính, COORDINATING, true",
        "Đảng ủy UBND tỉnh, MONITORING, true",
        "Sở Nội vụ, , false"
    })
    void anAgencyHasThePartThatIsAskedFor(String agency, @Nullable Part part, boolean found) {
        var filter = new TaskFilter(null, null, SampleTask.agency(agency), part, null, false, false, null);
        assertThat(filter.covers(TASK, NOBODY)).isEqualTo(found);
    }

    @ParameterizedTest(name = "whoever reports for {0}: {1}")
    @CsvSource({"Sở Y tế, true", "Sở Tài chính, true", "Sở Nội vụ, false", ", false"})
    void minesAreTheTasksOfMyAgencies(@Nullable String agency, boolean found) {
        var filter = new TaskFilter(null, null, null, null, null, true, false, null);
        assertThat(filter.covers(TASK, reporting(agency))).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "11, nq, RUNNING, true",
        "12, nq, RUNNING, false",
        "11, khac, RUNNING, false",
        "11, sessions, RUNNING, false",
        "11, nq, DONE, false"
    })
    void everyConditionHasToHold(String province, String resolution, Lane lane, boolean found) {
        var filter = new TaskFilter(province, resolution, null, null, lane, false, false, null);
        assertThat(filter.covers(TASK, NOBODY)).isEqualTo(found);
    }

    @Test
    void whatASessionHasDecidedIsFoundUnderSessions() {
        var decided = SampleTask.number("KL 1")
                .led("Sở Y tế")
                .decidedBySession()
                .due("2026-12-31", TaskState.OPEN_IN_TIME)
                .build();
        var filter = new TaskFilter(null, TaskFilter.SESSIONS, null, null, null, false, false, null);
        assertThat(filter.covers(decided, NOBODY)).isTrue();
        assertThat(filter.covers(TASK, NOBODY)).isFalse();
    }

    @Test
    void anAddressHoldsTheWholeFilterAndAnEmptyOneNothing() {
        assertThat(TaskFilter.EVERY_TASK.query()).isEmpty();
        assertThat(words("  ").isOn()).isFalse();
        assertThat(words("nước & điện").query()).isEqualTo("?q=n%C6%B0%E1%BB%9Bc%20%26%20%C4%91i%E1%BB%87n");
        var filter = new TaskFilter("11", "nq", null, Part.LEAD, Lane.OVERDUE, true, false, null);
        assertThat(filter.isOn()).isTrue();
        assertThat(filter.query()).isEqualTo("?province=11&resolution=nq&part=LEAD&state=OVERDUE&mine=true");
        assertThat(filter.query("month", "2026-12")).endsWith("&mine=true&month=2026-12");
    }
}
