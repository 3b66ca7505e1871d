package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.cotmoc.progress.Duties.Duty;

class DutiesTests {

    @ParameterizedTest(name = "{0}: {6} by {7}")
    @CsvFileSource(resources = "duties.csv", numLinesToSkip = 1, maxCharsPerColumn = 400)
    void eachYearOfTheWay(
            String row,
            String kind,
            String direction,
            @Nullable String baseline,
            String milestones,
            @Nullable String values,
            BigDecimal wanted,
            int by,
            @Nullable String duties,
            @Nullable String steps) {
        var found = Duties.until(
                Written.commitment(kind, direction, baseline, milestones, null, null),
                Written.observations(values),
                by,
                wanted);
        assertThat(found.stream()
                        .map(duty -> duty.year() + ":" + rounded(duty.value()))
                        .collect(Collectors.joining(" ")))
                .as(row)
                .isEqualTo(duties == null ? "" : duties);
        assertThat(steps(found)).as(row).isEqualTo(steps == null ? "" : steps);
    }

    private static String steps(List<Duty> duties) {
        return duties.stream()
                .flatMap(duty -> duty.more().stream())
                .map(DutiesTests::rounded)
                .collect(Collectors.joining(" "));
    }

    private static String rounded(BigDecimal value) {
        var rounded = value.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /// The step of a straight way is the pace that the assessment itself requires.
    @Test
    void theStepIsTheRequiredPaceOfTheMilestone() {
        var commitment = Written.commitment("LEVEL", "UP", "2025:34", "2028:50..55 | 2030:>=65", null, null);
        var values = Written.observations("2026:37 | 2027:43");
        var required = Objects.requireNonNull(Assessor.assess(commitment, values, Written.asOf("2027"))
                .requiredPaces()
                .get(2030));
        assertThat(Duties.until(commitment, values, 2030, new BigDecimal("65")))
                .allSatisfy(duty -> assertThat(duty.more().orElseThrow())
                        .isCloseTo(required.perYear(), within(new BigDecimal("1e-9"))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "best-paces.csv", numLinesToSkip = 1, maxCharsPerColumn = 400)
    void theBestYearOnRecord(
            String row,
            String kind,
            String direction,
            @Nullable String baseline,
            String milestones,
            @Nullable String values,
            @Nullable String options,
            @Nullable String best) {
        var found = BestPace.of(
                Written.commitment(kind, direction, baseline, milestones, null, options), Written.observations(values));
        assertThat(found.map(pace -> rounded(pace.perYear()) + " " + pace.fromYear() + "-" + pace.toYear())
                        .orElse(""))
                .as(row)
                .isEqualTo(best == null ? "" : best);
    }
}
