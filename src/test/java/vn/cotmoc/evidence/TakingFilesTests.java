package vn.cotmoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cotmoc.evidence.EvidenceDesk.OFFICER;
import static vn.cotmoc.evidence.EvidenceDesk.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.util.unit.DataSize;
import vn.cotmoc.evidence.EvidenceSettings.Clamd;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.OwnerDatabase;
import vn.cotmoc.testing.PortalTest;

/// What is taken and what is not: limits, quota, scanner; in the database and in a folder.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsEvidence.class})
class TakingFilesTests {

    private static final Clamd NONE = new Clamd("", 3310, Duration.ofSeconds(5));

    @TempDir
    private Path folder;

    private EvidenceDesk desk;

    @BeforeEach
    void atTheDesk(@Autowired AutowireCapableBeanFactory beans) {
        desk = beans.createBean(EvidenceDesk.class);
    }

    private EvidenceSettings settings(StoredIn store, int perValue, long quota, Clamd clamd) {
        return new EvidenceSettings(
                DataSize.ofKilobytes(64),
                perValue,
                DataSize.ofBytes(quota),
                store,
                folder,
                Duration.ofHours(24),
                clamd);
    }

    private AttachingEvidence door(StoredIn store) {
        return desk.door(settings(store, 20, 10_000_000, NONE));
    }

    @ParameterizedTest(name = "{0} of {1} bytes: {2}")
    @CsvSource({
        "a.pdf, 65536, ",
        "a.pdf, 65537, TOO_LARGE",
        "a.pdf, 0, EMPTY",
        "a.exe, 100, KIND_NOT_TAKEN",
        "a.svg, 100, KIND_NOT_TAKEN",
        "a.docm, 100, KIND_NOT_TAKEN",
        "a.pdf.html, 100, KIND_NOT_TAKEN",
        "a.png, 100, CONTENT_DIFFERS",
        "pdf, 100, NAME_UNUSABLE",
    })
    void aFileIsTakenUpToItsLimitUnderAnHonestName(String name, int size, @Nullable Reason why) {
        byte[] content = size == 0 ? new byte[0] : SentFiles.pdf(size);
        var outcome = desk.attach(door(StoredIn.DATABASE), OFFICER, desk.slot(), name, content);
        if (why == null) assertThat(EvidenceDesk.attached(outcome).size()).isEqualTo(size);
        else refused(outcome, why);
    }

    @ParameterizedTest(name = "number of {0} letters, date {1}, title of {2} letters: {3}")
    @CsvSource({
        "100, 22/11/2026, 500, ",
        "0, '', 0, ",
        "101, '', 0, NUMBER_TOO_LONG",
        "0, '', 501, TITLE_TOO_LONG",
        "0, 31/02/2026, 0, DATE_WRONG",
        "0, hôm qua, 0, DATE_WRONG",
        "0, 01/01/1026, 0, DATE_WRONG",
        "0, 23/11/2026, 0, DATE_AHEAD"
    })
    void whatIsSaidAboutAFileHasToMakeSense(int number, String date, int title, @Nullable Reason why) {
        var details = new Details("7".repeat(number), date, "t".repeat(title));
        var outcome = desk.attach(door(StoredIn.DATABASE), OFFICER, desk.slot(), "a.pdf", SentFiles.pdf("x"), details);
        if (why == null) EvidenceDesk.attached(outcome);
        else refused(outcome, why);
    }

    @Test
    void aValueHasSoManyFilesAndNoMore() {
        var door = desk.door(settings(StoredIn.DATABASE, 2, 1_000_000, NONE));
        var slot = desk.slot();
        var first = EvidenceDesk.attached(desk.attach(door, OFFICER, slot, "a.pdf", SentFiles.pdf("a")));
        EvidenceDesk.attached(desk.attach(door, OFFICER, slot, "b.pdf", SentFiles.pdf("b")));
        refused(desk.attach(door, OFFICER, slot, "c.pdf", SentFiles.pdf("c")), Reason.TOO_MANY);
        desk.withdraw(OFFICER, slot, first.id(), "nhầm");
        EvidenceDesk.attached(desk.attach(door, OFFICER, slot, "c.pdf", SentFiles.pdf("c")));
    }

