package vn.cotmoc.progress;

/// How much a verdict can be relied on.
public enum Confidence {
    NOT_ENOUGH,
    LOW,
    MEDIUM,
    HIGH;

    /// From three comparable values on the outlook counts; below, the verdict is the position alone.
    public boolean allowsOutlook() {
        return compareTo(MEDIUM) >= 0;
    }
}
