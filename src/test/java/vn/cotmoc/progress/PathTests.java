package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PathTests {

    private static final BigDecimal LAST_DIGIT = new BigDecimal("0.0006");

    @ParameterizedTest(name = "{0} in {6}")
    @CsvFileSource(resources = "paths.csv", numLinesToSkip = 1)
    void thePlanOfAYear(
            String row,
            String kind,
            String direction,
            @Nullable String baseline,
            String milestones,
            @Nullable String options,
            int year,
            @Nullable BigDecimal plan) {
        var path = Path.of(Written.commitment(kind, direction, baseline, milestones, null, options));
        if (plan == null) assertThat(path.plan(year)).as(row).isEmpty();
        else assertThat(path.plan(year).orElseThrow()).as(row).isCloseTo(plan, within(LAST_DIGIT));
    }

    @Test
    void aCutOfThreePointsAYearLeavesTheLevelThatMuchLower() {
        var path = Path.of(Written.commitment("RATE", "UP", "2025:34.9", "2028:3..3.5 | 2030:3..3.5", null, null));
        assertThat(path.level(2025)).hasValue(new BigDecimal("34.9"));
        assertThat(path.level(2028)).hasValue(new BigDecimal("25.9"));
        assertThat(path.level(2030)).hasValue(new BigDecimal("19.9"));
        assertThat(path.level(2031)).isEmpty();
    }

    @Test
    void peopleTrainedEachYearAddUpOverThePlan() {
        var path = Path.of(Written.commitment("FLOW", "UP", null, "2028:>=7000 | 2030:7500..8000", null, null));
        assertThat(path.points()).extracting(PlanPoint::year).containsExactly(2026, 2027, 2028, 2029, 2030);
        assertThat(path.points().getLast().cumulative()).hasValue(new BigDecimal("36000"));
    }

    @Test
    void thePointsOfAPathRunFromTheBaselineToTheLastNumber() {
        var path = Path.of(Written.commitment("LEVEL", "UP", "2025:79", "2028:>=85 | 2030:?bao phủ", null, null));
        assertThat(path.points()).extracting(PlanPoint::year).containsExactly(2025, 2026, 2027, 2028);
    }
}
