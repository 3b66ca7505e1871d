package vn.cotmoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;
import vn.cotmoc.testing.KeepsEvidence;
import vn.cotmoc.testing.KeepsReports;
import vn.cotmoc.testing.PortalTest;
import vn.cotmoc.users.Scope;

/// Files in a folder: written once, whole or not at all, and cleared away only when nothing refers to them.
@PortalTest
@ExtendWith({KeepsReports.class, KeepsEvidence.class})
class FolderStoreTests {

    private static final UUID PROVINCE = UUID.fromString("00000000-0000-4000-8000-000000000011");

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private EvidenceSettings settings;
    private FolderStore store;
    private EvidenceDesk desk;

    @BeforeEach
    void anEmptyFolder(@Autowired AutowireCapableBeanFactory beans) {
        settings = new EvidenceSettings(
                DataSize.ofMegabytes(1),
                20,
                DataSize.ofMegabytes(10),
                StoredIn.FOLDER,
                folder,
                Duration.ofHours(24),
                new EvidenceSettings.Clamd("", 3310, Duration.ofSeconds(5)));
        store = new FolderStore(settings, clock);
        desk = beans.createBean(EvidenceDesk.class);
    }

    @Test
    void aFileLiesUnderItsProvinceAndItsHashAndNothingElseIsLeft() throws IOException {
        Path sent = Files.writeString(elsewhere.resolve("sent"), "một");
        String hash = Sha256.of(sent);
        store.put(PROVINCE, hash, sent);
        assertThat(files()).containsExactly(PROVINCE + "/" + hash.substring(0, 2) + "/" + hash);
        assertThat(store.has(PROVINCE, hash)).isTrue();
        assertThat(store.has(UUID.randomUUID(), hash)).isFalse();
    }

    @Test
    void whatIsThereIsNotWrittenAgain() throws IOException {
        Path sent = Files.writeString(elsewhere.resolve("sent"), "một");
        String hash = Sha256.of(sent);
        store.put(PROVINCE, hash, sent);
        Object first = Files.getAttribute(store.path(PROVINCE, hash), "unix:ino");
        store.put(PROVINCE, hash, sent);
        assertThat(Files.getAttribute(store.path(PROVINCE, hash), "unix:ino")).isEqualTo(first);
    }

    @Test
    void whatWasDamagedIsPutAsideAndWrittenAnew() throws IOException {
        Path sent = Files.writeString(elsewhere.resolve("sent"), "một");
        String hash = Sha256.of(sent);
        store.put(PROVINCE, hash, sent);
        Files.writeString(store.path(PROVINCE, hash), "hai");
        store.put(PROVINCE, hash, sent);
        assertThat(store.path(PROVINCE, hash)).hasContent("một");
        assertThat(store.path(PROVINCE, hash).resolveSibling(hash + ".damaged")).hasContent("hai");
    }

    @Test
    void onlyOldFilesThatNothingRefersToAreSweptAway() throws IOException {
        var kept = EvidenceDesk.attached(
                desk.attach(desk.door(settings), EvidenceDesk.OFFICER, desk.slot(), "a.pdf", SentFiles.pdf("x")));
        Path referred = store.path(kept.province(), kept.sha256());
        Path orphan = orphan(kept.province(), "a");
        Path young = orphan(kept.province(), "b");
        Path half = Files.writeString(
                Files.createDirectories(folder.resolve(FolderStore.INCOMING)).resolve("c.part"), "x");
        Path foreign = Files.writeString(folder.resolve("doc-me.txt"), "x");
        for (Path old : List.of(referred, orphan, half, foreign))
            Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofHours(25))));
        var sweeping = new SweepingFolder(store, settings, jdbc, transactions, clock);
        assertThat(Scope.asSystem(sweeping::sweep)).isEqualTo(2);
        assertThat(List.of(referred, young, foreign)).allMatch(Files::exists);
        assertThat(List.of(orphan, half)).noneMatch(Files::exists);
    }

    @Test
    void aFileThatIsSentAgainIsYoungAgain() throws IOException {
        Path sent = Files.writeString(elsewhere.resolve("sent"), "một");
        String hash = Sha256.of(sent);
        store.put(PROVINCE, hash, sent);
        Files.setLastModifiedTime(
                store.path(PROVINCE, hash), FileTime.from(clock.instant().minus(Duration.ofHours(25))));
        store.put(PROVINCE, hash, sent);
        assertThat(Scope.asSystem(new SweepingFolder(store, settings, jdbc, transactions, clock)::sweep))
                .isZero();
        assertThat(store.has(PROVINCE, hash)).isTrue();
    }

    private Path orphan(UUID province, String text) throws IOException {
        Path sent = Files.writeString(elsewhere.resolve("orphan"), text);
        String hash = Sha256.of(sent);
        store.put(province, hash, sent);
        return store.path(province, hash);
    }

    private List<String> files() throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
