package vn.cotmoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.tasks.Act;
import vn.cotmoc.tasks.DecidingOnTasks;
import vn.cotmoc.tasks.HoldingSteps;
import vn.cotmoc.tasks.ReportingOnTasks;
import vn.cotmoc.tasks.StepAsked;
import vn.cotmoc.tasks.TaskId;
import vn.cotmoc.tasks.TaskStep;
import vn.cotmoc.tasks.TypedDay;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.KeepsTasks;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.TaskDesk;

/// Files beside what was said of task 11 of 24-NQ/TU, led by Sở Y tế, for 2030.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsEvidence.class, KeepsTasks.class})
class TaskFilesTests {

    private static final String HEALTH = "canbo.yte";
    private static final String OFFICE = "duyet.dienbien";
    private static final String LEADER = "lanhdao.dienbien";

    @Autowired
    private People people;

    @Autowired
    private Evidence evidence;

    @Autowired
    private AttachingEvidence attaching;

    @Autowired
    private WithdrawingEvidence withdrawing;

    @Autowired
    private HoldingSteps steps;

    @Autowired
    private ReportingOnTasks reporting;

    @Autowired
    private DataSource pool;

    @Autowired
    private PlatformTransactionManager transactions;

    private TaskDesk desk;
    private String task;

    @BeforeEach
    void aDesk(@Autowired DecidingOnTasks deciding) {
        desk = new TaskDesk(people, reporting, deciding);
        task = KeepsTasks.task("dien-bien-24-nq-tu-2026", "11");
    }

    private TaskStep step(String occurrence, int revision) {
        return people.as(OFFICE, () -> steps.find(TaskId.of(task), occurrence, revision))
                .orElseThrow();
    }

    private void underWay(String occurrence) {
        var asked = new StepAsked(TaskId.of(task), occurrence, 0, UUID.randomUUID());
        var wanted = new ReportingOnTasks.Wanted(
                null, Act.Standing.UNDER_WAY, "Đang làm.", null, null, TypedDay.of(null), null, null, null);
        people.as(HEALTH, () -> reporting.report(asked, wanted, people.user(HEALTH)));
    }

