package vn.cotmoc.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.cotmoc.tasks.ReportingOnTasks.Wanted;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// What agencies report and what others decide, against the real tables and their row-level security.
@PortalTest
@ExtendWith(KeepsTasks.class)
class FollowedTasksTests {

    private static final String SLUG = "dien-bien-24-nq-tu-2026";
    private static final String HEALTH = "canbo.yte";
    private static final String OFFICE = "duyet.dienbien";

    @Autowired
    private FollowedTasks tasks;

    @Autowired
    private ReportingOnTasks reporting;

    @Autowired
    private DecidingOnTasks deciding;

    @Autowired
    private OverridingStates overriding;

    @Autowired
    private People people;

    @Autowired
    private StatementCounter counter;

    private static TaskId task(String number) {
        return TaskId.of(KeepsTasks.task(SLUG, number));
    }

    /// Task 11 is that of Sở Y tế alone, once a year.
    private FollowedOccurrence eleven() {
        return people.as(HEALTH, () -> tasks.find(task("11")).orElseThrow())
                .occurrence("2026")
                .orElseThrow();
    }

    private TaskOutcome report(String who, String number, String key, int seen, Act.@Nullable Standing standing) {
        return report(who, number, new StepAsked(task(number), key, seen, UUID.randomUUID()), standing);
    }

    private TaskOutcome report(String who, String number, StepAsked asked, Act.@Nullable Standing standing) {
        var wanted = new Wanted(
                null,
                standing,
                "Đã trình kế hoạch của task " + number,
                "Kế hoạch",
                "97/KH-SYT",
                TypedDay.of("01/10/2026"),
                "https://dienbien.gov.vn/97",
                null,
                null);
        return people.as(
                who, () -> reporting.report(asked, wanted, people.user(who)).orElseThrow());
    }

    private TaskOutcome confirm(String who, String number, String key, int seen) {
        var asked = new StepAsked(task(number), key, seen, UUID.randomUUID());
        return people.as(
                who,
                () -> deciding.confirm(asked, "Đúng như báo cáo.", people.user(who))
                        .orElseThrow());
    }

    @Test
    void theProvinceReadsItsTasksInAFixedNumberOfStatements() {
        var province = people.as(
                OFFICE, () -> tasks.find(task("1")).orElseThrow().head().province());
        int ofOne = counter.statements(() -> people.as(OFFICE, () -> tasks.find(task("1"))));
        int ofAll = counter.statements(() -> people.as(OFFICE, () -> tasks.ofProvince(province)));
        assertThat(ofAll).isEqualTo(ofOne).isLessThanOrEqualTo(5);
        assertThat(people.as(OFFICE, () -> tasks.ofProvince(province))).hasSize(28);
    }

