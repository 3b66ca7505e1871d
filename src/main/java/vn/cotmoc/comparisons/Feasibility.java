package vn.cotmoc.comparisons;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cotmoc.comparisons.Comparing.Compared;
import vn.cotmoc.comparisons.Comparing.Comparison;
import vn.cotmoc.progress.BestPace;
import vn.cotmoc.progress.Saying;

/// Holds what a commitment still needs a year against the best yearly improvement on record for the concept, wherever
/// the
/// reader can see that it was reached.
@Component
class Feasibility {

    private final Saying saying;

    Feasibility(Saying saying) {
        this.saying = saying;
    }

    /// The best pace, and whose it is.
    record Record(BestPace pace, Compared holder) {}

    /// The record of commitments that are measured alike; another kind or unit has a record of its own.
    static Optional<Record> record(Compared row, List<Compared> all) {
        return all.stream()
                .filter(other -> other.indicator().kind() == row.indicator().kind()
                        && Flagging.sameUnit(
                                other.indicator().unit(), row.indicator().unit()))
                .flatMap(other -> BestPace.of(other.judged())
                        .filter(pace ->
                                pace.byFactors() == row.judged().commitment().geometric())
                        .map(pace -> new Record(pace, other))
                        .stream())
                .max(Comparator.comparing(found -> found.pace().perYear()));
    }

    Optional<String> best(Comparison comparison, Locale locale) {
        return comparison.rows().stream()
                .filter(row -> row.indicator().kind() == comparison.concept().kind())
                .flatMap(row -> record(row, comparison.rows()).stream())
                .max(Comparator.comparing(found -> found.pace().perYear()))
                .map(found -> saying.say(
                        "comparisons.best",
                        locale,
                        pace(found, locale),
                        found.holder().bound().province(),
                        years(found.pace())));
    }

    String say(Compared row, Comparison comparison, Locale locale) {
        var milestone = row.judged().assessment().milestoneYear();
        var required = milestone.flatMap(year -> BestPace.required(row.judged(), year));
        if (required.isEmpty() || required.get().signum() <= 0) return "";
        var found = record(row, comparison.rows());
        String needed = saying.number(required.get(), decimals(row), locale);
        return found.map(best -> saying.say(
                        required.get().compareTo(best.pace().perYear()) > 0
                                ? "comparisons.feasible.never"
                                : "comparisons.feasible.before",
                        locale,
                        needed,
                        String.valueOf(milestone.orElseThrow()),
                        pace(best, locale),
                        best.holder().bound().province(),
                        years(best.pace())))
                .orElseGet(() -> saying.say(
                        "comparisons.feasible.unknown", locale, needed, String.valueOf(milestone.orElseThrow())));
    }

    private String pace(Record found, Locale locale) {
        return saying.number(found.pace().perYear(), decimals(found.holder()), locale);
    }

    private static int decimals(Compared row) {
        if (row.judged().commitment().geometric()) return 3;
        return row.indicator().decimals() == null ? 1 : row.indicator().decimals();
    }

    private static String years(BestPace pace) {
        return pace.fromYear() == pace.toYear() ? String.valueOf(pace.toYear()) : pace.fromYear() + "–" + pace.toYear();
    }
}
