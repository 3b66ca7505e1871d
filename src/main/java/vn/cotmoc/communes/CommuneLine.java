package vn.cotmoc.communes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.RollUp;
import vn.cotmoc.communes.YearAnswer.Told;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.territory.UnitId;

/// One commune under one indicator that it is asked for: what was approved year by year, and what the year allocates.
record CommuneLine(
        IndicatorId indicator,
        IndicatorKind kind,
        @Nullable Direction direction,
        RollUp rollUp,
        Place place,
        @Nullable Assigned assigned,
        Map<Integer, List<Told>> told) {

    CommuneLine {
        told = Map.copyOf(told);
    }

    record Place(UnitId unit, String code, String name, String fullName) {}

    Optional<YearAnswer> answer(int year) {
        return YearAnswer.of(kind, told.getOrDefault(year, List.of()));
    }

    Reach reach(int year) {
        return Reach.of(
                answer(year).orElse(null),
                assigned,
                new Reach.Measure(kind, direction, rollUp.meeting().orElse(null)));
    }

    /// Whether rungs are reported, which can be ordered but not subtracted.
    boolean answerIsStage() {
        return kind == IndicatorKind.STAGE
                || told.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(one -> one.value() instanceof ReportedValue.StageReached);
    }
}
