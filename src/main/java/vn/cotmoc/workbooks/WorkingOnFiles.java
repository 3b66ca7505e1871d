package vn.cotmoc.workbooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import vn.cotmoc.targets.Phrase;
import vn.cotmoc.users.CurrentUser;

/// Works on one file after the other, beside the pages and on behalf of the person who sent it.
@Component
class WorkingOnFiles implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WorkingOnFiles.class);

    private final SentFileRepository files;
    private final ImportingValues importing;
    // One at a time leaves the processors to the pages.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("workbooks").daemon().factory());
    private final Set<UUID> busyWith = ConcurrentHashMap.newKeySet();

    WorkingOnFiles(SentFileRepository files, ImportingValues importing) {
        this.files = files;
        this.importing = importing;
    }

    /// Work that has been begun.
    record Begun(Future<?> end) {
        void await(Duration patience) {
            try {
                end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException goesOn) {
                // The page tells how far it is, and what came of it.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Begun start(UUID id, boolean dryRun, CurrentUser user) {
        Locale locale = LocaleContextHolder.getLocale();
        busyWith.add(id);
        return new Begun(worker.submit(new DelegatingSecurityContextRunnable(() -> {
            LocaleContextHolder.setLocale(locale);
            try {
                files.finish(id, work(id, dryRun, user));
            } catch (IOException | RuntimeException failed) {
                log.error("the values of import {} could not be read", id, failed);
                files.finish(id, Inspection.unusable(Phrase.of("workbooks.unusable.FAILED")));
            } finally {
                busyWith.remove(id);
                LocaleContextHolder.resetLocaleContext();
            }
        })));
    }

    boolean isBusyWith(UUID id) {
        return busyWith.contains(id);
    }

    private Inspection work(UUID id, boolean dryRun, CurrentUser user) throws IOException {
        Path file = Files.createTempFile("cotmoc-values-", ".tmp");
        try {
            files.copy(id, file);
            return importing.read(new ImportingValues.Request(file, null, dryRun, rows -> files.tell(id, rows)), user);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
