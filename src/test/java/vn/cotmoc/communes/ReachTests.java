package vn.cotmoc.communes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.allocations.Assigned;
import vn.cotmoc.allocations.Meeting;
import vn.cotmoc.reporting.MissingReason;
import vn.cotmoc.targets.Direction;
import vn.cotmoc.targets.IndicatorKind;
import vn.cotmoc.targets.ReportedValue;
import vn.cotmoc.targets.Stage;

class ReachTests {

    @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
    @CsvSource({
        // Workers trained in a year: 150 are allocated.
        "150, 150, UP, MET",
        "151, 150, UP, MET",
        "149.9, 150, UP, NEAR",
        "135, 150, UP, NEAR",
        "134.9, 150, UP, FAR",
        "0, 150, UP, FAR",
        "0, 0, UP, MET",
        // Poor households: at most 20 % are left.
        "20, 20, DOWN, MET",
        "19, 20, DOWN, MET",
        "22, 20, DOWN, NEAR",
        "22.3, 20, DOWN, FAR",
        "1, 0, DOWN, FAR",
        "0, 0, DOWN, MET"
    })
    void aValueIsHeldAgainstWhatWasAllocated(BigDecimal value, BigDecimal allocated, Direction way, Reach reach) {
        assertThat(Reach.of(said(value), new Assigned.Amount(allocated), measure(way)))
                .isEqualTo(reach);
    }

    @Test
    void partsAreComparedAsTheSharesThatTheyAre() {
        var answer = new YearAnswer(ratio("4500", "5000"), null, List.of(3), false);
        assertThat(Reach.of(answer, parts("90", "100"), measure(Direction.UP))).isEqualTo(Reach.MET);
        assertThat(Reach.of(answer, parts("91", "100"), measure(Direction.UP))).isEqualTo(Reach.NEAR);
    }

    @ParameterizedTest(name = "{0} in {1} quarters: {2}")
    @CsvSource({"100, 2, SO_FAR", "149, 3, SO_FAR", "150, 2, MET", "100, 4, FAR", "140, 4, NEAR"})
    void aSumOfSomeQuartersIsNotYetTheYears(BigDecimal value, int quarters, Reach reach) {
        var told = IntStream.rangeClosed(1, quarters).boxed().toList();
        var answer = new YearAnswer(new ReportedValue.Amount(value), null, told, false);
        var measure = new Reach.Measure(IndicatorKind.FLOW, Direction.UP, null);
        assertThat(Reach.of(answer, new Assigned.Amount(new BigDecimal("150")), measure))
                .isEqualTo(reach);
    }

    @ParameterizedTest(name = "{0}, to be met {1}: {2}")
    @CsvSource({
        "COMPLETED, true, MET",
        "MOSTLY_DONE, true, FAR",
        "NOT_STARTED, true, FAR",
        // A commune that need not be counted yet has nothing to reach.
        "NOT_STARTED, false, NOT_ALLOCATED",
        "COMPLETED, false, NOT_ALLOCATED"
    })
    void aCommuneIsCountedOnceItIsDone(Stage stage, boolean meets, Reach reach) {
        var answer = new YearAnswer(new ReportedValue.StageReached(stage), null, List.of(), false);
        var measure = new Reach.Measure(IndicatorKind.LEVEL, Direction.UP, new Meeting.Yes());
        assertThat(Reach.of(answer, new Assigned.Meets(meets), measure)).isEqualTo(reach);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"95, MET", "90, NEAR", "50, FAR"})
    void aCommuneIsCountedFromItsBoundOn(BigDecimal value, Reach reach) {
        var measure = new Reach.Measure(IndicatorKind.LEVEL, Direction.UP, new Meeting.AtLeast(new BigDecimal("95")));
        assertThat(Reach.of(said(value), new Assigned.Meets(true), measure)).isEqualTo(reach);
    }

    @Test
    void nothingReportedIsNeitherZeroNorFar() {
        var allocated = new Assigned.Amount(BigDecimal.TEN);
        assertThat(Reach.of(null, allocated, measure(Direction.UP))).isEqualTo(Reach.NO_FIGURE);
        var none = new YearAnswer(null, MissingReason.NOT_OCCURRING, List.of(1), false);
        assertThat(Reach.of(none, allocated, measure(Direction.UP))).isEqualTo(Reach.NO_FIGURE);
        assertThat(Reach.of(said(BigDecimal.ONE), null, measure(Direction.UP))).isEqualTo(Reach.NOT_ALLOCATED);
    }

    private static Reach.Measure measure(@Nullable Direction way) {
        return new Reach.Measure(IndicatorKind.LEVEL, way, null);
    }

    private static YearAnswer said(BigDecimal value) {
        return new YearAnswer(new ReportedValue.Amount(value), null, List.of(), false);
    }

    private static ReportedValue ratio(String numerator, String denominator) {
        return new ReportedValue.Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static Assigned parts(String numerator, String denominator) {
        return new Assigned.Parts(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
