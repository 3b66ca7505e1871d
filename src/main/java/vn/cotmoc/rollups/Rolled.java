package vn.cotmoc.rollups;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.cotmoc.allocations.RollUp;
import vn.cotmoc.allocations.Totals;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.targets.ReportedValue;

/// What the communes' figures of a period come to for one indicator, and how many of them are in it.
public record Rolled(
        IndicatorId indicator, RollUp rollUp, Totals totals, List<Missing> missing, Way way, List<Integer> quarters) {

    public Rolled {
        missing = List.copyOf(missing);
        quarters = List.copyOf(quarters);
    }

    /// A commune that has given nothing that counts.
    public record Missing(String code, String name) {}

    /// How a commune's figure of the period is come by.
    public enum Way {
        /// It is reported as it stands.
        AS_REPORTED,
        /// A year's flow: the figure that closes the year, or the sum of all four quarters.
        SUM_OF_QUARTERS,
        /// A year's level: the figure that closes the year, or the one of the last quarter.
        LAST_QUARTER
    }

    public Optional<ReportedValue> value() {
        return rollUp.value(totals);
    }

    /// The quarters of which some commune has said nothing, where they make the year.
    public List<Integer> incompleteQuarters() {
        return switch (way) {
            case AS_REPORTED -> List.of();
            case SUM_OF_QUARTERS -> lacking(1);
            case LAST_QUARTER -> lacking(4);
        };
    }

    private List<Integer> lacking(int first) {
        if (totals.isComplete()) return List.of();
        return IntStream.rangeClosed(first, 4)
                .filter(quarter -> quarters.get(quarter - 1) < totals.units())
                .boxed()
                .toList();
    }
}