    @ParameterizedTest
    @EnumSource(StoredIn.class)
    void ofTwoFilesThatTogetherExceedTheQuotaOneIsTaken(StoredIn store) throws Exception {
        var door = desk.door(settings(store, 20, 10_000, NONE));
        var slots = List.of(desk.slot("3.1", "2026-Q1", "11"), desk.slot("3.1", "2026-Q2", "11"));
        var start = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(2)) {
            var sent = slots.stream()
                    .map(slot -> workers.submit(() -> {
                        start.await();
                        return desk.attach(
                                door,
                                OFFICER,
                                slot,
                                "a.pdf",
                                SentFiles.pdf(6000 + slot.period().quarter()));
                    }))
                    .toList();
            start.countDown();
            int taken = 0;
            for (var outcome : sent)
                if (outcome.get() instanceof Attaching.Attached) taken++;
                else refused(outcome.get(), Reason.QUOTA_FULL);
            assertThat(taken).isEqualTo(1);
        }
        // What lies there already takes no more room.
        EvidenceDesk.attached(desk.attach(door, OFFICER, desk.slot("3.1", "2026-Q3", "11"), "b.pdf", stored()));
    }

    private static byte[] stored() {
        long size = OwnerDatabase.jdbc()
                .sql("select max(size) from evidence")
                .query(Long.class)
                .single();
        return SentFiles.pdf((int) size);
    }

    @ParameterizedTest
    @EnumSource(StoredIn.class)
    void aFileComesBackAsItWasSentAndADamagedOneNotAtAll(StoredIn store) throws IOException {
        var settings = settings(store, 20, 10_000_000, NONE);
        var slot = desk.slot();
        var file = EvidenceDesk.attached(desk.attach(desk.door(settings), OFFICER, slot, "a.pdf", SentFiles.pdf("x")));
        var reader = desk.reader(settings);
        assertThat(desk.read(reader, OFFICER, slot, file.id())).isEqualTo(SentFiles.pdf("x"));
        switch (store) {
            case DATABASE ->
                OwnerDatabase.jdbc()
                        .sql("update evidence_chunk set bytes = 'x'::bytea where sha256 = ?")
                        .param(file.sha256())
                        .update();
            case FOLDER -> Files.writeString(inFolder(file), "x");
        }
        assertThatThrownBy(() -> desk.read(reader, OFFICER, slot, file.id()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("evidence-damaged"));
        if (store == StoredIn.FOLDER) {
            Files.delete(inFolder(file));
            assertThatThrownBy(() -> desk.read(reader, OFFICER, slot, file.id()))
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void aStoreThatCannotBeWrittenToIsSaidAndNothingIsKept() throws IOException {
        var slot = desk.slot();
        var before = desk.seen(OFFICER, slot);
        var door = desk.door(settings(StoredIn.FOLDER, 20, 10_000_000, NONE));
        Path inTheWay = Files.writeString(folder.resolve(FolderStore.INCOMING), "no folder");
        refused(desk.attach(door, OFFICER, slot, "a.pdf", SentFiles.pdf("stored")), Reason.NOT_STORED);
        assertThat(desk.seen(OFFICER, slot)).isEqualTo(before);
        Files.delete(inTheWay);
        EvidenceDesk.attached(desk.attach(door, OFFICER, slot, "a.pdf", SentFiles.pdf("stored")));
    }

    private Path inFolder(Attachment file) {
        return folder.resolve(file.province().toString())
                .resolve(file.sha256().substring(0, 2))
                .resolve(file.sha256());
    }

    @Test
    void aVirusIsRefusedAndGoesOnRecord() throws IOException {
        try (var clamd = FakeClamd.honest()) {
            var door = desk.door(settings(StoredIn.DATABASE, 20, 1_000_000, clamd.settings(Duration.ofSeconds(20))));
            var slot = desk.slot();
            refused(desk.attach(door, OFFICER, slot, "hoa-don.pdf", infected()), Reason.INFECTED);
            assertThat(EvidenceDesk.trail(slot)).containsExactly("canbo.nnmt evidence.infected");
            var clean = EvidenceDesk.attached(desk.attach(door, OFFICER, slot, "a.pdf", SentFiles.pdf("x")));
            assertThat(clean.scanned()).isTrue();
        }
    }

    private static byte[] infected() {
        return SentFiles.bytes("%PDF-1.4\n" + SentFiles.EICAR + "\n%%EOF");
    }

    @Test
    void whileTheScannerIsDownNothingIsKept() throws IOException {
        Clamd down;
        try (var clamd = FakeClamd.hanging()) {
            down = clamd.settings(Duration.ofMillis(300));
        }
        for (StoredIn store : StoredIn.values()) {
            var door = desk.door(settings(store, 20, 1_000_000, down));
            refused(desk.attach(door, OFFICER, desk.slot(), "a.pdf", SentFiles.pdf("x")), Reason.NOT_SCANNED);
        }
        assertThat(desk.seen(OFFICER, desk.slot())).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
