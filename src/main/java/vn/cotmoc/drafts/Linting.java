package vn.cotmoc.drafts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Everything that can be said against the sheets of a resolution: first what keeps them from being taken in, then what
/// a
/// careful reader would ask the author about.
public final class Linting {

    private Linting() {}

    /// @param agencies the folded names and aliases that the province knows
    /// @param today    where the head gives no day of issue: deadlines before it are past
    public static List<Finding> lint(ResolutionSheets sheets, Set<String> agencies, LocalDate today) {
        var resolution = LintedResolution.of(sheets);
        return Stream.of(
                        CheckingSheets.check(sheets, agencies).stream(),
                        FormRules.of(resolution),
                        WordingRules.of(resolution),
                        TrendRules.of(resolution),
                        ConflictRules.of(resolution),
                        RateRules.of(resolution),
                        TreeRules.of(resolution),
                        CompletenessRules.of(resolution),
                        DeadlineRules.of(resolution, today))
                .flatMap(findings -> findings)
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::sheet))
                .toList();
    }
}
