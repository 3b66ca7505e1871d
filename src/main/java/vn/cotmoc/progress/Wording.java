package vn.cotmoc.progress;

import vn.cotmoc.targets.Direction;

/// How a value of a kind is said in a sentence.
enum Wording {
    RISING,
    FALLING,
    MULTIPLE,
    COMPARED,
    RATE,
    FLOW,
    CUT,
    ADDED,
    SHARE,
    STAGE;

    static Wording of(Commitment commitment) {
        return switch (commitment.kind()) {
            case LEVEL -> commitment.direction() == Direction.UP ? RISING : FALLING;
            case RATIO_TO_BASE -> MULTIPLE;
            case RATIO_TO_REFERENCE -> COMPARED;
            case RATE -> RATE;
            case FLOW -> FLOW;
            case REDUCTION -> CUT;
            case INCREMENT -> ADDED;
            case COMPOSITION -> SHARE;
            case STAGE -> STAGE;
        };
    }
}
