package vn.cotmoc.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The best yearly improvement that an indicator's approved figures record, and from which year to which; a count or
/// rate of a year stands for itself. By factors it says how many times the year before.
public record BestPace(BigDecimal perYear, int fromYear, int toYear, boolean byFactors) {

    /// Within one standard, or across linked ones; a first figure alone is no improvement.
    public static Optional<BestPace> of(Judged judged) {
        return of(judged.commitment(), Commitments.observations(judged.indicator(), judged.approved()));
    }

    static Optional<BestPace> of(Commitment commitment, List<Observation> observations) {
        if (commitment.isStage() || Goals.of(commitment).isEmpty()) return Optional.empty();
        return observations.stream()
                .filter(value -> value.year() >= commitment.yearZero())
                .flatMap(value -> situation(commitment, observations, value.year()))
                .flatMap(situation -> BestYear.improvements(situation).stream())
                .filter(pace -> pace.perYear().compareTo(pace.byFactors() ? BigDecimal.ONE : BigDecimal.ZERO) > 0)
                .max(Comparator.comparing(BestPace::perYear)
                        .thenComparing(Comparator.comparing(BestPace::toYear).reversed()));
    }

    /// The required pace of a milestone in the same measure: units a year, or a yearly factor.
    public static Optional<BigDecimal> required(Judged judged, int milestone) {
        var pace = judged.assessment().requiredPaces().get(milestone);
        if (pace == null) return Optional.empty();
        if (!judged.commitment().geometric()) return Optional.of(pace.perYear());
        int years = milestone - judged.assessment().year();
        return Duties.promised(judged, milestone)
                .filter(threshold -> threshold.signum() > 0)
                .flatMap(threshold -> judged.assessment()
                        .value()
                        .filter(value -> value.signum() > 0)
                        .map(value -> BestYear.factor(value, threshold, years)));
    }

    private static Stream<Situation> situation(Commitment commitment, List<Observation> observations, int year) {
        var linking = Linking.of(commitment, year);
        var linked = linking.commitment();
        var goals = Goals.of(linked);
        return Evidence.upTo(year, linked, linking.observations(observations))
                .map(evidence -> new Situation(
                        linked,
                        goals,
                        Path.of(linked),
                        goals.judging(year),
                        true,
                        LocalDate.of(year, 12, 31),
                        evidence))
                .stream();
    }
}
