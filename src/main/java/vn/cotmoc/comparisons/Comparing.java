package vn.cotmoc.comparisons;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.comparisons.Commitments.Bound;
import vn.cotmoc.concepts.Concept;
import vn.cotmoc.concepts.Concepts;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.indicators.IndicatorId;
import vn.cotmoc.indicators.Indicators;
import vn.cotmoc.progress.Judged;
import vn.cotmoc.progress.JudgingFigures;
import vn.cotmoc.progress.Tally;
import vn.cotmoc.reporting.Figure;
import vn.cotmoc.reporting.Figures;
import vn.cotmoc.territory.Lineage;
import vn.cotmoc.territory.Territory;

/// Judges every commitment that shares a concept against itself: five statements, however many provinces.
@Component
class Comparing {

    private final Concepts concepts;
    private final Commitments commitments;
    private final Indicators indicators;
    private final Figures figures;
    private final JudgingFigures judging;
    private final Territory territory;

    Comparing(
            Concepts concepts,
            Commitments commitments,
            Indicators indicators,
            Figures figures,
            JudgingFigures judging,
            Territory territory) {
        this.concepts = concepts;
        this.commitments = commitments;
        this.indicators = indicators;
        this.figures = figures;
        this.judging = judging;
        this.territory = territory;
    }

    /// A commitment of a province, judged as of the year.
    record Compared(Bound bound, Judged judged) {
        Indicator indicator() {
            return judged.indicator();
        }
    }

    record Comparison(Concept concept, int asOf, List<Compared> rows, List<Indicator> kin, Lineage lineage) {
        Tally tally() {
            return tally(rows);
        }

        static Tally tally(List<Compared> rows) {
            return Tally.of(rows.stream().map(row -> row.judged().tallied()).toList());
        }
    }

    /// Empty where there is no such concept; one without a readable commitment has no rows.
    @Transactional(readOnly = true)
    Optional<Comparison> of(String concept, int asOf) {
        return concepts.find(concept).map(found -> {
            var bound = commitments.to(concept);
            var ids = bound.stream().map(Bound::indicator).toList();
            var kin = ids.isEmpty() ? List.<Indicator>of() : indicators.withKin(ids);
            var rows = rows(bound, kin, ids.isEmpty() ? List.of() : figures.approvedOf(ids), asOf);
            var provinces = rows.stream().map(row -> row.indicator().province()).collect(Collectors.toSet());
            return new Comparison(
                    found, asOf, rows, kin, new Lineage(provinces.isEmpty() ? List.of() : territory.tiedTo(provinces)));
        });
    }

    private List<Compared> rows(List<Bound> bound, List<Indicator> kin, Collection<Figure> approved, int asOf) {
        var known = kin.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        var values = approved.stream().collect(Collectors.groupingBy(Figure::indicator));
        return bound.stream()
                .flatMap(one -> Optional.ofNullable(known.get(one.indicator()))
                        .map(indicator -> new Compared(one, judged(indicator, kin, values, asOf)))
                        .stream())
                .toList();
    }

    /// A promise that has ended is judged as it stood in its last year.
    private Judged judged(Indicator indicator, List<Indicator> kin, Map<IndicatorId, List<Figure>> values, int asOf) {
        var ended = indicator.ended();
        int year = ended == null ? asOf : Math.min(asOf, ended.on().getYear() - 1);
        return judging.asOf(indicator, kin, values.getOrDefault(indicator.id(), List.of()), year);
    }
}
