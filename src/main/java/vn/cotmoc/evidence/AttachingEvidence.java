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
import vn.cotmoc.evidence.Fault.Reason;
import vn.cotmoc.reporting.Slot;
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
    private final Keeping keeping;
    private final Clock clock;

    AttachingEvidence(
            EvidenceSettings settings, ScanningFiles scanner, FolderStore folder, Keeping keeping, Clock clock) {
        this.settings = settings;
        this.scanner = scanner;
        this.folder = folder;
        this.keeping = keeping;
        this.clock = clock;
    }

    public EvidenceSettings settings() {
        return settings;
    }

    public boolean isScanning() {
        return settings.clamd().isConfigured();
    }

    public Attaching attach(Slot slot, Optional<Received> sent, Details details, CurrentUser user) {
        var refused = keeping.mayNotReport(slot, user).or(() -> details.fault(LocalDate.now(clock)));
        if (refused.isPresent()) return new Refused(refused.get());
        if (sent.isEmpty()) return new Refused(Fault.of(Reason.NO_FILE));
        try {
            return attach(slot, sent.get(), details, user);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Attaching attach(Slot slot, Received sent, Details details, CurrentUser user) throws IOException {
        long size = Files.size(sent.content());
        if (size == 0) return new Refused(Fault.of(Reason.EMPTY));
        if (size > settings.file().toBytes())
            return new Refused(Fault.of(Reason.TOO_LARGE, settings.file().toMegabytes()));
        var name = FileName.of(sent.name());
        if (name.isEmpty()) return new Refused(Fault.of(Reason.NAME_UNUSABLE));
        var kind = FileKind.named(name.get().ending());
        if (kind.isEmpty())
            return new Refused(Fault.of(Reason.KIND_NOT_TAKEN, name.get().ending()));
        var wrong = CheckingFiles.fault(kind.get(), sent.content());
        if (wrong.isPresent()) return new Refused(wrong.get());
        String sha256 = Sha256.of(sent.content());
        return switch (scanner.scan(sent.content())) {
            case Scan.Clean _ ->
                keep(
                        slot,
                        new Keeping.Checked(name.get(), kind.get(), sha256, size, true, sent.content()),
                        details,
                        user);
            case Scan.NotConfigured _ ->
                keep(
                        slot,
                        new Keeping.Checked(name.get(), kind.get(), sha256, size, false, sent.content()),
                        details,
                        user);
            case Scan.Infected(var signature) -> {
                keeping.recordInfected(slot, name.get(), sha256, signature);
                yield new Refused(Fault.of(Reason.INFECTED, signature));
            }
            case Scan.Unanswered _ -> new Refused(Fault.of(Reason.NOT_SCANNED));
        };
    }

    private Attaching keep(Slot slot, Keeping.Checked file, Details details, CurrentUser user) {
        // Durable before its row is: a crash in between leaves a file that nobody refers to, never a row without bytes.
        if (settings.store() == StoredIn.FOLDER)
            try {
                folder.put(slot.indicator().province().value(), file.sha256(), file.content());
            } catch (UncheckedIOException full) {
                log.error("a file of {} bytes cannot be stored in {}", file.size(), settings.folder(), full);
                return new Refused(Fault.of(Reason.NOT_STORED));
            }
        return keeping.keep(slot, file, details, user);
    }
}
