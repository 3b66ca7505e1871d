package vn.cotmoc.targets;

/// The unit of measure printed with a target, in its usual spelling; empty where none is printed.
public record PrintedUnit(String wording) {

    public static final PrintedUnit NONE = new PrintedUnit("");
    public static final PrintedUnit PERCENT = new PrintedUnit("%");

    public boolean isStated() {
        return !wording.isEmpty();
    }

    public boolean isPercent() {
        return wording.startsWith("%");
    }

    public boolean isPerYear() {
        return wording.endsWith("/năm");
    }

    /// What is written behind a figure: `%/năm` joins it, ` xã` stands apart.
    public String behindFigure() {
        boolean joined = isPercent() || wording.startsWith("/");
        return isStated() && !joined ? " " + wording : wording;
    }

    /// In `3% - 4%/năm` the first figure's unit is the beginning of the second's.
    boolean begins(PrintedUnit other) {
        return other.wording.startsWith(wording);
    }
}
