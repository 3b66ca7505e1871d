package vn.cotmoc.scenarios;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.JudgingFigures;
import vn.cotmoc.reporting.Entry;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.ReportingPeriod;
import vn.cotmoc.reporting.ReportingPeriods;
import vn.cotmoc.reporting.Slot;
import vn.cotmoc.targets.Maturity;
import vn.cotmoc.targets.ReportedValue;

/// Puts supposed values in the place of years to come and has the same method judge them.
@Component
class Supposing {

    private static final int MOST_YEARS = 10;

    private final JudgingFigures judging;
    private final ReportingPeriods periods;

    Supposing(JudgingFigures judging, ReportingPeriods periods) {
        this.judging = judging;
        this.periods = periods;
    }

    /// What is said from the approved figures, and what would be said at the end of the last supposed year.
    record Outcome(Judged now, Judged then, Supposition supposition) {
        boolean isSupposed() {
            return !supposition.values().isEmpty();
        }

        boolean isSupposed(Figure figure) {
            return supposition.values().containsKey(figure.year());
        }

        Optional<Figure> reported(int year) {
            return now.figure(year);
        }
    }

    int today() {
        return periods.currentYear();
    }

    Judged now(Indicator indicator, Collection<Indicator> all, List<Figure> approved) {
        return judging.asOf(indicator, all, approved, today());
    }

    Outcome suppose(Judged now, Collection<Indicator> all, Supposition supposition) {
        if (supposition.values().isEmpty()) return new Outcome(now, now, supposition);
        var merged = new ArrayList<>(now.approved().stream()
                .filter(figure -> !supposition.values().containsKey(figure.year()))
                .toList());
        supposition.values().forEach((year, value) -> merged.add(figure(now.indicator(), year, value)));
        merged.sort(Comparator.comparingInt(Figure::year));
        int last = supposition.values().lastKey();
        return new Outcome(now, judging.asIfOver(now.indicator(), all, merged, last), supposition);
    }

    // As if the year had ended with it: a supposition is no estimate.
    private static Figure figure(Indicator indicator, int year, ReportedValue value) {
        return Figure.supposed(Slot.provincial(indicator, year), Entry.of(value, Maturity.OFFICIAL), null);
    }

    /// The years that can be supposed: from the present one to the last milestone.
    List<Integer> years(Judged now) {
        int first = Math.max(today(), now.indicator().firstYear());
        int last = now.commitment().milestones().stream()
                .mapToInt(milestone -> Math.min(milestone.year(), ReportingPeriod.LAST_YEAR))
                .max()
                .orElse(0);
        return IntStream.rangeClosed(first, Math.min(last, first + MOST_YEARS - 1))
                .boxed()
                .toList();
    }

    /// Every indicator of a resolution; what nothing is supposed of stays as it is.
    List<Outcome> suppose(
            List<Indicator> all, Map<IndicatorId, List<Figure>> approved, Map<IndicatorId, Supposition> suppositions) {
        return all.stream()
                .filter(indicator -> indicator.isReported() && indicator.isInForceIn(today()))
                .map(indicator -> suppose(
                        now(indicator, all, approved.getOrDefault(indicator.id(), List.of())),
                        all,
                        suppositions.getOrDefault(indicator.id(), Supposition.NONE)))
                .toList();
    }
}