    @Test
    void aReportAndItsConfirmationMakeItDone() {
        int before = eleven().revision();
        assertThat(report(HEALTH, "11", "2026", before, Act.Standing.DONE)).isInstanceOf(TaskOutcome.Kept.class);
        assertThat(eleven().awaitsConfirmation()).isTrue();
        assertThat(eleven().state()).isEqualTo(TaskState.OPEN_IN_TIME);
        assertThat(confirm(OFFICE, "11", "2026", before + 1)).isInstanceOf(TaskOutcome.Kept.class);
        assertThat(eleven().state()).isEqualTo(TaskState.DONE_IN_TIME);
        assertThat(eleven().completedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(report(HEALTH, "11", "2026", before + 2, Act.Standing.UNDER_WAY))
                .isEqualTo(new TaskOutcome.Refused(List.of(TaskFault.ALREADY_CONFIRMED)));
    }

    @Test
    void aFormSentTwiceIsKeptOnceAndAnOldRevisionIsShownWhatStandsThere() {
        int before = eleven().revision();
        var asked = new StepAsked(task("11"), "2026", before, UUID.randomUUID());
        assertThat(report(HEALTH, "11", asked, Act.Standing.UNDER_WAY)).isInstanceOf(TaskOutcome.Kept.class);
        assertThat(report(HEALTH, "11", asked, Act.Standing.UNDER_WAY)).isInstanceOf(TaskOutcome.Kept.class);
        assertThat(eleven().revision()).isEqualTo(before + 1);
        assertThat(report(HEALTH, "11", "2026", before, Act.Standing.DONE)).isInstanceOf(TaskOutcome.Stale.class);
    }

    @ParameterizedTest(name = "{0} reports on task {1}: {2}")
    @CsvSource({
        "canbo.yte, 11, true",
        "canbo.nnmt, 11, false",
        "canbo.nnmt, 3, true",
        "bientap.dienbien, 3, true",
        "bientap.dienbien, 11, false",
        "duyet.dienbien, 11, false",
        "lanhdao.dienbien, 11, false",
        "kiemtra.dienbien, 11, false",
        "canbo.muongphang, 3, false"
    })
    void onlyWhoReportsForALeadingAgencyReports(String who, String number, boolean may) {
        var followed = people.as(who, () -> tasks.find(task(number)).orElseThrow());
        var key = followed.current().orElseThrow().key();
        int seen = followed.current().orElseThrow().revision();
        if (may)
            assertThat(report(who, number, key, seen, Act.Standing.UNDER_WAY)).isInstanceOf(TaskOutcome.Kept.class);
        else
            assertThatThrownBy(() -> report(who, number, key, seen, Act.Standing.UNDER_WAY))
                    .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest(name = "{0} adds a part to task {1}: {2}")
    @CsvSource({
        "canbo.yte, 3, true",
        "canbo.nnmt, 11, true",
        "canbo.muongphang, 11, true",
        "canbo.muongphang, 2, true",
        "canbo.yte, 11, false",
        "canbo.muongphang, 13, false",
        "duyet.dienbien, 11, false"
    })
    void whoIsNamedOrAMemberAddsAPart(String who, String number, boolean may) {
        var occurrence = people.as(who, () -> tasks.find(task(number)).orElseThrow())
                .current()
                .orElseThrow();
        var asked = new StepAsked(task(number), occurrence.key(), occurrence.revision(), UUID.randomUUID());
        Supplier<TaskOutcome> adding = () -> people.as(
                who,
                () -> reporting
                        .add(asked, null, "Đã phối hợp rà soát.", null, people.user(who))
                        .orElseThrow());
        if (may) assertThat(adding.get()).isInstanceOf(TaskOutcome.Kept.class);
        else assertThatThrownBy(adding::get).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherProvincesTaskIsNotKnown() {
        assertThat(people.as("canbo.laichau", () -> tasks.find(task("11")))).isEmpty();
        assertThat(people.as("lanhdao.laichau", () -> tasks.readable()))
                .allMatch(task -> !task.head().provinceCode().equals("11"));
    }

    @Test
    void anExtensionKeepsTheFormerDayAndAReturnOpensItAgain() {
        int before = eleven().revision();
        report(HEALTH, "11", "2026", before, Act.Standing.DONE);
        var asked = new StepAsked(task("11"), "2026", before + 1, UUID.randomUUID());
        people.as(OFFICE, () -> deciding.returnForCorrection(asked, "Thiếu phụ lục.", people.user(OFFICE)));
        assertThat(eleven().awaitsConfirmation()).isFalse();
        var later = new StepAsked(task("11"), "2026", before + 2, UUID.randomUUID());
        var outcome = people.as(
                OFFICE,
                () -> deciding.extend(later, TypedDay.of("31/01/2027"), "Chờ hướng dẫn của Bộ.", people.user(OFFICE)));
        assertThat(outcome).get().isInstanceOf(TaskOutcome.Kept.class);
        assertThat(eleven().due()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(eleven().dues().getFirst().due()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aSetStateStandsBesideTheOtherUntilItIsTakenBack() {
        report(HEALTH, "11", "2026", eleven().revision(), Act.Standing.DONE);
        int before = eleven().revision();
        assertThat(override("bientap.dienbien", TaskState.DONE_LATE)).isInstanceOf(TaskOutcome.Kept.class);
        assertThat(eleven().state()).isEqualTo(TaskState.DONE_LATE);
        assertThat(eleven().automatic()).isEqualTo(TaskState.OPEN_IN_TIME);
        var back = new StepAsked(task("11"), "2026", before + 1, UUID.randomUUID());
        people.as(OFFICE, () -> overriding.release(back, "Kết luận đã hủy.", people.user(OFFICE)));
        assertThat(eleven().override()).isNull();
    }

    private TaskOutcome override(String who, @Nullable TaskState state) {
        var asked = new StepAsked(task("11"), "2026", eleven().revision(), UUID.randomUUID());
        return people.as(
                who,
                () -> overriding
                        .override(asked, state, "Theo Kết luận 5.", people.user(who))
                        .orElseThrow());
    }

    @ParameterizedTest(name = "set to {0} without a product: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"DONE_IN_TIME, STATE_UNPROVEN", "-, STATE_MISSING", "UPDATED, STATE_NOT_POSSIBLE"})
    void nothingIsSetAsDoneThatNoReportShows(@Nullable TaskState state, TaskFault fault) {
        assertThat(override("bientap.dienbien", state)).isEqualTo(new TaskOutcome.Refused(List.of(fault)));
    }

    @Test
    void aYearThatLiesAheadCannotBeDone() {
        assertThat(report(HEALTH, "11", "2030", 0, Act.Standing.DONE))
                .isEqualTo(new TaskOutcome.Refused(List.of(TaskFault.NOT_BEGUN)));
        assertThat(report(HEALTH, "11", "2030", 0, Act.Standing.UNDER_WAY)).isInstanceOf(TaskOutcome.Kept.class);
    }

    @Test
    void theTrailHasBothSidesOfAStepAndItsReason() {
        int before = eleven().revision();
        report(HEALTH, "11", "2026", before, Act.Standing.DONE);
        confirm(OFFICE, "11", "2026", before + 1);
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select (details ->> 'before') || ' > ' || (details ->> 'after') || ': ' || (details ->> 'reason')"
                                        + " from audit_event where kind = 'task.confirmed' and subject = ? order by id desc limit 1")
                        .param(SLUG + "/tasks/11/2026")
                        .query(String.class)
                        .single())
                .isEqualTo("OPEN_IN_TIME > DONE_IN_TIME: Đúng như báo cáo.");
    }
}
