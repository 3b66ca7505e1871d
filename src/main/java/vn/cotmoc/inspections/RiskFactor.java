package vn.cotmoc.inspections;

/// What makes an approved value worth looking at, each with the points that one grade of it weighs unless an auditor
/// has
/// said otherwise.
public enum RiskFactor {
    OUTLIER(5),
    BIG_REVISION(5),
    LATE_CORRECTION(4),
    NO_EVIDENCE(4),
    SAME_HAND(4),
    LATE_ENTRY(3),
    SILENT_THEN_JUMP(3),
    ROUND_AGENCY(2),
    ROUND_NUMBER(1),
    LAST_HOURS(1);

    private final int usual;

    RiskFactor(int usual) {
        this.usual = usual;
    }

    /// The points of the portal's own table.
    public int usual() {
        return usual;
    }
}
