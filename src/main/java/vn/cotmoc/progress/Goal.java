package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.Target;

/// A milestone that is tested, with the target that a blank cell stands for filled in.
record Goal(int year, Target target, boolean isMaintained) {

    Optional<BigDecimal> threshold(Direction direction) {
        return target instanceof Target.ReachStage(var stage, var _)
                ? Optional.of(BigDecimal.valueOf(stage.rung()))
                : target.threshold(direction);
    }

    Optional<BigDecimal> strongerEnd(Direction direction) {
        return target instanceof Target.ReachStage ? threshold(direction) : target.strongerEnd(direction);
    }
}
