package vn.cotmoc.progress;

/// What one figure says on its own: the plan kept or the milestone in reach, doubtful, or out of reach.
public enum Signal {
    GREEN,
    AMBER,
    RED
}