    private Attaching attach(String who, TaskStep step, String name, byte[] content) {
        try {
            Path sent = Files.createTempFile("sent", "");
            Files.write(sent, content);
            var received = Optional.of(new Received(name, sent));
            return people.as(
                    who, () -> attaching.attach(new Subject.Report(step), received, Details.none(), people.user(who)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Attachment attached(TaskStep step, String text) {
        return EvidenceDesk.attached(attach(HEALTH, step, text + ".pdf", SentFiles.pdf(text)));
    }

    private Withdrawing withdraw(String who, TaskStep step, EvidenceId id, String reason) {
        return people.as(who, () -> withdrawing.withdraw(new Subject.Report(step), id, reason, people.user(who)));
    }

    private List<String> seen(String who) {
        return people.as(who, () -> evidence.of(TaskId.of(task))).stream()
                .map(filed -> filed.file().fileName())
                .toList();
    }

    private boolean isHandedOut(String who, TaskStep step, EvidenceId id) {
        try (var download = people.as(who, () -> evidence.open(new Subject.Report(step), id))
                .orElse(null)) {
            return download != null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void whoWorksOnItOrDecidesSeesAFileAtOnceAndOthersOnceItIsConfirmed() {
        desk.finished(HEALTH, task, "2030", "Đã ban hành.", "97/KH-SYT");
        attached(step("2030", 1), "kế hoạch");
        for (String who : List.of(HEALTH, OFFICE, "bientap.dienbien", "kiemtra.dienbien"))
            assertThat(seen(who)).as(who).containsExactly("kế hoạch.pdf");
        // The department of agriculture has a part as one of "các sở, ban, ngành": it is not named itself.
        for (String who :
                List.of(LEADER, "canbo.nnmt", "canbo.muongphang", "lanhdao.laichau", "canbo.laichau", "quantri"))
            assertThat(seen(who)).as(who).isEmpty();
        desk.confirmed(OFFICE, task, "2030");
        for (String who : List.of(LEADER, "canbo.muongphang", OFFICE))
            assertThat(seen(who)).as(who).containsExactly("kế hoạch.pdf");
        for (String who : List.of("lanhdao.laichau", "canbo.laichau"))
            assertThat(seen(who)).as(who).isEmpty();
    }

    @Test
    void whatWasConfirmedKeepsItsFilesAndWhatWaitsForItToo() {
        desk.finished(HEALTH, task, "2030", "Đã ban hành.", "97/KH-SYT");
        var step = step("2030", 1);
        var file = attached(step, "một");
        EvidenceDesk.refused(withdraw(HEALTH, step, file.id(), "nhầm"), Reason.AWAITED);
        attached(step, "hai");
        desk.confirmed(OFFICE, task, "2030");
        EvidenceDesk.refused(withdraw(HEALTH, step, file.id(), "nhầm"), Reason.CONFIRMED);
        EvidenceDesk.refused(attach(HEALTH, step, "ba.pdf", SentFiles.pdf("ba")), Reason.CONFIRMED);
    }

    @Test
    void whatWasReturnedCanBeTakenBackAndItsLineStaysWithoutItsBytes() {
        desk.finished(HEALTH, task, "2030", "Đã ban hành.", "97/KH-SYT");
        var step = step("2030", 1);
        var file = attached(step, "nhầm");
        desk.returned(OFFICE, task, "2030", "Sai tệp.");
        assertThat(isHandedOut(HEALTH, step, file.id())).isTrue();
        assertThat(withdraw(HEALTH, step, file.id(), "Gửi nhầm tệp.")).isInstanceOf(Withdrawing.Withdrawn.class);
        assertThat(isHandedOut(HEALTH, step, file.id())).isFalse();
        assertThat(seen(OFFICE)).containsExactly("nhầm.pdf");
        assertThat(people.as(OFFICE, () -> evidence.ofTasks(List.of(TaskId.of(task)))))
                .isEmpty();
        EvidenceDesk.refused(withdraw(HEALTH, step, file.id(), "lần nữa"), Reason.ALREADY_WITHDRAWN);
        desk.finished(HEALTH, task, "2030", "Đã ban hành.", "97/KH-SYT");
        desk.confirmed(OFFICE, task, "2030");
        assertThat(seen(LEADER)).isEmpty();
    }

    @Test
    void onlyWhoSpeaksForTheAgencyAttachesAndEveryStepGoesOnTheTrail() {
        underWay("2030");
        var step = step("2030", 1);
        for (String who : List.of("canbo.nnmt", OFFICE, LEADER, "bientap.dienbien", "kiemtra.dienbien"))
            EvidenceDesk.refused(attach(who, step, "a.pdf", SentFiles.pdf("a")), Reason.MAY_NOT_SPEAK);
        var file = attached(step, "a");
        EvidenceDesk.refused(attach(HEALTH, step, "b.pdf", SentFiles.pdf("a")), Reason.ALREADY_HERE);
        EvidenceDesk.refused(attach(HEALTH, step, "b.pdf", SentFiles.png()), Reason.CONTENT_DIFFERS);
        EvidenceDesk.refused(withdraw("bientap.dienbien", step, file.id(), "x"), Reason.MAY_NOT_SPEAK);
        assertThat(withdraw(LEADER, step, file.id(), "x")).isInstanceOf(Withdrawing.Unknown.class);
        withdraw(HEALTH, step, file.id(), "nhầm");
        assertThat(OwnerDatabase.jdbc()
                        .sql(
                                "select account_name || ' ' || kind from audit_event where subject = ? and kind like 'evidence.%' order by id")
                        .param("dien-bien-24-nq-tu-2026/tasks/11/2030")
                        .query(String.class)
                        .list())
                .containsExactly("canbo.yte evidence.attached", "canbo.yte evidence.withdrawn");
    }

    private static final String ROW = """
            insert into evidence (task_id, occurrence, revision, quarter, province_id, agency_id, file_name, kind, sha256, size, scan, author_id,
                author_name, attached_at)
            select s.task_id, s.occurrence, s.revision, null, s.province_id, s.agency_id, 'x.pdf', 'PDF', e.sha256, e.size, 'CLEAN', %s, 'x', now()
            from task_step s, evidence e where s.task_id = '%s' and s.occurrence = '2030' and s.revision = 1 and e.task_id = s.task_id limit 1
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
        underWay("2030");
        attached(step("2030", 1), "a");
        String statement = ROW.formatted(author, task);
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
