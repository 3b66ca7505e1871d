package vn.cotmoc.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessorTests {

    private static final String ROW_5 = "2028:50..55 | 2030:>=65";
    private static final String ROW_13 = "2028:>=5500 | 2030:5500..6000";

    @Test
    void rowFiveIsAlsoProjectedToItsLastMilestone() {
        var assessment = level(ROW_5, "2026:37 | 2027:43");
        var later = projection(assessment, 2030);
        near(later.value(), "56.83");
        near(later.z().orElseThrow(), "0.737");
        assertThat(later.signal()).hasValue(Signal.AMBER);
        var required = required(assessment, 2030);
        near(required.perYear(), "7.333");
        near(required.speedUp().orElseThrow(), "1.59");
        near(required(assessment, 2028).perYear(), "7.0");
    }

    @Test
    void aYearBeyondTheLastMilestoneIsShownWithoutATargetToReach() {
        var far = projection(level(ROW_5, "2026:37 | 2027:43"), 2035);
        near(far.value(), "79.89");
        assertThat(far.z()).isEmpty();
        assertThat(far.signal()).isEmpty();
    }

    @Test
    void projectionsStopAtTheNaturalLimit() {
        var commitment = Written.commitment("LEVEL", "UP", "2025:80", "2030:>=95", null, "limits 0..100");
        var assessment = Assessor.assess(commitment, Written.observations("2026:84 | 2027:94"), Written.asOf("2027"));
        assertThat(projection(assessment, 2035).value()).isEqualByComparingTo("100");
    }

    @Test
    void onlyHighConfidenceCarriesABand() {
        assertThat(projection(level(ROW_5, "2026:37 | 2027:43"), 2028).low80()).isEmpty();
        var known = level(ROW_5, "2024:31 | 2026:39 | 2027:43");
        assertThat(projection(known, 2028).low80()).isPresent();
        assertThat(width(known, 2030)).isGreaterThan(width(known, 2028));
    }

    // Values 31, 34, 39, 43 with weights 0.8³ … 1: slope 4.1402, residual error 0.4646 on two degrees of freedom,
    // t = 1.886, distance term 1 + 1/2.952 + 2.2249²/3.5386.
    @Test
    void theBandIsThatOfTheWeightedFit() {
        var next = projection(level(ROW_5, "2024:31 | 2026:39 | 2027:43"), 2028);
        var half = next.high80().orElseThrow().subtract(next.value());
        near(half, "1.450");
        near(next.value().subtract(next.low80().orElseThrow()), "1.450");
    }

    @Test
    void yearlyFiguresShowTheirDebtAndTheFigureThatClearsIt() {
        var assessment = flow("2026:5000 | 2027:5200");
        var debt = assessment.planDebt().orElseThrow();
        assertThat(debt.amount()).isEqualByComparingTo("800");
        assertThat(debt.cleared().orElseThrow().perYear()).isEqualByComparingTo("6300");
        near(required(assessment, 2030).perYear(), "5766.667");
    }

    @Test
    void aSurplusIsNoDebt() {
        assertThat(flow("2026:5800").planDebt().orElseThrow().amount()).isEqualByComparingTo("0");
    }

    @Test
    void inTheMilestoneYearADebtIsClearedByTheNextMilestone() {
        var cleared = flow("2026:5000 | 2027:5000 | 2028:5400")
                .planDebt()
                .orElseThrow()
                .cleared()
                .orElseThrow();
        assertThat(cleared.milestone()).isEqualTo(2030);
        assertThat(cleared.perYear()).isEqualByComparingTo("6050");
    }

    @Test
    void whoIsThereAlreadyNeedsNothingMore() {
        var assessment = level(ROW_5, "2026:45 | 2027:53");
        assertThat(required(assessment, 2028).perYear()).isEqualByComparingTo("0");
        assertThat(assessment.hardToReach()).isFalse();
    }

    @Test
    void aCommitmentWithoutAnyTestIsNotQuantified() {
        var commitment = Written.commitment("LEVEL", "UP", "2025:34", "2030:none", null, null);
        var assessment = Assessor.assess(commitment, Written.observations("2026:37"), Written.asOf("2026"));
        assertThat(assessment.word()).isEqualTo(VerdictWord.NOT_QUANTIFIED);
        assertThat(assessment.milestoneYear()).isEmpty();
    }

    private static Assessment level(String milestones, String values) {
        return assess("LEVEL", "2025:34", milestones, null, values);
    }

    private static Assessment flow(String values) {
        return assess("FLOW", null, ROW_13, "count 0", values);
    }

    private static Assessment assess(
            String kind, @Nullable String baseline, String milestones, @Nullable String tolerance, String values) {
        var observations = Written.observations(values);
        var year = String.valueOf(observations.getLast().year());
        var commitment = Written.commitment(kind, "UP", baseline, milestones, tolerance, null);
        return Assessor.assess(commitment, observations, Written.asOf(year));
    }

    private static BigDecimal width(Assessment assessment, int year) {
        var projection = projection(assessment, year);
        return projection.high80().orElseThrow().subtract(projection.low80().orElseThrow());
    }

    private static Projection projection(Assessment assessment, int year) {
        var projection = assessment.projections().get(year);
        assertThat(projection).as("projection of %d", year).isNotNull();
        return Objects.requireNonNull(projection);
    }

    private static RequiredPace required(Assessment assessment, int year) {
        return Objects.requireNonNull(assessment.requiredPaces().get(year));
    }

    private static void near(BigDecimal actual, String expected) {
        assertThat(actual).isCloseTo(new BigDecimal(expected), within(new BigDecimal("0.006")));
    }
}
