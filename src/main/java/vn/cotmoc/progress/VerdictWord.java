package vn.cotmoc.progress;

import java.util.Locale;

/// The nine words of the method, each with the sign printed beside it.
public enum VerdictWord {
    EXCEEDED("✓✓"),
    ACHIEVED("✓"),
    ON_TRACK("▶"),
    AT_RISK("▲"),
    BEHIND("▼"),
    REGRESSED("↩"),
    MISSED("✕"),
    NO_DATA("○"),
    NOT_QUANTIFIED("◌");

    private final String sign;

    VerdictWord(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /// The name of its style: `on-track`.
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A commitment is on course when it is kept or its plan is.
    public boolean isOnCourse() {
        return this == EXCEEDED || this == ACHIEVED || this == ON_TRACK;
    }

    /// Missing and unresolved rows say nothing about progress.
    public boolean saysSomething() {
        return this != NO_DATA && this != NOT_QUANTIFIED;
    }
}
