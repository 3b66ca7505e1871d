package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cotmoc.targets.IndicatorKind;

/// Expresses what older standards have measured in the standard of a year, through linking values and never without.
final class Linking {

    private final Commitment commitment;
    private final int year;

    private Linking(Commitment commitment, int year) {
        this.commitment = commitment;
        this.year = year;
    }

    static Linking of(Commitment commitment, int year) {
        return new Linking(commitment, year);
    }

    /// The commitment with its baseline in the standard of the year; linked breaks up to it are none any more.
    Commitment commitment() {
        var start = commitment.baseline();
        if (start == null || commitment.kind() == IndicatorKind.FLOW) return commitment.linked(start, unlinked());
        var value = carried(start.value(), start.year()).orElse(start.value());
        return commitment.linked(new Baseline(start.year(), value), unlinked());
    }

    /// The values up to the year, in its standard where they are linked to it.
    List<Observation> observations(List<Observation> approved) {
        return approved.stream()
                .filter(value -> value.year() == year)
                .reduce((_, later) -> later)
                .map(latest -> approved.stream()
                        .map(value -> in(latest.series(), value))
                        .toList())
                .orElse(approved);
    }

    /// Sums of yearly figures and rates add up changes that are measured already: only their border falls.
    private Observation in(String series, Observation value) {
        return carried(value.value(), value.year())
                .map(carried -> new Observation(
                        value.year(), commitment.isCumulative() ? value.value() : carried, value.maturity(), series))
                .orElse(value);
    }

    private List<SeriesBreak> unlinked() {
        return commitment.breaks().stream()
                .filter(change -> change.link() == null || change.firstYear() > year)
                .toList();
    }

    /// Through every break on the way; empty where there is none, or one of them is not linked.
    private Optional<BigDecimal> carried(BigDecimal value, int from) {
        var passed = commitment.breaks().stream()
                .filter(change -> change.liesBetween(from, year))
                .sorted(Comparator.comparingInt(SeriesBreak::firstYear))
                .toList();
        if (passed.isEmpty()) return Optional.empty();
        var carried = value;
        for (var change : passed) {
            var link = change.link();
            if (link == null) return Optional.empty();
            carried = link.carry(carried, commitment.geometric());
        }
        return Optional.of(carried);
    }
}
