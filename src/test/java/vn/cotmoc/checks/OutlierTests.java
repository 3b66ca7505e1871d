package vn.cotmoc.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cotmoc.targets.IndicatorKind;

/// Values far from their own series or from what other communes report.
class OutlierTests {

    /// Row 12: 84.5, 86.3, 88.0, 89.6, 91.0; its median is 88.0 and its MAD 1.7.
    @ParameterizedTest(name = "{0}: outlying {1}")
    @CsvSource({"92.4, false", "96.8, false", "96.9, true", "79.2, false", "79.1, true"})
    void aSeriesHasAnOutlierBeyondAScoreOfThreeAndAHalf(String value, boolean found) {
        var given = Given.share().series("84.5", "86.3", "88.0", "89.6", "91.0");
        assertThat(!Found.wordings(given.value(value), Check.SERIES_OUTLIER).isEmpty())
                .isEqualTo(found);
    }

    @Test
    void fourYearsAreNoSeries() {
        assertThat(Found.wordings(
                        Given.share().series("86.3", "88.0", "89.6", "91.0").value("30"), Check.SERIES_OUTLIER))
                .isEmpty();
    }

    @Test
    void whereMostYearsAreEqualTheMeanDeviationStandsIn() {
        // MAD 0; the mean deviation is 1, so 3.5 × 1.253314 = 4.39 away is the limit.
        var given = Given.share().series("50", "50", "50", "50", "55");
        assertThat(Found.wordings(given.value("54.3"), Check.SERIES_OUTLIER)).isEmpty();
        assertThat(Found.wordings(given.value("54.4"), Check.SERIES_OUTLIER)).hasSize(1);
    }

    @Test
    void aSeriesThatNeverMovedTellsNothing() {
        assertThat(Found.wordings(
                        Given.share().series("50", "50", "50", "50", "50").value("53"), Check.SERIES_OUTLIER))
                .isEmpty();
    }

    @Test
    void aSteadySeriesMakesNoOutlierOfADecimal() {
        var given = Given.share().series("91.5", "91.6", "91.5", "91.6", "91.5");
        assertThat(Found.wordings(given.value("92.5"), Check.SERIES_OUTLIER)).isEmpty();
        assertThat(Found.wordings(given.value("92.6"), Check.SERIES_OUTLIER)).hasSize(1);
    }

    @Test
    void eightOtherCommunesAreNeededToCompareWith() {
        String[] eight = {"40", "41", "42", "43", "44", "45", "46", "47"};
        assertThat(Found.wordings(Given.share().communes(eight).value("95"), Check.UNITS_OUTLIER))
                .hasSize(1);
        assertThat(Found.wordings(
                        Given.share().communes(Arrays.copyOf(eight, 7)).value("95"), Check.UNITS_OUTLIER))
                .isEmpty();
        assertThat(Found.wordings(
                        Given.count(IndicatorKind.FLOW).communes(eight).value("950"), Check.UNITS_OUTLIER))
                .isEmpty();
    }
}
