package vn.cotmoc.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.cotmoc.testing.OwnerDatabase;

/// Each test finds a trail that was never sealed, and leaves none behind: other tests take their events out again.
public final class FreshChain implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        clear(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        clear(test);
    }

    private static void clear(ExtensionContext test) {
        OwnerDatabase.jdbc()
                .sql("truncate audit_link, audit_batch, audit_let_out")
                .update();
        var settings = SpringExtension.getApplicationContext(test).getBean(AuditSettings.class);
        try {
            Files.deleteIfExists(settings.checkpoints());
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
