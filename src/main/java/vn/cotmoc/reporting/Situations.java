package vn.cotmoc.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.checks.Kin;
import vn.cotmoc.checks.Plans;
import vn.cotmoc.checks.Reading;
import vn.cotmoc.checks.Relation;
import vn.cotmoc.checks.RolledUp;
import vn.cotmoc.checks.Situation;
import vn.cotmoc.checks.Word;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.Indicator.Baseline;
import vn.cotmoc.reporting.Surroundings.Known;
import vn.cotmoc.reporting.Surroundings.Moment;
import vn.cotmoc.reporting.Surroundings.Place;
import vn.cotmoc.reporting.Surroundings.Relative;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.Period;
import vn.cotmoc.targets.ReportedValue.Amount;

/// Puts what is known around a value together as the checks want it; what is typed beside it counts before what stands.
record Situations(Known known, Plans plans, Map<Spot, Reading> typed, LocalDate today) {

    Situations {
        typed = new HashMap<>(typed);
    }

    /// The value of a slot that is to be looked at: as typed, else as it stands.
    Optional<Reading> present(Slot slot) {
        return reading(Spot.of(slot));
    }

    private Optional<Reading> reading(Spot spot) {
        Reading unsaved = typed.get(spot);
        return unsaved == null
                ? Optional.ofNullable(known.present().get(spot)).map(Readings::of)
                : Optional.of(unsaved);
    }

    Situation around(Slot slot, Reading candidate, @Nullable RolledUp rolledUp, @Nullable Word broken) {
        Indicator indicator = slot.indicator();
        var approved = known.approved().getOrDefault(new Place(indicator.id(), slot.unit()), List.of());
        return new Situation(
                indicator,
                slot.period(),
                candidate,
                earlier(slot, approved),
                approved.stream()
                        .filter(figure -> figure.period().equals(slot.period()))
                        .sorted(Comparator.comparing(Figure::revision).reversed())
                        .map(Readings::of)
                        .toList(),
                kin(slot),
                likeUnits(slot),
                rolledUp,
                Readings.inForce(indicator, slot.year(), references(indicator)),
                // Whatever has been opened again: the campaign itself has ended.
                new ReportingPeriod(slot.year(), null).on(today) == ReportingPeriod.State.CLOSED,
                broken);
    }

    Map<Integer, BigDecimal> references(Indicator indicator) {
        return known.references().getOrDefault(indicator.id(), Map.of());
    }

    // Only what the same standard has measured can be compared, and quarters only with the same quarter.
    private static List<Reading> earlier(Slot slot, List<Figure> approved) {
        Indicator indicator = slot.indicator();
        String series = indicator.seriesIn(slot.year());
        var byYear = new TreeMap<Integer, Reading>();
        if (slot.isProvincial() && slot.period().isYear())
            for (Baseline baseline : indicator.baselines()) byYear.put(baseline.year(), of(baseline));
        approved.stream()
                .filter(figure -> figure.period().quarter() == slot.period().quarter())
                .sorted(Comparator.comparing(Figure::revision))
                .forEach(figure -> byYear.put(figure.year(), Readings.of(figure)));
        return byYear.headMap(slot.year()).entrySet().stream()
                .filter(entry -> indicator.seriesIn(entry.getKey()).equals(series))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Reading of(Baseline baseline) {
        BigDecimal value = baseline.value();
        return new Reading(
                Period.year(baseline.year()),
                value == null ? null : new Amount(value),
                value,
                baseline.level(),
                Maturity.OFFICIAL);
    }

    private List<Kin> kin(Slot slot) {
        return known.family().getOrDefault(slot.indicator().id(), List.of()).stream()
                .map(relative -> new Kin(
                        relative.code(),
                        relative.parentCode(),
                        relative.unit(),
                        relative.kind(),
                        relation(slot.indicator(), relative),
                        reading(Spot.of(slot).at(relative.id()))
                                .orElseGet(() -> new Reading(slot.period(), null, null, null, Maturity.ESTIMATE))))
                .toList();
    }

    // It is the lower row of the two that is contained in the upper one.
    private Relation relation(Indicator indicator, Relative relative) {
        return plans.relation(Objects.equals(relative.parentCode(), indicator.code()) ? relative.id() : indicator.id());
    }

    private List<BigDecimal> likeUnits(Slot slot) {
        if (slot.isProvincial()) return List.of();
        return known.communes().getOrDefault(new Moment(slot.indicator().id(), slot.period()), List.of()).stream()
                .filter(figure -> !figure.unit().equals(slot.unit()))
                .flatMap(figure -> figure.number().stream())
                .toList();
    }
}
