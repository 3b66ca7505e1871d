package vn.cotmoc.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cotmoc.users.Scope;

/// Clears away what a crash has left in the folder: files without a row, and halves of files, once they are old enough.
@Component
class SweepingFolder {

    private static final Logger log = LoggerFactory.getLogger(SweepingFolder.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PROVINCE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FolderStore store;
    private final EvidenceSettings settings;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    SweepingFolder(
            FolderStore store,
            EvidenceSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// At every start, beside it: a large folder holds nobody up.
    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        if (settings.store() == StoredIn.FOLDER) Thread.ofVirtual().start(() -> Scope.asSystem(this::sweep));
    }

    /// How many files went.
    int sweep() {
        try {
            int swept = 0;
            for (var province : old().entrySet()) swept += sweep(province.getKey(), province.getValue());
            if (swept > 0) log.info("{} files that no value refers to were removed from {}", swept, store.root());
            return swept;
        } catch (IOException broken) {
            log.warn("{} could not be swept", store.root(), broken);
            return 0;
        }
    }

    private Map<String, List<Path>> old() throws IOException {
        var found = new HashMap<String, List<Path>>();
        if (!Files.isDirectory(store.root())) return found;
        try (var files = Files.walk(store.root())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator)
                if (isOld(file))
                    found.computeIfAbsent(
                                    store.root().relativize(file).getName(0).toString(), _ -> new ArrayList<>())
                            .add(file);
        }
        return found;
    }

    private boolean isOld(Path file) throws IOException {
        try {
            var changed = Files.getLastModifiedTime(file).toInstant();
            return changed.isBefore(clock.instant().minus(settings.grace()));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private int sweep(String folder, List<Path> files) throws IOException {
        if (folder.equals(FolderStore.INCOMING)) return remove(files);
        // Nothing is touched that this portal has not put there.
        if (!PROVINCE.matcher(folder).matches()) return 0;
        var orphans = transactions.execute(_ -> {
            try {
                return remove(orphans(UUID.fromString(folder), files));
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
        return orphans == null ? 0 : orphans;
    }

    // In turn with those who attach (keep_evidence_content): what they have just looked at is not taken from under
    // them.
    private List<Path> orphans(UUID province, List<Path> files) throws IOException {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('evidence/' || ?, 0))")
                .param(province.toString())
                .query(_ -> {});
        var kept = jdbc.sql("select sha256 from evidence_content where province_id = ?")
                .param(province)
                .query(String.class)
                .set();
        var orphans = new ArrayList<Path>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (HASH.matcher(name).matches() && !kept.contains(name) && isOld(file)) orphans.add(file);
        }
        return orphans;
    }

    private static int remove(List<Path> files) throws IOException {
        int removed = 0;
        for (Path file : files) if (Files.deleteIfExists(file)) removed++;
        return removed;
    }
}
