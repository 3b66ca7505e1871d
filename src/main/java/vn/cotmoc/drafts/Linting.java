package vn.cotmoc.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Everything that can be said against the sheets of a resolution: first what keeps them from being taken in, then what
/// a
/// careful reader would ask the author about.
public final class Linting {

    private Linting() {}

    /// @param knownAgency whether a name means one agency of the province
    /// @param today    where the head gives no day of issue: deadlines before it are past
    public static List<Finding> lint(ResolutionSheets sheets, Predicate<String> knownAgency, LocalDate today) {
        var findings = new ArrayList<>(CheckingSheets.check(sheets, knownAgency));
        findings.addAll(CheckingHeads.check(sheets));
        // What cannot be read cannot be weighed either.
        if (findings.isEmpty()) findings.addAll(WeighingSheets.weigh(sheets));
        sense(LintedResolution.of(sheets), today).forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::sheet));
        return List.copyOf(findings);
    }

    private static Stream<Finding> sense(LintedResolution resolution, LocalDate today) {
        return Stream.of(
                        WordingRules.of(resolution),
                        TrendRules.of(resolution),
                        ConflictRules.of(resolution),
                        RateRules.of(resolution),
                        TreeRules.of(resolution),
                        CompletenessRules.of(resolution),
                        DeadlineRules.of(resolution, today))
                .flatMap(findings -> findings);
    }
}
