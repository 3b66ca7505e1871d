package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The approved values up to a year: all of them, and those that may be compared with the latest one.
record Evidence(Observation latest, NavigableMap<Integer, BigDecimal> all, Comparable comparable) {

    /// The current version of the series with its baseline, and whether a new version began within the window.
    record Comparable(NavigableMap<Integer, BigDecimal> values, boolean isBroken) {}

    static Optional<Evidence> upTo(int year, Commitment commitment, List<Observation> approved) {
        var known = approved.stream().filter(value -> value.year() <= year).toList();
        return known.stream()
                .filter(value -> value.year() == year)
                .reduce((earlier, later) -> later)
                .map(latest ->
                        new Evidence(latest, perYear(known, latest.series()), comparable(commitment, known, latest)));
    }

    /// One value a year; where a year was measured by two standards, the current one counts.
    private static NavigableMap<Integer, BigDecimal> perYear(List<Observation> known, String current) {
        var values = new TreeMap<Integer, BigDecimal>();
        for (var value : known) {
            if (value.series().equals(current)) values.put(value.year(), value.value());
            else values.putIfAbsent(value.year(), value.value());
        }
        return values;
    }

    private static Comparable comparable(Commitment commitment, List<Observation> known, Observation latest) {
        var values = new TreeMap<Integer, BigDecimal>();
        known.stream()
                .filter(value -> value.series().equals(latest.series()))
                .forEach(value -> values.put(value.year(), value.value()));
        boolean broken = isBroken(commitment, known, latest);
        var baseline = commitment.baseline();
        // The baseline of a rate is a level, not a rate; and a baseline of an older version compares with nothing.
        if (baseline != null && !broken && !commitment.isRate()) values.put(baseline.year(), baseline.value());
        return new Comparable(values, broken);
    }

    private static boolean isBroken(Commitment commitment, List<Observation> known, Observation latest) {
        int from = commitment.yearZero();
        boolean declared = commitment.breaks().stream()
                .anyMatch(change -> change.firstYear() > from && change.firstYear() <= latest.year());
        return declared
                || known.stream()
                        .filter(value -> value.year() >= from)
                        .anyMatch(value -> !value.series().equals(latest.series()));
    }

    BigDecimal value() {
        return latest.value();
    }

    /// Years of the plan that have a value.
    List<Integer> yearsFrom(int firstYear) {
        return List.copyOf(all.tailMap(firstYear, true).keySet());
    }

    BigDecimal sumFrom(int firstYear) {
        return Decimals.sum(all.tailMap(firstYear, true).values());
    }
}
