package vn.cotmoc.targets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cotmoc.targets.Target.ReachStage;
import vn.cotmoc.targets.TargetReading.Refused;
import vn.cotmoc.targets.TargetReading.Understood;

/// Targets written short for tables of examples: `AT_LEAST 2.5`, `RANGE 50 55`, `STAGE COMPLETED`.
final class Notation {

    private Notation() {}

    static String of(TargetReading reading) {
        return switch (reading) {
            case Understood(var target, var unit, var _) -> of(target) + (unit.isStated() ? " " + unit.wording() : "");
            case Refused(var reason, int position) -> reason.key().replace("targets.", "") + " at " + position;
        };
    }

    static String of(Target target) {
        if (target instanceof ReachStage(var stage, var _)) return "STAGE " + stage;
        var figures = Stream.of(target.lowEnd(), target.highEnd())
                .flatMap(Optional::stream)
                .map(BigDecimal::toPlainString)
                .distinct()
                .collect(Collectors.joining(" "));
        return (target.comparator() + " " + figures).strip();
    }
}
