package vn.cotmoc.embedded;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why the embedded server cannot serve this portal, told to the operator without a stack trace.
final class EmbeddedFailure extends RuntimeException {

    /// What stands in the way; each has its words in both languages.
    enum Reason {
        OCCUPIED,
        UNWRITABLE,
        DISK_FULL,
        PORT_TAKEN,
        WRONG_VERSION,
        CREDENTIALS_MISSING,
        STILL_RUNNING,
        AS_ROOT,
        NOT_STARTED;

        String key() {
            return "embedded.failure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String[] details;

    EmbeddedFailure(Reason reason, @Nullable Throwable cause, Object... details) {
        super("%s %s".formatted(reason, String.join(" ", texts(details))), cause);
        this.reason = reason;
        this.details = texts(details);
    }

    Reason reason() {
        return reason;
    }

    String[] details() {
        return details.clone();
    }

    private static String[] texts(Object... details) {
        var texts = new String[details.length];
        for (int i = 0; i < details.length; i++) texts[i] = String.valueOf(details[i]);
        return texts;
    }
}
