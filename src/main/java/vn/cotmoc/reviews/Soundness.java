package vn.cotmoc.reviews;

/// Whether a frozen review is still what was frozen: its text has the hash that is kept beside it, and the trail names
/// the
/// same hash.
public enum Soundness {
    SOUND,
    ALTERED,
    NOT_ON_RECORD;

    public boolean isSound() {
        return this == SOUND;
    }
}
