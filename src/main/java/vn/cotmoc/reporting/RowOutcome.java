package vn.cotmoc.reporting;

/// What became of one row or cell that a page's script sent by itself.
public enum RowOutcome {
    SAVED(200),
    WRONG(422),
    CONFLICTED(409);

    private final int status;

    RowOutcome(int status) {
        this.status = status;
    }

    /// The status of the HTTP answer that says so.
    public int status() {
        return status;
    }
}
