package vn.cotmoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cotmoc.evidence.EvidenceDesk.OFFICER;
import static vn.cotmoc.evidence.EvidenceDesk.refused;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.People;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.testing.StatementCounter;

/// Files beside values: attached by those who report them, kept once, counted and found again.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsEvidence.class})
class EvidenceTests {

    private static final String LEADER = "lanhdao.dienbien";

    @Autowired
    private Evidence evidence;

    @Autowired
    private People people;

    @Autowired
    private StatementCounter statements;

    private EvidenceDesk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(EvidenceDesk.class);
    }

    @Test
    void aFileIsReadAsItWasSentAndGoesOnRecord() {
        var slot = desk.slot();
        var file = EvidenceDesk.attached(desk.attach(OFFICER, slot, "C:\\Báo cáo.PDF", SentFiles.pdf("một")));
        assertThat(desk.read(OFFICER, slot, file.id())).isEqualTo(SentFiles.pdf("một"));
        assertThat(file.fileName()).isEqualTo("Báo cáo.PDF");
        assertThat(file.revision()).isZero();
        assertThat(file.scanned()).isFalse();
        assertThat(EvidenceDesk.trail(slot)).containsExactly("canbo.nnmt evidence.attached");
    }

    @Test
    void aLargeFileIsKeptInPiecesAndComesBackWhole() {
        var slot = desk.slot();
        byte[] large = SentFiles.pdf(3 * DatabaseStore.CHUNK + 7);
        var file = EvidenceDesk.attached(desk.attach(OFFICER, slot, "a.pdf", large));
        assertThat(desk.read(OFFICER, slot, file.id())).isEqualTo(large);
        assertThat(OwnerDatabase.jdbc()
                        .sql("select count(*) from evidence_chunk where sha256 = ?")
                        .param(file.sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void theSameContentIsKeptOnceAndRefusedBesideTheSameValue() {
        var slot = desk.slot();
        var other = desk.slot("3.1", "2026-Q2", "11");
        var first = EvidenceDesk.attached(desk.attach(OFFICER, slot, "a.pdf", SentFiles.pdf("x")));
        var again = desk.attach(OFFICER, slot, "b.pdf", SentFiles.pdf("x"));
        refused(again, Reason.ALREADY_HERE);
        assertThat(((Attaching.Refused) again).fault().arguments()).containsExactly("a.pdf");
        EvidenceDesk.attached(desk.attach(OFFICER, other, "c.pdf", SentFiles.pdf("x")));
        assertThat(contents(first.sha256())).isEqualTo(1);
        desk.withdraw(OFFICER, slot, first.id(), "nhầm");
        EvidenceDesk.attached(desk.attach(OFFICER, slot, "b.pdf", SentFiles.pdf("x")));
    }

    @Test
    void theSameContentElsewhereIsPointedOutToThoseWhoSeeItOnly() {
        var phang = desk.slot("3.1", "2026", EvidenceDesk.PHANG);
        var nhe = desk.slot("3.1", "2026", EvidenceDesk.NHE);
        desk.attached("canbo.muongphang", phang, "chung");
        desk.attached("canbo.muongnhe", nhe, "chung");
        assertThat(people.as("canbo.muongnhe", () -> evidence.elsewhere(new Subject.Value(nhe))))
                .isEmpty();
        assertThat(people.as(LEADER, () -> evidence.elsewhere(new Subject.Value(nhe))))
                .isEmpty();
        assertThat(people.as(OFFICER, () -> evidence.elsewhere(new Subject.Value(nhe))))
                .extracting(Elsewhere::unitCode, Elsewhere::period)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(EvidenceDesk.PHANG, "2026"));
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "canbo.nnmt, 11, taken",
        "canbo.nnmt, 03325, taken",
        "canbo.muongphang, 03325, taken",
        "canbo.muongphang, 03160, refused",
        "canbo.muongphang, 11, refused",
        "canbo.muongnhe, 03325, refused",
        "canbo.yte, 11, refused",
        "duyet.dienbien, 11, refused",
        "lanhdao.dienbien, 11, refused",
        "kiemtra.dienbien, 11, refused",
        "quantri, 11, refused",
        "canbo.laichau, 11, refused"
    })
    void whoeverReportsTheValueAttaches(String who, String unit, String outcome) {
        var slot = desk.slot("3.1", "2026", unit);
        var sent = desk.attach(who, slot, "a.pdf", SentFiles.pdf("x"));
        if (outcome.equals("taken")) EvidenceDesk.attached(sent);
        else refused(sent, Reason.MAY_NOT_REPORT);
    }

    @Test
    void aClosedYearTakesNoFiles() {
        refused(
                desk.attach(OFFICER, desk.slot("3.1", "2024", "11"), "a.pdf", SentFiles.pdf("x")),
                Reason.CANNOT_REPORT_NOW);
    }

    @Test
    void aStageIsEvidencedLikeEveryOtherValue() {
        var stage = desk.slot("19", "2026-Q4", "11");
        assertThat(EvidenceDesk.attached(desk.attach(OFFICER, stage, "dat.docx", SentFiles.docx()))
                        .kind())
                .isEqualTo(FileKind.DOCX);
    }

    @Test
    void countsOfManyValuesTakeOneStatement() {
        var slots = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> desk.slot("3.1", "2026-Q" + quarter, "11"))
                .toList();
        desk.attached(OFFICER, slots.get(1), "a");
        desk.attached(OFFICER, slots.get(1), "b");
        var gone = desk.attached(OFFICER, slots.get(2), "c");
        desk.withdraw(OFFICER, slots.get(2), gone.id(), "nhầm");
        assertThat(people.as(OFFICER, () -> evidence.counts(slots)).values()).containsExactlyInAnyOrder(0, 2, 0, 0);
        assertThat(people.as(OFFICER, () -> evidence.counts(slots))).containsEntry(slots.get(1), 2);
        assertThat(people.as(LEADER, () -> evidence.counts(slots)).values()).containsOnly(0);
        assertThat(statements.statements(() -> people.as(OFFICER, () -> evidence.counts(slots))))
                .isLessThanOrEqualTo(1 + 1);
    }

    private static int contents(String sha256) {
        return OwnerDatabase.jdbc()
                .sql("select count(*) from evidence_content where sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .single();
    }
}
