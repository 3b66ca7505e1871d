package vn.cotmoc.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.agencies.Heir;
import vn.cotmoc.tasks.TaskRights.Voice;
import vn.cotmoc.territory.UnitId;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// Tasks of Lạng Sơn's resolution of 2021, led by agencies that ended on 30/6/2025.
@PortalTest
@ExtendWith(KeepsTasks.class)
class InheritedTasksTests {

    private static final String SLUG = "lang-son-cong-tac-dan-toc-2021-2030";

    @Autowired
    private FollowedTasks tasks;

    @Autowired
    private ReportingOnTasks reporting;

    @Autowired
    private People people;

    private static TaskId task(String number) {
        return TaskId.of(KeepsTasks.task(SLUG, number));
    }

    private FollowedTask followed(String number) {
        return people.as("kiemtra.trunguong", () -> tasks.find(task(number))).orElseThrow();
    }

    /// An officer of an agency of Lạng Sơn, whom the demonstration does not have.
    private CurrentUser officer(String agency) {
        return with(Grant.forAgency(Role.REPORTER, province(), agency(agency)));
    }

    private CurrentUser with(Grant grant) {
        var user = people.user("canbo.laichau");
        return new CurrentUser(
                user.id(),
                user.username(),
                user.displayName(),
                user.demo(),
                false,
                user.version(),
                List.of(grant),
                Map.of(),
                "20");
    }

    private static UnitId province() {
        return new UnitId(OwnerDatabase.jdbc()
                .sql("select id from administrative_unit where code = '20' and level = 'PROVINCE' and valid_to is null")
                .query(UUID.class)
                .single());
    }

    private static AgencyId agency(String name) {
        return new AgencyId(OwnerDatabase.jdbc()
                .sql("select id from agency where province_id = ? and name = ?")
                .params(province().value(), name)
                .query(UUID.class)
                .single());
    }

    @ParameterizedTest(name = "task {0}: {1} speaks")
    @CsvSource({
        "IV.4, Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "IV.5, Đảng ủy UBND tỉnh",
        "IV.3, Đảng ủy HĐND tỉnh",
        "IV.1, Ban Thường vụ Tỉnh ủy"
    })
    void whoTookTheWholeWorkOverSpeaksForItAndTheWordingStays(String number, String speaker) {
        var task = followed(number);
        assertThat(task.agencies(Task.Part.LEAD))
                .singleElement()
                .satisfies(lead -> assertThat(task.voice(lead).name()).isEqualTo(speaker));
        var rights = new TaskRights(task, officer(speaker));
        assertThat(rights.reportsFor()).extracting(Voice::name).containsExactly(speaker);
        assertThat(new TaskRights(task, officer("Sở Nội vụ")).reportsFor()).isEmpty();
    }

    @Test
    void itsReportCountsForTheAgencyThatTheDocumentNames() {
        var user = officer("Đảng ủy UBND tỉnh");
        var task = followed("IV.5");
        var one = task.current().orElseThrow();
        assertThat(report(user, "IV.5", one)).isInstanceOf(TaskOutcome.Kept.class);
        var after = followed("IV.5").occurrence(one.key()).orElseThrow();
        assertThat(after.lastReport().orElseThrow().speaker()).isEqualTo("Đảng ủy UBND tỉnh");
        assertThat(after.awaitsConfirmation()).isTrue();
        assertThat(people.as(user, () -> tasks.ofAgencies(List.of(agency("Đảng ủy UBND tỉnh")))))
                .extracting(FollowedTask::number)
                .contains("IV.5", "IV.5.p2");
    }

    @Test
    void nobodyElseReportsAndTheDatabaseSaysTheSame() {
        var user = officer("Sở Nội vụ");
        var one = followed("IV.5").current().orElseThrow();
        assertThatThrownBy(() -> report(user, "IV.5", one)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whereTheWorkWasDividedNobodyIsInventedAndEditorsReport() {
        var owner = OwnerDatabase.jdbc();
        var lead = agency("Ban cán sự đảng UBND tỉnh").value();
        owner.sql("""
                        insert into agency_succession (predecessor_id, successor_id, province_id, extent, effective_on, legal_basis, by_hand)
                        values (?, ?, ?, 'PART', date '2025-07-01', 'Quyết định chia', true)
                        """)
                .params(lead, agency("Đảng ủy HĐND tỉnh").value(), province().value())
                .update();
        try {
            var task = followed("IV.5");
            var named = task.agencies(Task.Part.LEAD).getFirst();
            assertThat(task.heir(named))
                    .isInstanceOfSatisfying(
                            Heir.Divided.class,
                            divided -> assertThat(divided.names())
                                    .containsExactlyInAnyOrder("Đảng ủy UBND tỉnh", "Đảng ủy HĐND tỉnh"));
            assertThat(new TaskRights(task, officer("Đảng ủy UBND tỉnh")).reportsFor())
                    .isEmpty();
            var editor = with(Grant.in(Role.EDITOR, province()));
            assertThat(report(editor, "IV.5", task.current().orElseThrow())).isInstanceOf(TaskOutcome.Kept.class);
        } finally {
            owner.sql("delete from agency_succession where predecessor_id = ? and extent = 'PART'")
                    .param(lead)
                    .update();
        }
    }

    private TaskOutcome report(CurrentUser user, String number, FollowedOccurrence one) {
        var asked = new StepAsked(task(number), one.key(), one.revision(), UUID.randomUUID());
        var wanted = new ReportingOnTasks.Wanted(
                null,
                Act.Standing.DONE,
                "Đã chỉ đạo cụ thể hóa Nghị quyết.",
                null,
                "12/KH-UBND",
                TypedDay.of(null),
                null,
                null,
                null);
        Supplier<TaskOutcome> reported =
                () -> reporting.report(asked, wanted, user).orElseThrow();
        return people.as(user, reported);
    }
}
