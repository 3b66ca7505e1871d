package vn.cotmoc.workbooks;

import vn.cotmoc.documents.Refusal;
import vn.cotmoc.targets.Phrase;

/// Ends a reading at once: nothing in the file can be used.
class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Phrase why;

    UnusableFile(Reason reason, Object... arguments) {
        this(reason.name(), arguments);
    }

    private UnusableFile(String reason, Object... arguments) {
        super(reason, null, false, false);
        this.why = Phrase.of("workbooks.unusable." + reason, arguments);
    }

    static UnusableFile of(Refusal refusal) {
        return new UnusableFile(refusal.reason().name(), refusal.arguments().toArray());
    }

    Phrase why() {
        return why;
    }

    enum Reason {
        EMPTY,
        TOO_LARGE,
        DAMAGED,
        UTF_16,
        NOT_UTF8,
        QUOTES,
        NO_HEAD,
        COLUMN_TWICE,
        TOO_MANY_SHEETS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS
    }
}
