package vn.cotmoc.rollups;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.checks.RolledUp;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.RollsUp;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.territory.UnitId;

/// Holds what the communes come to against the province's own figures when these are sent.
@Component
class ComparingProvinces implements RollsUp {

    private final Rollups rollups;

    ComparingProvinces(Rollups rollups) {
        this.rollups = rollups;
    }

    private record Sending(UnitId province, Period period) {}

    /// One statement per province and period, which is one for what a person sends at a time.
    @Override
    @Transactional(readOnly = true)
    public Map<Slot, RolledUp> rolledUp(Collection<Slot> provincial) {
        var compared = new HashMap<Slot, RolledUp>();
        provincial.stream()
                .collect(Collectors.groupingBy(
                        slot -> new Sending(slot.indicator().province(), slot.period())))
                .forEach((sending, slots) -> {
                    var resolutions = slots.stream()
                            .map(slot -> slot.indicator().resolutionId())
                            .collect(Collectors.toSet());
                    var rolled = rollups.read(sending.province(), resolutions, sending.period(), false);
                    for (Slot slot : slots)
                        Optional.ofNullable(rolled.get(slot.indicator().id()))
                                .flatMap(one -> compared(one, slot.indicator()))
                                .ifPresent(one -> compared.put(slot, one));
                });
        return compared;
    }

    private static Optional<RolledUp> compared(Rolled rolled, Indicator indicator) {
        var totals = rolled.totals();
        return rolled.value()
                .flatMap(value -> switch (value) {
                    case ReportedValue.Amount(var amount) -> Optional.of(amount);
                    case ReportedValue.Ratio ratio ->
                        Optional.of(Figure.worth(ratio, Objects.requireNonNull(indicator.kind())));
                    case ReportedValue.Part _, ReportedValue.StageReached _ -> Optional.empty();
                })
                .map(number -> new RolledUp(number, totals.covered(), totals.units()));
    }
}
