package vn.cotmoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.evidence.EvidenceDesk.OFFICER;
import static vn.cotmoc.evidence.EvidenceDesk.refused;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;

/// Through the revisions of a value: whoever reads a revision reads the files that stood beside it.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsEvidence.class})
class EvidenceRevisionTests {

    private static final String APPROVER = "duyet.dienbien";
    private static final String LEADER = "lanhdao.dienbien";
    private static final String AUDITOR = "kiemtra.dienbien";

    @Autowired
    private Evidence evidence;

    @Autowired
    private People people;

    private EvidenceDesk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(EvidenceDesk.class);
    }

    /// The file is seen with the value beside which it stands, revision by revision.
    @Test
    void aDraftsFileIsSeenByNobodyWhoDoesNotSeeTheDraft() {
        var slot = desk.slot();
        desk.attached(OFFICER, slot, "truoc");
        desk.value(OFFICER, slot, "3.2", 0, false);
        desk.attached(OFFICER, slot, "nhap");
        assertThat(desk.seen(OFFICER, slot)).containsExactly("nhap.pdf", "truoc.pdf");
        assertThat(desk.seen(AUDITOR, slot)).containsExactly("nhap.pdf", "truoc.pdf");
        for (String who : List.of(LEADER, APPROVER, "canbo.yte", "canbo.muongphang", "bientap.dienbien"))
            assertThat(desk.seen(who, slot)).as(who).isEmpty();

        desk.submit(OFFICER, slot, 1);
        assertThat(desk.seen(APPROVER, slot)).containsExactly("nhap.pdf", "truoc.pdf");
        assertThat(desk.seen(LEADER, slot)).isEmpty();

        desk.giveBack(slot, 2);
        desk.attached(OFFICER, slot, "bo-sung");
        assertThat(desk.seen(APPROVER, slot)).containsExactly("nhap.pdf", "truoc.pdf");

        desk.value(OFFICER, slot, "3.3", 3, true);
        desk.approve(slot, 4);
        for (String who : List.of(LEADER, "canbo.yte", "canbo.muongphang"))
            assertThat(desk.seen(who, slot)).as(who).containsExactly("bo-sung.pdf", "nhap.pdf", "truoc.pdf");
        for (String who : List.of("lanhdao.laichau", "canbo.laichau"))
            assertThat(desk.seen(who, slot)).as(who).isEmpty();
    }

    @Test
    void anApprovedValueKeepsItsFilesAndGetsNewOnesWithACorrection() {
        var slot = desk.slot();
        desk.value(OFFICER, slot, "3.2", 0, false);
        var first = desk.attached(OFFICER, slot, "mot");
        desk.submit(OFFICER, slot, 1);
        desk.approve(slot, 2);
        refused(desk.attach(OFFICER, slot, "hai.pdf", SentFiles.pdf("hai")), Reason.APPROVED);
        refused(desk.withdraw(OFFICER, slot, first.id(), "nhầm"), Reason.APPROVED);

        desk.value(OFFICER, slot, "3.4", 3, false);
        refused(desk.withdraw(OFFICER, slot, first.id(), "nhầm"), Reason.APPROVED);
        var second = desk.attached(OFFICER, slot, "hai");
        assertThat(second.revision()).isEqualTo(4);
        assertThat(desk.seen(LEADER, slot)).containsExactly("mot.pdf");
        desk.submit(OFFICER, slot, 4);
        desk.approve(slot, 5);
        assertThat(desk.seen(LEADER, slot)).containsExactly("hai.pdf", "mot.pdf");
    }

    @Test
    void whatIsTakenBackStaysWithItsReasonAndIsHiddenFromThoseWhoNeverSawIt() {
        var slot = desk.slot();
        desk.value(OFFICER, slot, "3.2", 0, false);
        var wrong = desk.attached(OFFICER, slot, "nham");
        refused(desk.withdraw(OFFICER, slot, wrong.id(), "  "), Reason.REASON_MISSING);
        refused(desk.withdraw(OFFICER, slot, wrong.id(), "x".repeat(1001)), Reason.REASON_TOO_LONG);
        assertThat(desk.withdraw(OFFICER, slot, wrong.id(), "Gửi nhầm tệp.")).isInstanceOf(Withdrawing.Withdrawn.class);
        refused(desk.withdraw(OFFICER, slot, wrong.id(), "lần nữa"), Reason.ALREADY_WITHDRAWN);
        desk.submit(OFFICER, slot, 1);
        assertThat(desk.seen(APPROVER, slot)).isEmpty();
        assertThat(desk.seen(AUDITOR, slot)).containsExactly("nham.pdf");
        assertThat(desk.read(AUDITOR, slot, wrong.id())).isEqualTo(SentFiles.pdf("nham"));
        assertThat(people.as(AUDITOR, () -> evidence.of(new Subject.Value(slot))))
                .singleElement()
                .satisfies(file -> assertThat(
                                Objects.requireNonNull(file.withdrawal()).reason())
                        .isEqualTo("Gửi nhầm tệp."));
        assertThat(EvidenceDesk.trail(slot))
                .containsExactly("canbo.nnmt evidence.attached", "canbo.nnmt evidence.withdrawn");
    }

    @Test
    void whatLiesBeforeTheApproverCannotBeTakenBackUntilTheValueIs() {
        var slot = desk.slot();
        desk.value(OFFICER, slot, "3.2", 0, false);
        var file = desk.attached(OFFICER, slot, "mot");
        desk.submit(OFFICER, slot, 1);
        refused(desk.withdraw(OFFICER, slot, file.id(), "nhầm"), Reason.SENT);
        desk.attached(OFFICER, slot, "them");
        assertThat(desk.seen(APPROVER, slot)).containsExactly("mot.pdf", "them.pdf");
        desk.giveBack(slot, 2);
        assertThat(desk.withdraw(OFFICER, slot, file.id(), "nhầm")).isInstanceOf(Withdrawing.Withdrawn.class);
        // The approver has seen it with what was sent, and sees that it is gone.
        assertThat(people.as(APPROVER, () -> evidence.of(new Subject.Value(slot))))
                .filteredOn(seen -> seen.fileName().equals("mot.pdf"))
                .noneMatch(Attachment::isInForce);
        desk.value(OFFICER, slot, "3.2", 3, true);
        desk.approve(slot, 4);
        assertThat(desk.seen(LEADER, slot)).containsExactly("them.pdf");
    }
}
