package vn.cotmoc.workbooks;

/// Where a file stands on its way in.
public enum ImportState {
    RECEIVED,
    CHECKED,
    FAULTY,
    UNUSABLE,
    WRITING,
    WRITTEN;

    /// Whether somebody is at work on it.
    public boolean isBusy() {
        return switch (this) {
            case RECEIVED, WRITING -> true;
            case CHECKED, FAULTY, UNUSABLE, WRITTEN -> false;
        };
    }

    static ImportState of(Inspection inspection) {
        if (inspection.refusal() != null) return UNUSABLE;
        if (inspection.faulty() > 0) return FAULTY;
        return inspection.written() ? WRITTEN : CHECKED;
    }
}
