package vn.cotmoc.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Role;
import vn.cotmoc.workbooks.MarkingFaults.Marked;

/// Files that people send: kept, checked in the background, and written when their sender says so.
@Service
public class SentFiles {

    // A quick file is done before the page is drawn.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final SentFileRepository files;
    private final WorkingOnFiles working;
    private final MarkingFaults marking;
    private final Clock clock;

    SentFiles(SentFileRepository files, WorkingOnFiles working, MarkingFaults marking, Clock clock) {
        this.files = files;
        this.working = working;
        this.marking = marking;
        this.clock = clock;
    }

    /// Each step is a transaction of its own: the work begins when the file has been kept.
    public UUID receive(String name, long size, InputStream content, CurrentUser user) throws IOException {
        permitted(user);
        var id = files.keep(name, size, content, user);
        working.start(id, true, user).await(PATIENCE);
        return id;
    }

    public List<SentFile> latest(CurrentUser user) {
        permitted(user);
        return files.latest();
    }

    /// Takes the work up again where the portal that was at it has gone.
    public Optional<SentFile> find(UUID id, CurrentUser user) {
        permitted(user);
        var file = files.find(id);
        file.filter(found -> found.state().isBusy()
                        && found.workedAt().plus(ABANDONED).isBefore(clock.instant())
                        && !working.isBusyWith(id)
                        && files.takeOver(found))
                .ifPresent(found -> working.start(id, found.state() == ImportState.RECEIVED, user));
        return file;
    }

    public List<CellFault> faults(UUID id, CurrentUser user) {
        permitted(user);
        return files.faults(id);
    }

    /// Writes what was checked; checked again, since others go on working meanwhile. False where there is nothing to
    /// write.
    public boolean confirm(UUID id, CurrentUser user) {
        permitted(user);
        if (!files.move(id, ImportState.CHECKED, ImportState.WRITING)) return false;
        working.start(id, false, user).await(PATIENCE);
        return true;
    }

    /// The file as it was sent with its faults marked; empty where it has none.
    public Optional<Marked> mark(UUID id, CurrentUser user, Locale locale, OutputStream out) throws IOException {
        permitted(user);
        var faults = files.faults(id);
        if (faults.isEmpty()) return Optional.empty();
        Path file = Files.createTempFile("cotmoc-values-", ".tmp");
        try {
            files.copy(id, file);
            return Optional.of(marking.mark(file, faults, locale, out));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void permitted(CurrentUser user) {
        if (!user.has(Role.REPORTER)) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }
}
