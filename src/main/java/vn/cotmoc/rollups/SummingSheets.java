package vn.cotmoc.rollups;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cotmoc.allocations.Allocation.Part;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.Reconciliation;
import vn.cotmoc.allocations.Totals;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Milestone;
import vn.cotmoc.progress.Saying;
import vn.cotmoc.rollups.AllocationPage.Sums;
import vn.cotmoc.rollups.AllocationStanding.Unit;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;

/// Holds a sheet against what the province is to reach: by the roll-up rule, with everybody who has no part named.
@Component
class SummingSheets {

    private final Saying saying;

    SummingSheets(Saying saying) {
        this.saying = saying;
    }

    Reconciliation reconcile(AllocationStanding standing, List<Part> parts) {
        var assigned = parts.stream()
                .filter(part -> part.quarter() == 0
                        && standing.units().stream()
                                .anyMatch(unit -> unit.bearer().equals(part.bearer())))
                .flatMap(part -> Optional.ofNullable(part.assigned()).stream())
                .toList();
        return Reconciliation.of(standing.rollUp(), Totals.of(standing.units().size(), assigned), standing.asking());
    }

    Sums sums(AllocationStanding standing, List<Part> parts, Locale locale) {
        Indicator indicator = standing.indicator();
        var found = reconcile(standing, parts);
        return new Sums(
                "rollups.answer." + found.answer(),
                switch (found.answer()) {
                    case SUFFICES -> "good";
                    case FALLS_SHORT -> "bad";
                    case OPEN, NOT_ROLLED_UP -> "warn";
                },
                found.together()
                        .map(value -> saying.value(value, indicator, locale))
                        .orElse(null),
                found.asked()
                        .map(bound -> saying.figure(bound, indicator, locale))
                        .orElse(null),
                found.asked().isEmpty() ? null : askedBy(indicator, standing, locale),
                found.difference()
                        .map(number -> (number.signum() > 0 ? "+" : "") + saying.figure(number, indicator, locale))
                        .orElse(null),
                unallocated(standing, parts),
                uneven(standing, parts));
    }

    private String askedBy(Indicator indicator, AllocationStanding standing, Locale locale) {
        return indicator
                .milestone(standing.year())
                .filter(milestone ->
                        milestone.target().threshold(direction(indicator)).isPresent())
                .map((Milestone milestone) -> saying.say("rollups.sums.milestone", locale, milestone.printed()))
                .orElseGet(() -> saying.say("rollups.sums.plan", locale));
    }

    private static Direction direction(Indicator indicator) {
        return Objects.requireNonNullElse(indicator.direction(), Direction.UP);
    }

    private static String unallocated(AllocationStanding standing, List<Part> parts) {
        return standing.units().stream()
                .filter(unit -> assigned(unit, 0, parts) == null)
                .map(Unit::name)
                .collect(Collectors.joining(", "));
    }

    // A year's flow is the sum of its quarters, of what was allocated too.
    private static String uneven(AllocationStanding standing, List<Part> parts) {
        if (standing.indicator().kind() != IndicatorKind.FLOW) return "";
        return standing.units().stream()
                .filter(unit -> isUneven(unit, parts))
                .map(Unit::name)
                .collect(Collectors.joining(", "));
    }

    private static boolean isUneven(Unit unit, List<Part> parts) {
        Assigned year = assigned(unit, 0, parts);
        var quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> Optional.ofNullable(assigned(unit, quarter, parts)))
                .toList();
        if (year == null || quarters.stream().anyMatch(Optional::isEmpty)) return false;
        BigDecimal sum = quarters.stream()
                .map(part -> ProposingSheets.counted(part.orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(ProposingSheets.counted(year)) != 0;
    }

    private static @Nullable Assigned assigned(Unit unit, int quarter, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.quarter() == quarter && part.bearer().equals(unit.bearer()))
                .map(Part::assigned)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The whole that a proposal starts from: what is asked of the province that year.
    static String whole(AllocationStanding standing) {
        return Reconciliation.of(standing.rollUp(), Totals.of(standing.units().size(), List.of()), standing.asking())
                .asked()
                .map(Vietnamese::number)
                .orElse("");
    }
}
