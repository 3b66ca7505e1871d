package vn.cotmoc.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// How a task is divided, what it serves, and the day that an editor sets.
@PortalTest
@ExtendWith(KeepsTasks.class)
class PlanningTasksTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String HEALTH = "canbo.yte";
    private static final String OFFICE = "duyet.dienbien";

    @Autowired
    private FollowedTasks tasks;

    @Autowired
    private PlanningTasks planning;

    @Autowired
    private LinkingIndicators linking;

    @Autowired
    private SettingDeadlines setting;

    @Autowired
    private People people;

    private static TaskId task(String number) {
        return TaskId.of(KeepsTasks.task(SLUG, number));
    }

    @Test
    void aTaskIsDividedAndLinkedToItsOwnIndicatorsAlone() {
        var part = new PlanningTasks.Wanted(
                null,
                "Rà soát trạm y tế",
                "Phòng Nghiệp vụ Y",
                TypedDay.of("01/9/2026"),
                TypedDay.of("30/9/2026"),
                TypedDay.of(""),
                false,
                0);
        assertThat(people.as(HEALTH, () -> planning.plan(task("11"), part, UUID.randomUUID(), people.user(HEALTH))))
                .get()
                .isInstanceOf(TaskOutcome.Kept.class);
        var offered =
                people.as(HEALTH, () -> linking.offered(tasks.find(task("11")).orElseThrow()));
        assertThat(offered).allMatch(one -> one.slug().equals(SLUG)).hasSizeGreaterThan(20);
        var wanted = new LinkingIndicators.Wanted(offered.getFirst().id(), true, "Phục vụ trực tiếp.", 0);
        assertThat(people.as(HEALTH, () -> linking.link(task("11"), wanted, UUID.randomUUID(), people.user(HEALTH))))
                .get()
                .isInstanceOf(TaskOutcome.Kept.class);
        var stranger = new LinkingIndicators.Wanted(UUID.randomUUID(), true, "x", 0);
        assertThat(people.as(HEALTH, () -> linking.link(task("11"), stranger, UUID.randomUUID(), people.user(HEALTH))))
                .contains(new TaskOutcome.Refused(List.of(TaskFault.INDICATOR_UNKNOWN)));
        var followed = people.as(OFFICE, () -> tasks.find(task("11")).orElseThrow());
        assertThat(followed.subTasks()).extracting(SubTask::content).contains("Rà soát trạm y tế");
        assertThat(followed.indicators()).extracting(LinkedIndicator::rationale).contains("Phục vụ trực tiếp.");
    }

    @Test
    void anEditorSetsADayWhereNoWordingDoesAndOnlyThere() {
        var wanted = new SettingDeadlines.Wanted(
                TypedDay.of("30/10/2026"), "Tỉnh ủy giao tại phiên tháng 9.", "Kết luận 5-KL/TU", 0);
        var editor = people.user("bientap.dienbien");
        assertThat(people.as("bientap.dienbien", () -> setting.set(task("IV.2"), wanted, UUID.randomUUID(), editor)))
                .get()
                .isInstanceOf(TaskOutcome.Kept.class);
        var followed = people.as(OFFICE, () -> tasks.find(task("IV.2")).orElseThrow());
        assertThat(followed.current().orElseThrow().due()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(followed.state()).isEqualTo(TaskState.OPEN_OVERDUE);
        assertThat(people.as("bientap.dienbien", () -> setting.set(task("11"), wanted, UUID.randomUUID(), editor)))
                .contains(new TaskOutcome.Refused(List.of(TaskFault.DEADLINE_STATED)));
    }
}
