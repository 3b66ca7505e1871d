package vn.cotmoc.targets;

/// How final a reported figure is.
public enum Maturity {
    ESTIMATE,
    PRELIMINARY,
    OFFICIAL,
    REVISED;

    /// Official figures and their later revisions are final; estimates and preliminary ones are not.
    public boolean isFinal() {
        return this == OFFICIAL || this == REVISED;
    }
}
