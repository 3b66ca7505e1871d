package vn.cotmoc.checks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Runs every check that is on over one value.
public final class Examination {

    private Examination() {}

    /// What is found, the weightiest first.
    public static List<Finding> of(Situation situation, Rules rules) {
        return of(situation, rules, EnumSet.allOf(Check.class));
    }

    /// The same by some checks alone.
    public static List<Finding> of(Situation situation, Rules rules, Set<Check> wanted) {
        return Arrays.stream(Check.values())
                .filter(wanted::contains)
                .filter(check -> rules.of(check).isOn())
                .flatMap(check -> find(check, situation, rules.of(check)).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private static Optional<Finding> find(Check check, Situation situation, Rule rule) {
        return switch (check) {
            case NATURAL_LIMITS ->
                Optional.ofNullable(situation.broken()).map(word -> Finding.of(check, rule.severity(), "", word));
            case JUMP -> Jump.find(situation, rule);
            case SERIES_OUTLIER -> Outlier.inSeries(situation, rule);
            case UNITS_OUTLIER -> Outlier.amongUnits(situation, rule);
            case CHILD_ABOVE_PARENT -> Inclusion.find(situation, rule);
            case SHARES_TO_100 -> Composition.find(situation, rule);
            case ROLL_UP -> RollUp.find(situation, rule);
            case ESTIMATE_FAR -> Revision.estimateFar(situation, rule);
            case DECLINE -> Course.decline(situation, rule);
            case VALUE_AGAINST_PARTS -> Parts.againstParts(situation, rule);
            case DENOMINATOR_CHANGED -> Parts.denominatorChanged(situation, rule);
            case SAME_AS_LAST_YEAR -> Course.repetition(situation, rule);
            case STAGE_BACKWARDS -> Course.stageBackwards(situation, rule);
            case LATE_CHANGE -> Revision.late(situation, rule);
        };
    }
}
