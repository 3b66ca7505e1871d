package vn.cotmoc.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import vn.cotmoc.evidence.Attaching.Refused;
import vn.cotmoc.evidence.Checking.Unsound;
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.users.CurrentUser;

/// Takes a file in: asked, checked, scanned, made durable, and only then kept. It opens no transaction of its own, so
/// that
/// a slow scanner holds no connection; each step that needs one has its own.
@Service
@EnableConfigurationProperties(EvidenceSettings.class)
public class AttachingEvidence {

    private static final Logger log = LoggerFactory.getLogger(AttachingEvidence.class);

    private final EvidenceSettings settings;
    private final ScanningFiles scanner;
    private final FolderStore folder;
    private final Rules rules;
    private final Keeping keeping;
    private final Clock clock;

    AttachingEvidence(
            EvidenceSettings settings,
            ScanningFiles scanner,
            FolderStore folder,
            Rules rules,
            Keeping keeping,
            Clock clock) {
        this.settings = settings;
        this.scanner = scanner;
        this.folder = folder;
        this.rules = rules;
        this.keeping = keeping;
        this.clock = clock;
    }

    public EvidenceSettings settings() {
        return settings;
    }

    public boolean isScanning() {
        return settings.clamd().isConfigured();
    }

    public Attaching attach(Subject subject, Optional<Received> sent, Details details, CurrentUser user) {
        var refused = rules.mayNot(subject, user);
        if (refused.isPresent()) return new Refused(refused.get());
        return switch (check(subject.about(), sent, details)) {
            case Checking.Sound(var file) -> keep(subject, file, details, user);
            case Checking.Unsound(var fault) -> new Refused(fault);
        };
    }

    /// Whether a file could be kept at all; asked before what it is sent along with is kept.
    public Checking check(About about, Optional<Received> sent, Details details) {
        var wrong = details.fault(LocalDate.now(clock));
        if (wrong.isPresent()) return new Unsound(wrong.get());
        if (sent.isEmpty()) return unsound(Reason.NO_FILE);
        try {
            return check(about, sent.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Checking check(About about, Received sent) throws IOException {
        long size = Files.size(sent.content());
        if (size == 0) return unsound(Reason.EMPTY);
        if (size > settings.file().toBytes())
            return unsound(Reason.TOO_LARGE, settings.file().toMegabytes());
        var name = FileName.of(sent.name());
        if (name.isEmpty()) return unsound(Reason.NAME_UNUSABLE);
        var kind = FileKind.named(name.get().ending());
        if (kind.isEmpty()) return unsound(Reason.KIND_NOT_TAKEN, name.get().ending());
        var wrong = CheckingFiles.fault(kind.get(), sent.content());
        if (wrong.isPresent()) return new Unsound(wrong.get());
        return scan(about, new Checked(name.get(), kind.get(), Sha256.of(sent.content()), size, true, sent.content()));
    }

    private Checking scan(About about, Checked file) {
        return switch (scanner.scan(file.content())) {
            case Scan.Clean _ -> new Checking.Sound(file);
            case Scan.NotConfigured _ -> new Checking.Sound(file.unscanned());
            case Scan.Infected(var signature) -> {
                keeping.recordInfected(about, file.name(), file.sha256(), signature);
                yield unsound(Reason.INFECTED, signature);
            }
            case Scan.Unanswered _ -> unsound(Reason.NOT_SCANNED);
        };
    }

    private static Unsound unsound(Reason reason, Object... arguments) {
        return new Unsound(Fault.of(reason, arguments));
    }

    /// Keeps a checked file, within the caller's transaction where there is one.
    public Attaching keep(Subject subject, Checked file, Details details, CurrentUser user) {
        // Durable before its row is: a crash in between leaves a file that nobody refers to, never a row without bytes.
        if (settings.store() == StoredIn.FOLDER)
            try {
                folder.put(subject.province(), file.sha256(), file.content());
            } catch (UncheckedIOException full) {
                log.error("a file of {} bytes cannot be stored in {}", file.size(), settings.folder(), full);
                return new Refused(Fault.of(Reason.NOT_STORED));
            }
        return keeping.keep(subject, file, details, user);
    }
}
