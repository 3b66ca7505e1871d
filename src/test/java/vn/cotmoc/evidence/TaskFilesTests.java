package vn.cotmoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.evidence.TaskFilesDesk.HEALTH;
import static vn.cotmoc.evidence.TaskFilesDesk.OFFICE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.agencies.AgencyId;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// Who sees, adds and takes back files beside what was said of a task, in the portal and in the database itself.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsEvidence.class, KeepsTasks.class})
class TaskFilesTests {

    private static final String LEADER = "lanhdao.dienbien";

    @Autowired
    private People people;

    @Autowired
    private Evidence evidence;

    @Autowired
    private DataSource pool;

    @Autowired
    private PlatformTransactionManager transactions;

    private TaskFilesDesk desk;

    @BeforeEach
    void aDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(TaskFilesDesk.class);
    }

    @Test
    void whoWorksOnItOrDecidesSeesAFileAtOnceAndOthersOnceItIsConfirmed() {
        var step = desk.finished();
        desk.attached(step, "kế hoạch");
        for (String who : List.of(HEALTH, OFFICE, "bientap.dienbien", "kiemtra.dienbien"))
            assertThat(desk.seen(who)).as(who).containsExactly("kế hoạch.pdf");
        // The department of agriculture has a part as one of "các sở, ban, ngành": it is not named itself.
        for (String who :
                List.of(LEADER, "canbo.nnmt", "canbo.muongphang", "lanhdao.laichau", "canbo.laichau", "quantri"))
            assertThat(desk.seen(who)).as(who).isEmpty();
        desk.work().confirmed(OFFICE, desk.task, "2026");
        for (String who : List.of(LEADER, "canbo.muongphang", OFFICE))
            assertThat(desk.seen(who)).as(who).containsExactly("kế hoạch.pdf");
        for (String who : List.of("lanhdao.laichau", "canbo.laichau"))
            assertThat(desk.seen(who)).as(who).isEmpty();
    }

    @Test
    void theAgencyThatFollowsTheTaskSeesAFileBeforeItConfirms() {
        var step = desk.finished();
        desk.attached(step, "kế hoạch");
        var following = OwnerDatabase.jdbc()
                .sql(
                        "select agency_id from task_agency where task_id = cast(? as uuid) and role = 'MONITORING' limit 1")
                .param(desk.task)
                .query(UUID.class)
                .single();
        var known = people.user(LEADER);
        var head = new CurrentUser(
                known.id(),
                known.username(),
                known.displayName(),
                known.demo(),
                false,
                known.version(),
                List.of(Grant.forAgency(Role.APPROVER, step.province(), new AgencyId(following))),
                Map.of(),
                "11");
        assertThat(people.as(head, () -> evidence.of(TaskId.of(desk.task))))
                .extracting(filed -> filed.file().fileName())
                .containsExactly("kế hoạch.pdf");
    }

    @Test
    void whatWasConfirmedKeepsItsFilesAndWhatWaitsForItToo() {
        var step = desk.finished();
        var file = desk.attached(step, "một");
        EvidenceDesk.refused(desk.withdraw(HEALTH, step, file.id(), "nhầm"), Reason.AWAITED);
        desk.attached(step, "hai");
        desk.work().confirmed(OFFICE, desk.task, "2026");
        EvidenceDesk.refused(desk.withdraw(HEALTH, step, file.id(), "nhầm"), Reason.CONFIRMED);
        EvidenceDesk.refused(desk.attach(HEALTH, step, "ba.pdf", SentFiles.pdf("ba")), Reason.CONFIRMED);
    }

    @Test
    void whatWasReturnedCanBeTakenBackAndItsLineStaysWithoutItsBytes() {
        var step = desk.finished();
        var file = desk.attached(step, "nhầm");
        desk.work().returned(OFFICE, desk.task, "2026", "Sai tệp.");
        assertThat(desk.isHandedOut(HEALTH, step, file.id())).isTrue();
        assertThat(desk.withdraw(HEALTH, step, file.id(), "Gửi nhầm tệp.")).isInstanceOf(Withdrawing.Withdrawn.class);
        assertThat(desk.isHandedOut(HEALTH, step, file.id())).isFalse();
        assertThat(desk.seen(OFFICE)).containsExactly("nhầm.pdf");
        assertThat(people.as(OFFICE, () -> evidence.ofTasks(List.of(TaskId.of(desk.task)))))
                .isEmpty();
        EvidenceDesk.refused(desk.withdraw(HEALTH, step, file.id(), "lần nữa"), Reason.ALREADY_WITHDRAWN);
        desk.work().finished(HEALTH, desk.task, "2026", "Đã ban hành.", "97/KH-SYT");
        desk.work().confirmed(OFFICE, desk.task, "2026");
        assertThat(desk.seen(LEADER)).isEmpty();
    }

    @Test
    void onlyWhoSpeaksForTheAgencyAttachesAndEveryStepGoesOnTheTrail() {
        var step = desk.underWay();
        for (String who : List.of("canbo.nnmt", OFFICE, LEADER, "bientap.dienbien", "kiemtra.dienbien"))
            EvidenceDesk.refused(desk.attach(who, step, "a.pdf", SentFiles.pdf("a")), Reason.MAY_NOT_SPEAK);
        var file = desk.attached(step, "a");
        EvidenceDesk.refused(desk.attach(HEALTH, step, "b.pdf", SentFiles.pdf("a")), Reason.ALREADY_HERE);
        EvidenceDesk.refused(desk.attach(HEALTH, step, "b.pdf", SentFiles.png()), Reason.CONTENT_DIFFERS);
        EvidenceDesk.refused(desk.withdraw("bientap.dienbien", step, file.id(), "x"), Reason.MAY_NOT_SPEAK);
        assertThat(desk.withdraw(LEADER, step, file.id(), "x")).isInstanceOf(Withdrawing.Unknown.class);
        desk.withdraw(HEALTH, step, file.id(), "nhầm");
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select account_name || ' ' || kind from audit_event where subject = ? and kind like 'evidence.%' order by id")
                        .param("dien-bien-24-nq-tu-2026/tasks/11/2026")
                        .query(String.class)
                        .list())
                .containsExactly("canbo.yte evidence.attached", "canbo.yte evidence.withdrawn");
    }

    private static final String ROW = """
            insert into evidence (task_id, occurrence, revision, quarter, province_id, agency_id, file_name, kind, sha256, size, scan, author_id,
                author_name, attached_at)
            select s.task_id, s.occurrence, s.revision, null, s.province_id, s.agency_id, 'x.pdf', 'PDF', e.sha256, e.size, 'CLEAN', %s, 'x', now()
            from task_step s, evidence e where s.task_id = '%s' and s.occurrence = '2026' and s.revision = 2 and e.task_id = s.task_id limit 1
            """;

    @ParameterizedTest(name = "{0} in the name of {1}: {2}")
    @CsvSource({
        "canbo.yte, scope_account(), true",
        "canbo.yte, uuidv7(), false",
        "canbo.nnmt, scope_account(), false",
        "bientap.dienbien, scope_account(), false",
        "duyet.dienbien, scope_account(), false",
        "kiemtra.dienbien, scope_account(), false"
    })
    void theDatabaseItselfTakesARowFromWhoSpeaksForTheAgency(String who, String author, boolean kept) {
        desk.attached(desk.underWay(), "a");
        String statement = ROW.formatted(author, desk.task);
        assertThat(write(who, statement)).isEqualTo(kept);
        assertThat(write(who, "update evidence set title = 'x' where task_id is not null"))
                .isFalse();
        assertThat(write(who, "delete from evidence where task_id is not null")).isFalse();
    }

    private boolean write(String who, String statement) {
        try {
            return people.as(
                            who,
                            () -> new TransactionTemplate(transactions)
                                    .execute(_ -> JdbcClient.create(pool)
                                            .sql(statement)
                                            .update()))
                    == 1;
        } catch (DataAccessException refused) {
            return false;
        }
    }
}
