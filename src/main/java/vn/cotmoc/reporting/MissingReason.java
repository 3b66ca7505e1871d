package vn.cotmoc.reporting;

import java.util.Arrays;
import java.util.List;

/// Why there is no figure: never the same as zero.
public enum MissingReason {
    NOT_DUE,
    NOT_OCCURRING,
    NO_SOURCE,
    NOT_APPLICABLE,
    /// What was typed into a draft has been taken out again: as good as never entered, and never sent.
    CLEARED;

    /// What a person can give as the reason.
    public static List<MissingReason> offered() {
        return Arrays.stream(values()).filter(reason -> reason != CLEARED).toList();
    }
}
