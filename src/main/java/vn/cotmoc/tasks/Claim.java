package vn.cotmoc.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// That the work is finished, as all who answer for it say.
///
/// @param day when the last of them finished it
/// @param extended the latest day that was granted before the last of them said so
record Claim(LocalDate day, @Nullable LocalDate extended) {

    private static final Comparator<Step> AS_FINISHED =
            Comparator.comparing(Claim::finished).thenComparing(Step::revision);

    /// Empty while one of the reports does not say that it is done.
    static Optional<Claim> of(Collection<Step> reports, List<Step> steps) {
        return reports.stream().allMatch(Claim::saysDone)
                ? reports.stream().max(AS_FINISHED).map(last -> new Claim(finished(last), granted(steps, last)))
                : Optional.empty();
    }

    /// The last day by which it was in time. Whoever states an honest day of the product must not fare worse than who
    /// states none, so that an extension granted before the report counts for either.
    @Nullable
    LocalDate due(List<DueChange> inOrder) {
        LocalDate then = DueChange.inForce(inOrder, day);
        return then != null && extended != null && extended.isAfter(then) ? extended : then;
    }

    private static boolean saysDone(Step step) {
        return step.act() instanceof Act.Reported report && report.standing() == Act.Standing.DONE;
    }

    private static LocalDate finished(Step step) {
        if (!(step.act() instanceof Act.Reported report)) return step.day();
        var product = report.product();
        return product == null || product.date() == null ? step.day() : product.date();
    }

    private static @Nullable LocalDate granted(List<Step> steps, Step report) {
        return steps.stream()
                .filter(step -> step.revision() < report.revision())
                .flatMap(step -> step.act() instanceof Act.Extended extended
                        ? Stream.of(extended.after())
                        : Stream.<LocalDate>empty())
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
